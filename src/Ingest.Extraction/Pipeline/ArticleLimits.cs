using System.Globalization;

namespace Ingest.Extraction.Pipeline;

/// <summary>
/// How much one article may hold. The longest articles of news come to a tenth of it; what has more is no article, and would cost
/// everyone else's articles time, memory and rows. It is refused as a whole: half an analysis would pass for a whole one.
/// </summary>
public static class ArticleLimits
{
    /// <summary>The most UTF-16 code units of the text.</summary>
    public const int MaxCharacters = 1_000_000;

    /// <summary>The most quotes, the most events and the most entities.</summary>
    public const int MaxFindings = 5_000;

    /// <summary>The most mentions of all entities together.</summary>
    public const int MaxMentions = 50_000;

    /// <summary>Refuses a text that is too long to be analysed.</summary>
    internal static void CheckText(string text) => Check(text.Length, MaxCharacters, "characters of text");

    /// <summary>Refuses a document in which too much has been found so far.</summary>
    internal static void Check(Document document)
    {
        Check(document.Mentions.Count + document.References.Count, MaxMentions, "mentions of people and things");
        Check(document.Entities.Count, MaxFindings, "people and things");
        Check(document.Quotes.Count, MaxFindings, "quotes");
        Check(document.Events.Count, MaxFindings, "events");
    }

    private static void Check(int count, int limit, string what)
    {
        if (count > limit)
        {
            throw new ArticleTooLargeException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The article has more than {limit:N0} {what}, and no article may have as many. Split it, and drop the parts."
                )
            );
        }
    }
}

/// <summary>An article holds more than <see cref="ArticleLimits"/> allow. The message says of what, and what to do.</summary>
public sealed class ArticleTooLargeException(string message) : Exception(message);
