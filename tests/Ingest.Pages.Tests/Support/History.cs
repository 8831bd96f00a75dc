using Ingest.Extraction.Analysis;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Tests.Support;

/// <summary>Quotes and events of some days.</summary>
internal static class History
{
    public static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static ArticleReference Article(int number, DateOnly? published = null) =>
        new()
        {
            Id = $"article-{number}",
            Name = $"article-{number}.txt",
            Title = $"Article {number}",
            Published = published,
        };

    /// <summary>A quote of a day or, with a slash, of days; of none if the text is empty.</summary>
    public static StoredQuote Quote(int number, string days, string speaker = "Anna Berger", string? role = null)
    {
        var quote = Samples.Quote("q1", 0, 6, speaker);
        return new(Article(number), quote with { SaidOn = Date(days), Speaker = quote.Speaker! with { Role = role } });
    }

    /// <summary>An event of some days between two.</summary>
    public static StoredEvent Event(
        int number,
        string days,
        string actor = "Anna Berger",
        string recipient = "Karl Winter",
        int quad = 1
    ) =>
        new(
            Article(number),
            Samples.Event("e1", 0, 3) with
            {
                Date = Date(days),
                Quad = quad,
                Reciprocal = false,
                Actor = [Actor(actor)],
                Recipient = [Actor(recipient)],
            }
        );

    /// <summary>A meeting of some.</summary>
    public static StoredEvent Meeting(int number, string days, params string[] names) =>
        new(
            Article(number),
            Samples.Event("e1", 0, 3) with
            {
                Date = Date(days),
                Actor = [.. names.Select(name => Actor(name))],
            }
        );

    public static Actor Actor(string name, string? country = null, string? role = null) =>
        new()
        {
            Name = name,
            Country = country,
            Role = role,
            Mention = new Mention(0, name.Length, name),
        };

    private static ResolvedDate? Date(string days) =>
        days.Length == 0
            ? null
            : new()
            {
                Start = Day(days.Split('/')[0]),
                End = Day(days.Split('/')[^1]),
                Precision = DatePrecision.Days,
                Basis = DateBasis.Text,
            };
}
