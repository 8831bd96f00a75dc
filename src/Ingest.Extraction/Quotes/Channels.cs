using System.Collections.Frozen;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Quotes;

/// <summary>The channels of <c>Knowledge/channels.tsv</c>.</summary>
internal static class Channels
{
    private static readonly FrozenDictionary<string, string[]> Prepositions = KnowledgeFile
        .Open("channels.tsv")
        .Rows.ToFrozenDictionary(
            row => row["channel"],
            row => row.List("prepositions"),
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>Whether something can be said on a channel, after a preposition (<em>in</em>, <em>a statement</em>).</summary>
    /// <param name="channel">The head noun in its dictionary form, or a name.</param>
    /// <param name="preposition">The preposition.</param>
    public static bool Contains(string channel, ReadOnlySpan<char> preposition)
    {
        if (!Prepositions.TryGetValue(channel, out var prepositions))
        {
            return false;
        }

        foreach (var candidate in prepositions)
        {
            if (preposition.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
