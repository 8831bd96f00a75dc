using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Tests.Support;

/// <summary>Articles to show.</summary>
internal static class Samples
{
    public static StoredArticle Failed(string name, string reason = "The file is empty.") =>
        new(
            new()
            {
                Id = ArticleId.FromName(name),
                Name = name,
                State = ArticleState.Failed,
                Reason = reason,
                ReasonCode = "empty",
                Revision = "r1",
            },
            Analysis: null,
            ETag: "e1"
        );

    public static StoredArticle Ingested(string title, string text = "The port is open.") =>
        new(
            new()
            {
                Id = ArticleId.FromName(title),
                Name = title,
                Title = title,
                State = ArticleState.Ingested,
                Published = new(2022, 10, 22),
                PublishedBasis = PublishedBasis.Document,
                Source = "The Daily Gull",
                Revision = "r1",
                QuoteCount = 1,
            },
            Analysis(text, title),
            ETag: "e1"
        );

    public static ArticleAnalysis Analysis(string text, string? title = null) =>
        new()
        {
            Article = new()
            {
                Id = ArticleId.FromName(title ?? "untitled"),
                Name = title ?? "untitled",
                Title = title,
                Text = text,
                Published = new(2022, 10, 22),
                PublishedBasis = PublishedBasis.Document,
                Source = "The Daily Gull",
            },
        };

    public static Quote Quote(
        string id,
        int start,
        int end,
        string? speaker = null,
        string? cue = null,
        string? nestedIn = null
    ) =>
        new()
        {
            Id = id,
            Kind = QuoteKind.Direct,
            Text = "closed",
            Start = start,
            End = end,
            Pieces = [new TextSpan(start, end)],
            Speaker = speaker is null
                ? null
                : new()
                {
                    Name = speaker,
                    Kind = SpeakerKind.Person,
                    Role = "foreign minister",
                    Country = "AUT",
                    Mention = new Mention(0, 2, "he"),
                },
            Cue = cue is null ? null : new Mention(0, cue.Length, cue),
            SaidOn = new()
            {
                Start = new(2022, 10, 22),
                End = new(2022, 10, 22),
                Precision = DatePrecision.Day,
                Basis = DateBasis.Publication,
            },
            NestedIn = nestedIn,
            Confidence = 0.92,
            Evidence = "cue-after",
        };

    public static Event Event(string id, int start, int end) =>
        new()
        {
            Id = id,
            Type = EventType.Consult,
            Quad = 1,
            Trigger = new Mention(start, end, "met"),
            Mentions = [new Mention(start, end, "met")],
            Sentence = new TextSpan(start, end),
            Actor = [],
            Recipient = [],
            Reciprocal = true,
            Status = EventStatus.Actual,
            Confidence = 0.76,
            Evidence = "verb/main",
        };

    public static Entity Entity(string id, params (int Start, int End)[] mentions) =>
        new()
        {
            Id = id,
            Name = "Anna Berger",
            Kind = EntityKind.Person,
            Mentions = [.. mentions.Select(mention => new Mention(mention.Start, mention.End, "Berger"))],
        };
}
