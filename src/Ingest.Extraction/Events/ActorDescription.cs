using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Events;

/// <summary>Compares those who are not named by the words that describe them.</summary>
internal static class ActorDescription
{
    private static readonly string[] Definite = ["the ", "these ", "those ", "both ", "all "];

    private static readonly string[] Prepositions =
    [
        " of ",
        " by ",
        " in ",
        " from ",
        " at ",
        " on ",
        " near ",
        " with ",
    ];

    /// <summary>
    /// Whether a description tells again those that an earlier one told: <em>the diplomats</em> after <em>three Chinese
    /// diplomats</em>. Behind a title, what it tells need not be told as known.
    /// </summary>
    /// <param name="a">One of them.</param>
    /// <param name="b">The other.</param>
    /// <param name="titleEnd">Where the title ends in the text, 0 if there is none.</param>
    public static bool IsSame(Actor a, Actor b, int titleEnd)
    {
        var (first, later) = a.Mention.Start <= b.Mention.Start ? (a, b) : (b, a);
        return (first.Mention.End <= titleEnd || IsDefinite(later))
            && Head(later.Name) is var head
            && head.Length > 0
            && char.IsLower(head[0])
            && head.Equals(Head(first.Name), StringComparison.OrdinalIgnoreCase)
            && (first.Country is null || later.Country is null || first.Country == later.Country)
            && (Number(first.Name) is not { } one || Number(later.Name) is not { } other || one == other);
    }

    private static bool IsDefinite(Actor actor)
    {
        foreach (var word in Definite)
        {
            if (actor.Mention.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The last word before the first preposition.</summary>
    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> name)
    {
        foreach (var preposition in Prepositions)
        {
            var at = name.IndexOf(preposition, StringComparison.Ordinal);
            if (at > 0)
                name = name[..at];
        }

        return name[(name.LastIndexOf(' ') + 1)..];
    }

    private static int? Number(ReadOnlySpan<char> name)
    {
        foreach (var word in name.Split(' '))
        {
            if (NumberWords.Value(name[word]) is { } number)
                return number;
        }

        return null;
    }
}
