using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;

namespace Ingest.Http.Tests.Support;

/// <summary>Articles in which every field has a value somewhere and every field that may be null is null somewhere.</summary>
internal static class Samples
{
    private const string Name = "harbour/Streik in Køge.txt";

    public static string Id { get; } = ArticleId.FromName(Name);

    public static string FailedId { get; } = ArticleId.FromName("scan.pdf");

    public static string UnknownId { get; } = ArticleId.FromName("never seen");

    private static readonly ResolvedDate Friday = new()
    {
        Start = new DateOnly(2022, 10, 21),
        End = new DateOnly(2022, 10, 21),
        Precision = DatePrecision.Day,
        Basis = DateBasis.Text,
        Text = "on Friday",
    };

    private static readonly ResolvedDate DayOfPublication = new()
    {
        Start = new DateOnly(2022, 10, 22),
        End = new DateOnly(2022, 10, 22),
        Precision = DatePrecision.PartOfMonth,
        Basis = DateBasis.Publication,
    };

    private static readonly Quote FullQuote = new()
    {
        Id = "q1",
        Kind = QuoteKind.Direct,
        Text = "Wir gehen nicht zurück <noch> nicht & nie.",
        Start = 12,
        End = 54,
        Pieces = [new TextSpan(12, 30), new TextSpan(40, 54)],
        Speaker = new Speaker
        {
            Name = "Søren Ångström",
            Entity = "n1",
            Kind = SpeakerKind.Person,
            Mention = new Mention(60, 68, "Ångström"),
            Role = "shop steward",
            Country = "DNK",
        },
        Cue = new Mention(55, 59, "said"),
        Addressee = "reporters",
        Via = "a statement",
        SaidOn = Friday,
        NestedIn = "q2",
        Confidence = 0.9,
        Evidence = "quoted-then-cue",
    };

    private static readonly Quote BareQuote = new()
    {
        Id = "q2",
        Kind = QuoteKind.Mixed,
        Text = "enough",
        Start = 80,
        End = 86,
        Pieces = [new TextSpan(80, 86)],
        Confidence = 0.25,
        Evidence = "loose-quote",
    };

    private static readonly Event FullEvent = new()
    {
        Id = "e1",
        Type = EventType.Protest,
        Mode = "strike",
        Context = ["economic", "rights"],
        Cameo = "143",
        Quad = 3,
        Trigger = new Mention(90, 100, "walked out"),
        Mentions = [new Mention(90, 100, "walked out"), new Mention(140, 146, "strike")],
        Sentence = new TextSpan(88, 130),
        Actor =
        [
            new Actor
            {
                Name = "Dockers' Union",
                Entity = "n2",
                Mention = new Mention(88, 90, "it"),
                Country = "DNK",
                Sector = "LAB",
                Role = "union",
            },
        ],
        Recipient = [new Actor { Name = "the owners", Mention = new Mention(110, 120, "the owners") }],
        Reciprocal = false,
        Date = Friday,
        Place = new EventPlace
        {
            Name = "Køge",
            Country = "DNK",
            Mention = new Mention(122, 126, "Køge"),
        },
        Size = new EventSize { Injured = 2, Arrested = 11 },
        Status = EventStatus.Actual,
        ReportedBy = "Søren Ångström",
        Confidence = 1,
        Evidence = "strike-verb",
    };

    private static readonly Event BareEvent = new()
    {
        Id = "e2",
        Type = EventType.Consult,
        Quad = 1,
        Trigger = new Mention(150, 153, "met"),
        Mentions = [new Mention(150, 153, "met")],
        Sentence = new TextSpan(148, 160),
        Actor = [],
        Recipient = [],
        Reciprocal = true,
        Date = DayOfPublication,
        Place = new EventPlace { Name = "the old quay", Mention = new Mention(154, 160, "the old quay") },
        Size = new EventSize { Dead = 1 },
        Status = EventStatus.Possible,
        Confidence = 0,
        Evidence = "meet-verb",
    };

    public static StoredArticle Ingested { get; } =
        new(
            new ArticleSummary
            {
                Id = Id,
                Name = Name,
                State = ArticleState.Ingested,
                Title = "Streik in Køge",
                Published = new DateOnly(2022, 10, 22),
                PublishedBasis = PublishedBasis.Metadata,
                Language = "en",
                Source = "The Quay Courier",
                Url = "https://news.example/koege?a=1&b=2",
                Revision = "r1",
                QuoteCount = 2,
                EventCount = 2,
                CopyOf = UnknownId,
            },
            new ArticleAnalysis
            {
                Article = new Article
                {
                    Id = Id,
                    Name = Name,
                    Title = "Streik in Køge",
                    Text = "\"Wir gehen nicht zurück …\" <b>Ångström</b> said.",
                    Published = new DateOnly(2022, 10, 22),
                    PublishedBasis = PublishedBasis.Metadata,
                    Language = "en",
                    Source = "The Quay Courier",
                    Url = "https://news.example/koege?a=1&b=2",
                    Encoding = "utf-8",
                    EncodingBasis = EncodingBasis.Valid,
                },
                Boilerplate = [new TextSpan(200, 240)],
                Quotes = [FullQuote, BareQuote],
                Events = [FullEvent, BareEvent, BareEvent with { Id = "e3", Date = null, Place = null, Size = null }],
                Entities =
                [
                    new Entity
                    {
                        Id = "n1",
                        Name = "Søren Ångström",
                        Kind = EntityKind.Person,
                        Role = "shop steward",
                        Country = "DNK",
                        Mentions = [new Mention(60, 68, "Ångström")],
                    },
                    new Entity
                    {
                        Id = "n2",
                        Name = "Dockers' Union",
                        Kind = EntityKind.Organization,
                        Mentions = [],
                    },
                ],
                Times =
                [
                    new TimeExpression
                    {
                        Start = 101,
                        End = 110,
                        Text = "on Friday",
                        Type = TimeType.Date,
                        Value = "2022-10-21",
                    },
                ],
            },
            "r1-e1"
        )
        {
            Copies =
            [
                new(
                    new()
                    {
                        Id = UnknownId,
                        Name = "evening/strike.txt",
                        Title = "Port at a standstill",
                        Published = new DateOnly(2022, 10, 21),
                        PublishedBasis = PublishedBasis.Metadata,
                        Source = "The Evening Post",
                        Url = "https://evening.example/strike",
                    },
                    Similarity: 0.875,
                    IsFirst: true
                ),
                new(new() { Id = FailedId, Name = "late.txt" }, Similarity: null, IsFirst: false),
            ],
        };

    public static StoredArticle Failed { get; } =
        new(
            new ArticleSummary
            {
                Id = FailedId,
                Name = "scan.pdf",
                State = ArticleState.Failed,
                Reason = "The file is a PDF, not a text.",
                ReasonCode = "binary",
                Revision = "r2",
            },
            Analysis: null,
            "r2-e1"
        );

    private static ArticleReference Reference { get; } =
        new()
        {
            Id = Id,
            Name = Name,
            Title = "Streik in Køge",
            Published = new DateOnly(2022, 10, 22),
            PublishedBasis = PublishedBasis.Document,
            Source = "The Quay Courier",
            Url = "https://news.example/koege",
        };

    private static ArticleReference BareReference { get; } = new() { Id = UnknownId, Name = "plain.txt" };

    public static IReadOnlyList<StoredQuote> Quotes { get; } =
    [
        new(Reference, FullQuote) { AlsoIn = [BareReference, Reference] },
        new(BareReference, BareQuote),
        new(Reference, BareQuote),
    ];

    public static IReadOnlyList<StoredEvent> Events { get; } =
    [
        new(Reference, FullEvent) { AlsoIn = [BareReference] },
        new(BareReference, BareEvent),
        new(Reference, BareEvent with { Date = null, Place = null, Size = null }),
    ];

    public static IReadOnlyList<ActorSummary> Actors { get; } =
    [
        new()
        {
            Name = "Søren Ångström",
            Kind = ActorKind.Person,
            Role = "shop steward",
            Country = "DNK",
            ArticleCount = 2,
        },
        new()
        {
            Name = "dockers",
            Kind = ActorKind.Group,
            ArticleCount = 1,
        },
    ];

    public static IReadOnlyList<PersonSummary> People { get; } =
    [
        new()
        {
            Name = "Søren Ångström",
            Role = "shop steward",
            Country = "DNK",
            ArticleCount = 3,
        },
        new() { Name = "Li Na", ArticleCount = 1 },
        new() { Name = "Noor Haddad", ArticleCount = 1 },
    ];
}
