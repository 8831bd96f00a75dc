using System.Collections.Frozen;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>The things of <c>Knowledge/cue-gifts.tsv</c>, which a reporting verb gives or withholds instead of telling them.</summary>
internal static class CueGifts
{
    private static readonly FrozenDictionary<string, string[]> Objects = KnowledgeFile
        .Open("cue-gifts.tsv")
        .Rows.ToFrozenDictionary(row => row["verb"], row => row.List("objects"), StringComparer.Ordinal);

    /// <summary>Whether an object is given or withheld by a verb.</summary>
    /// <param name="verb">The verb in its dictionary form.</param>
    /// <param name="target">The head of the object in its dictionary form.</param>
    public static bool Contains(string verb, string target) =>
        Objects.TryGetValue(verb, out var objects) && objects.Contains(target, StringComparer.Ordinal);
}
