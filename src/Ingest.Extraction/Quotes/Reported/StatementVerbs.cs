using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>The verbs of <c>Knowledge/statement-verbs.tsv</c>, by which a statement is made, received or judged.</summary>
internal static class StatementVerbs
{
    private static readonly Dictionary<string, string> Roles = KnowledgeFile
        .Open("statement-verbs.tsv")
        .Rows.ToDictionary(row => row["lemma"], row => row["role"], StringComparer.Ordinal);

    /// <summary>Whether a verb is one of them.</summary>
    public static bool Contains(string lemma) => Roles.ContainsKey(lemma);

    /// <summary>Whether the subject of a verb says what it holds of the statement.</summary>
    public static bool Judges(string lemma) => Roles.TryGetValue(lemma, out var role) && role == "judge";

    /// <summary>Whether the subject of a verb makes the statement.</summary>
    public static bool Makes(string lemma) => Roles.TryGetValue(lemma, out var role) && role == "make";
}
