using System.Collections.Frozen;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Events.Frames;

/// <summary>The classes of nouns of <c>event-noun-classes.tsv</c>, at most 64.</summary>
internal static class NounClasses
{
    private static readonly Dictionary<string, int> Index = new(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ulong> ByNoun = Read();

    /// <summary>Nouns that only say how much of the noun behind <em>of</em> there is.</summary>
    public static ulong Quantity { get; } = MaskOf("quantity");

    /// <summary>The bit of a class, or 0 if there is no such class.</summary>
    public static ulong MaskOf(string name) => Index.TryGetValue(name, out var index) ? 1UL << index : 0;

    /// <summary>The classes of a noun by its dictionary form.</summary>
    public static ulong Of(string lemma) =>
        ByNoun.TryGetValue(lemma, out var mask) ? mask
        : Plural.Stem(lemma) is { } stem && ByNoun.TryGetValue(stem, out mask) ? mask
        : 0;

    /// <summary>The classes of two nouns that <em>of</em> joins (<em>state of emergency</em>).</summary>
    public static ulong OfJoined(string head, string modifier)
    {
        Span<char> buffer = stackalloc char[80];
        return
            buffer.TryWrite($"{head} of {modifier}", out var written)
            && ByNoun.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(buffer[..written], out var mask)
            ? mask
            : 0;
    }

    /// <summary>The classes of two nouns that stand together (<em>travel ban</em>).</summary>
    public static ulong Of(string modifier, string head)
    {
        Span<char> buffer = stackalloc char[80];
        return
            buffer.TryWrite($"{modifier} {head}", out var written)
            && ByNoun.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(buffer[..written], out var mask)
            ? mask
            : 0;
    }

    private static FrozenDictionary<string, ulong> Read()
    {
        var nouns = new Dictionary<string, ulong>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeFile.Open("event-noun-classes.tsv").Rows)
        {
            Index.Add(row["class"], Index.Count);
            foreach (var noun in row.List("nouns"))
                nouns[noun] = nouns.GetValueOrDefault(noun) | MaskOf(row["class"]);
        }

        if (Index.Count > 64)
            throw new InvalidDataException("event-noun-classes.tsv has more than 64 classes.");
        return nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
