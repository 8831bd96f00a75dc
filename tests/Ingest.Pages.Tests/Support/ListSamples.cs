using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Tests.Support;

/// <summary>Items of lists, with all that they can tell.</summary>
internal static class ListSamples
{
    public static ArticleReference Article(
        string title = "Dockers end strike",
        string? url = "https://gull.example/1"
    ) =>
        new()
        {
            Id = ArticleId.FromName(title),
            Name = "harbour/strike.txt",
            Title = title,
            Published = new(2022, 10, 22),
            PublishedBasis = PublishedBasis.Document,
            Source = "The Daily Gull",
            Url = url,
        };

    public static ResolvedDate Date(
        DateOnly start,
        DateOnly end,
        DatePrecision precision = DatePrecision.Day,
        DateBasis basis = DateBasis.Text,
        string? text = null
    ) =>
        new()
        {
            Start = start,
            End = end,
            Precision = precision,
            Basis = basis,
            Text = text,
        };

    /// <summary>In the sentence <em>On Monday the unions of Gdynia sternly asked Mayor Jan Nowak for talks.</em></summary>
    public static StoredEvent Event(string id = "e1") =>
        new(
            Article(),
            new()
            {
                Id = id,
                Type = EventType.Request,
                Mode = "meet",
                Context = ["labor", "legal"],
                Cameo = "102",
                Quad = 3,
                Trigger = new Mention(39, 44, "asked"),
                Mentions = [new Mention(39, 44, "asked")],
                Sentence = new TextSpan(0, 71),
                Actor =
                [
                    new()
                    {
                        Name = "the unions",
                        Mention = new Mention(10, 20, "the unions"),
                        Sector = "LAB",
                    },
                ],
                Recipient =
                [
                    new()
                    {
                        Name = "Jan Nowak",
                        Mention = new Mention(45, 60, "Mayor Jan Nowak"),
                        Country = "POL",
                        Sector = "GOV",
                        Role = "Mayor",
                    },
                    new() { Name = "council", Mention = new Mention(200, 207, "council") },
                ],
                Reciprocal = false,
                Date = Date(new(2022, 10, 10), new(2022, 10, 16), DatePrecision.Week, text: "last week"),
                Place = new()
                {
                    Name = "Gdynia",
                    Country = "POL",
                    Mention = new Mention(24, 30, "Gdynia"),
                },
                Size = new() { Injured = 3, Arrested = 12 },
                Status = EventStatus.Denied,
                ReportedBy = "Ewa Zawada",
                Confidence = 0.76,
                Evidence = "verb/main",
            }
        )
        {
            AlsoIn = [Article("Strike in Gdynia ends", url: null)],
        };

    public static StoredQuote Quote(string text = "Nobody won and nobody lost", QuoteKind kind = QuoteKind.Direct) =>
        new(
            Article(),
            new()
            {
                Id = "q1",
                Kind = kind,
                Text = text,
                Start = 10,
                End = 36,
                Pieces = [new TextSpan(10, 36)],
                Speaker = new()
                {
                    Name = "Marek Sobczak",
                    Kind = SpeakerKind.Person,
                    Mention = new Mention(40, 42, "he"),
                    Role = "Infrastructure Minister",
                    Country = "POL",
                },
                Cue = new Mention(43, 47, "told"),
                Addressee = "reporters",
                Via = "a statement",
                SaidOn = Date(new(2022, 10, 22), new(2022, 10, 22), basis: DateBasis.Publication),
                Confidence = 0.92,
                Evidence = "cue-after",
            }
        )
        {
            AlsoIn = [Article("Strike in Gdynia ends", url: null)],
        };
}
