using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Lexicon;

/// <summary>The verbs of <c>Knowledge/cue-verbs.tsv</c> that nearly always tell speech.</summary>
internal static class SpeechVerbs
{
    private static readonly HashSet<string> Lemmas = KnowledgeFile
        .Open("cue-verbs.tsv")
        .Rows.Where(row => row["strength"] is "sure" or "mostly" && row["particle"].Length == 0)
        .Select(row => row["lemma"])
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a verb is one of them.</summary>
    public static bool Contains(string lemma) => Lemmas.Contains(lemma);
}
