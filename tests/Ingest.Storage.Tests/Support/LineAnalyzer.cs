using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;

namespace Ingest.Storage.Tests.Support;

/// <summary>
/// An analysis of texts in a small notation, one item a line, fields parted by bars:
/// <c>quote|speaker|text|start..end</c>, <c>event|TYPE|actor:CODE, …|recipient:CODE, …|start..end|place:CODE|status</c>, <c>call|TYPE|participant:CODE, …||start..end</c> (reciprocal)
/// and <c>person|name|role|CODE</c>, or <c>organization</c>, <c>country</c>, <c>place</c>. Anything may be left empty.
/// </summary>
internal static class LineAnalyzer
{
    public static ArticleAnalysis Analyze(Article article, CancellationToken cancellationToken)
    {
        var quotes = new List<Quote>();
        var events = new List<Event>();
        var entities = new List<Entity>();
        foreach (var line in article.Text.Split('\n'))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var fields = line.Split('|');
            switch (fields[0])
            {
                case "quote" or "indirect":
                    quotes.Add(ToQuote(fields, quotes.Count + 1));
                    break;
                case "event" or "call":
                    events.Add(ToEvent(fields, events.Count + 1));
                    break;
                case "person" or "organization" or "country" or "place":
                    entities.Add(ToEntity(fields, entities.Count + 1));
                    break;
            }
        }

        return new()
        {
            Article = article,
            Quotes = quotes,
            Events = events,
            Entities = entities,
        };
    }

    private static Quote ToQuote(string[] fields, int number) =>
        new()
        {
            Id = $"q{number}",
            Kind = fields[0] == "quote" ? QuoteKind.Direct : QuoteKind.Indirect,
            Text = fields[2],
            Start = 0,
            End = fields[2].Length,
            Pieces = [new(0, fields[2].Length)],
            Speaker =
                fields[1].Length == 0
                    ? null
                    : new()
                    {
                        Name = fields[1],
                        Kind = SpeakerKind.Person,
                        Mention = new(0, 1, "x"),
                    },
            SaidOn = ToDate(fields.ElementAtOrDefault(3)),
            Confidence = 1,
            Evidence = "test",
        };

    private static Event ToEvent(string[] fields, int number) =>
        new()
        {
            Id = $"e{number}",
            Type = Enum.Parse<EventType>(fields[1], ignoreCase: true),
            Quad = 1,
            Trigger = new(0, 1, "x"),
            Mentions = [new(0, 1, "x")],
            Sentence = new(0, 1),
            Actor = ToActors(fields[2]),
            Recipient = ToActors(fields[3]),
            Reciprocal = fields[0] == "call",
            Date = ToDate(fields.ElementAtOrDefault(4)),
            Place = ToPlace(fields.ElementAtOrDefault(5)),
            Status = Enum.Parse<EventStatus>(fields.ElementAtOrDefault(6) ?? "actual", ignoreCase: true),
            Confidence = 1,
            Evidence = "test",
        };

    private static Entity ToEntity(string[] fields, int number) =>
        new()
        {
            Id = $"n{number}",
            Name = fields[1],
            Kind = Enum.Parse<EntityKind>(fields[0], ignoreCase: true),
            Role = fields[2].Length == 0 ? null : fields[2],
            Country = fields[3].Length == 0 ? null : fields[3],
            Mentions = [new(0, 1, "x")],
        };

    private static Actor[] ToActors(string field) =>
        [
            .. field
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(actor => actor.Split(':'))
                .Select(parts => new Actor
                {
                    Name = parts[0],
                    Country = parts.ElementAtOrDefault(1),
                    Mention = new(0, 1, "x"),
                }),
        ];

    private static EventPlace? ToPlace(string? field) =>
        field?.Split(':') is [{ Length: > 0 } name, .. var code]
            ? new()
            {
                Name = name,
                Country = code.FirstOrDefault(),
                Mention = new(0, 1, "x"),
            }
            : null;

    private static ResolvedDate? ToDate(string? field)
    {
        if (string.IsNullOrEmpty(field))
        {
            return null;
        }

        var days = field.Split("..").Select(day => DateOnly.Parse(day, CultureInfo.InvariantCulture)).ToArray();
        return new()
        {
            Start = days[0],
            End = days[^1],
            Precision = days.Length == 1 ? DatePrecision.Day : DatePrecision.Days,
            Basis = DateBasis.Text,
            Text = field,
        };
    }
}
