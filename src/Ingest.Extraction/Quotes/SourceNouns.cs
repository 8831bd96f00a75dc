using System.Collections.Frozen;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Quotes;

/// <summary>What kind of source a noun stands for, from <c>Knowledge/source-nouns.tsv</c>.</summary>
internal static class SourceNouns
{
    private static readonly FrozenDictionary<string, SourceNounKind> Kinds = KnowledgeFile
        .Open("source-nouns.tsv")
        .Rows.ToFrozenDictionary(
            row => row["noun"],
            row => Enum.Parse<SourceNounKind>(row["kind"], ignoreCase: true),
            StringComparer.Ordinal
        );

    /// <summary>The kind of a noun in its dictionary form, or null if it is not listed, as those for persons.</summary>
    public static SourceNounKind? KindOf(string lemma) => Kinds.TryGetValue(lemma, out var kind) ? kind : null;
}

/// <summary>What a noun can stand for behind words that attribute, persons aside.</summary>
internal enum SourceNounKind
{
    /// <summary>A body that speaks as one.</summary>
    Organization,

    /// <summary>Several people.</summary>
    Group,

    /// <summary>A text, a study or a count.</summary>
    Document,

    /// <summary>No source, but what things are done or ordered by.</summary>
    Measure,
}
