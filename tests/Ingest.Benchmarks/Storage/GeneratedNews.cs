using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;

namespace Ingest.Benchmarks.Storage;

/// <summary>
/// Analyses of invented articles, the same on every run: a quote and an event each, spread over three years, of a few persons and countries
/// that are in the news all the time and many that seldom are.
/// </summary>
internal static class GeneratedNews
{
    private const int Days = 3 * 365;

    private static readonly DateOnly FirstDay = new(2022, 1, 1);
    private static readonly string[] FirstNames =
    [
        "Alba",
        "Boris",
        "Chidi",
        "Dana",
        "Emil",
        "Fatou",
        "Goran",
        "Hana",
        "Imre",
        "Jun",
        "Kofi",
        "Lena",
        "Marek",
        "Nuria",
        "Omar",
        "Petra",
        "Quentin",
        "Rosa",
        "Sami",
        "Tove",
    ];
    private static readonly string[] Syllables =
    [
        "bar",
        "del",
        "fin",
        "gor",
        "hal",
        "kin",
        "lo",
        "mer",
        "nov",
        "pel",
        "ras",
        "sto",
        "tan",
        "ul",
        "ver",
        "wen",
    ];
    private static readonly string[] Countries =
    [
        "USA",
        "RUS",
        "CHN",
        "UKR",
        "DEU",
        "FRA",
        "GBR",
        "IND",
        "JPN",
        "BRA",
        "TUR",
        "IRN",
        "ISR",
        "POL",
        "MEX",
        "EGY",
        "NGA",
        "KEN",
        "IDN",
        "CHL",
    ];
    private static readonly EventType[] Types = Enum.GetValues<EventType>();
    private static readonly QuoteKind[] Kinds = Enum.GetValues<QuoteKind>();

    /// <summary>The blob name of an article.</summary>
    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"news/{number}.txt");

    /// <summary>A full name; the lower its number, the more often it is in the news.</summary>
    public static string Person(int number) =>
        $"{FirstNames[number % FirstNames.Length]} {Capital(Syllables[number / Syllables.Length % Syllables.Length] + Syllables[number % Syllables.Length])}son";

    /// <summary>A country's code; the lower its number, the more often it is in the news.</summary>
    public static string Country(int number) => Countries[number % Countries.Length];

    /// <summary>A type of event.</summary>
    public static EventType Type(int number) => Types[number % Types.Length];

    /// <summary>A day in the middle of all days.</summary>
    public static DateOnly Day(int number) => FirstDay.AddDays((Days / 4) + (number % (Days / 2)));

    /// <summary>The analysis of an article.</summary>
    public static ArticleAnalysis Analysis(int number)
    {
        var random = new Random(number);
        var (speaker, actor, recipient) = (
            Person(Often(random, 256)),
            Country(Often(random, 20)),
            Country(Often(random, 20))
        );
        var type = Type(random.Next(Types.Length));
        var said =
            $"What happened in place {number} will not happen again, and nobody should doubt that we mean it this time";
        var text = $"\"{said},\" {speaker} said.\n\n{actor} told {recipient} so on day {number}.";
        return new()
        {
            Article = new()
            {
                Id = ArticleId.FromName(NameOf(number)),
                Name = NameOf(number),
                Title = $"News number {number}",
                Text = text,
                Published = FirstDay.AddDays(random.Next(Days)),
                PublishedBasis = PublishedBasis.Metadata,
            },
            Quotes =
            [
                new()
                {
                    Id = "q1",
                    Kind = Kinds[random.Next(Kinds.Length)],
                    Text = said,
                    Start = 1,
                    End = 1 + said.Length,
                    Pieces = [new(1, 1 + said.Length)],
                    Speaker = new()
                    {
                        Name = speaker,
                        Kind = SpeakerKind.Person,
                        Mention = MentionOf(text, speaker),
                        Role = "spokesperson",
                        Country = actor,
                    },
                    Cue = MentionOf(text, "said"),
                    Confidence = 0.9,
                    Evidence = "generated",
                },
            ],
            Events =
            [
                new()
                {
                    Id = "e1",
                    Type = type,
                    Quad = 1,
                    Trigger = MentionOf(text, "told"),
                    Mentions = [MentionOf(text, "told")],
                    Sentence = new(text.IndexOf('\n', StringComparison.Ordinal) + 2, text.Length),
                    Actor = [ActorOf(text, speaker, actor)],
                    Recipient = [ActorOf(text, recipient, recipient)],
                    Reciprocal = false,
                    Status = EventStatus.Actual,
                    Date = null,
                    Confidence = 0.8,
                    Evidence = "generated",
                },
            ],
            Entities = [],
        };
    }

    // The first of all is drawn about a fifth of the time, whatever comes behind half of them hardly ever.
    private static int Often(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 3));

    private static Actor ActorOf(string text, string name, string country) =>
        new()
        {
            Name = name,
            Country = country,
            Mention = MentionOf(text, name),
        };

    private static Mention MentionOf(string text, string part)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        return new(start, start + part.Length, part);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
