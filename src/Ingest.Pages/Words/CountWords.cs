using System.Globalization;

namespace Ingest.Pages.Words;

/// <summary>Says how many of something there are.</summary>
public static class CountWords
{
    /// <summary>A number of things: <c>no quotes</c>, <c>1 quote</c>, <c>2,000 quotes</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">One of them; its plural ends in s.</param>
    public static string Of(int count, string noun) =>
        count switch
        {
            0 => $"no {noun}s",
            1 => $"1 {noun}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}s"),
        };
}
