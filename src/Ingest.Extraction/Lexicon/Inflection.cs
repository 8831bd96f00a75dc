namespace Ingest.Extraction.Lexicon;

/// <summary>Forms of English verbs.</summary>
internal static class Inflection
{
    /// <summary>The forms of a verb a sentence can have as its main verb: present and past.</summary>
    /// <param name="lemma">The verb as in a dictionary.</param>
    /// <param name="irregular">Forms that the regular rules do not give, added to those that they do.</param>
    public static HashSet<string> FiniteForms(string lemma, IReadOnlyCollection<string> irregular)
    {
        var endsInConsonantY = lemma is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'];
        var stem = endsInConsonantY ? lemma[..^1] : lemma;
        var hiss =
            lemma.EndsWith('s')
            || lemma.EndsWith('x')
            || lemma.EndsWith('z')
            || lemma.EndsWith("ch", StringComparison.Ordinal)
            || lemma.EndsWith("sh", StringComparison.Ordinal)
            || lemma.EndsWith('o');
        var forms = new HashSet<string>(StringComparer.Ordinal)
        {
            endsInConsonantY ? stem + "ies"
            : hiss ? lemma + "es"
            : lemma + "s",
            endsInConsonantY ? stem + "ied"
            : lemma.EndsWith('e') ? lemma + "d"
            : lemma + "ed",
            lemma,
        };
        forms.UnionWith(irregular.Where(form => !form.EndsWith("ing", StringComparison.Ordinal)));
        return forms;
    }

    /// <summary>The past of a verb that doubles its last letter (<em>patrolled</em>); none of one that cannot.</summary>
    public static IReadOnlyCollection<string> DoubledForms(string lemma) =>
        lemma is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'a' or 'e' or 'i' or 'o' or 'u', var last]
        && last is not ('a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'x' or 'y')
            ? [lemma + last + "ed"]
            : [];

    /// <summary>The regular present participle of a verb.</summary>
    public static string Participle(string lemma) =>
        (lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] : lemma) + "ing";
}
