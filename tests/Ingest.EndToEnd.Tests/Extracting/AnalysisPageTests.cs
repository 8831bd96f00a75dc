using Ingest.Cli;
using Ingest.Cli.Extracting.Page;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Spectre.Console;

namespace Ingest.EndToEnd.Tests.Extracting;

/// <summary>The page that an analyst checks an analysis by.</summary>
public sealed class AnalysisPageTests
{
    private const string Text = """
        Ferry dispute: Lisbon calls Rabat

        Portuguese Transport Minister Ines Duarte called her Moroccan counterpart Samir Alaoui on Monday.

        "We will not wait," she told reporters, "until the season is over." Somebody shouted: "Shame!"

        Dockers injured three guards in Tangier, according to police. The minister announced a visit in June.
        """;

    private static readonly ArticleAnalysis Analysis = new()
    {
        Article = Article(Text),
        Entities =
        [
            Named("Ines Duarte", EntityKind.Person, "Transport Minister", "PRT", "Ines Duarte", "she", "The minister"),
            Named("Samir Alaoui", EntityKind.Person, "Moroccan counterpart", "MAR", "Samir Alaoui"),
            Named("Tangier", EntityKind.Place, null, null, "Tangier"),
        ],
        Quotes =
        [
            new()
            {
                Id = "q1",
                Kind = QuoteKind.Direct,
                Text = "We will not wait, until the season is over.",
                Start = At("We will").Start,
                End = At("is over.").End,
                Pieces = [At("We will not wait,"), At("until the season is over.")],
                Speaker = new()
                {
                    Name = "Ines Duarte",
                    Kind = SpeakerKind.Person,
                    Mention = Words("she"),
                    Role = "Transport Minister",
                    Country = "PRT",
                },
                Cue = Words("told"),
                Addressee = "reporters",
                SaidOn = Day(11, DateBasis.Text, "Monday"),
                Confidence = 0.914,
                Evidence = "cue-between",
            },
            new()
            {
                Id = "q2",
                Kind = QuoteKind.Direct,
                Text = "Shame!",
                Start = At("Shame!").Start,
                End = At("Shame!").End,
                Pieces = [At("Shame!")],
                Via = "a megaphone",
                NestedIn = "q1",
                Confidence = 0.4,
                Evidence = "marks-alone",
            },
        ],
        Events =
        [
            new()
            {
                Id = "e1",
                Type = EventType.Consult,
                Mode = "phone",
                Context = ["diplomatic", "economic"],
                Cameo = "041",
                Quad = 1,
                Trigger = Words("called"),
                Mentions = [Words("calls"), Words("called")],
                Sentence = At(
                    "Portuguese Transport Minister Ines Duarte called her Moroccan counterpart Samir Alaoui on Monday."
                ),
                Actor =
                [
                    By("Ines Duarte", "Ines Duarte", "PRT", "GOV"),
                    By("Samir Alaoui", "Samir Alaoui", "MAR", "GOV"),
                ],
                Recipient = [],
                Reciprocal = true,
                Date = Day(11, DateBasis.Text, "Monday"),
                Status = EventStatus.Actual,
                Confidence = 0.73,
                Evidence = "verb/main",
            },
            new()
            {
                Id = "e2",
                Type = EventType.Assault,
                Quad = 4,
                Trigger = Words("injured"),
                Mentions = [Words("injured")],
                Sentence = At("Dockers injured three guards in Tangier, according to police."),
                Actor = [By("Dockers", "Dockers", null, "LAB")],
                Recipient = [By("three guards", "three guards", "MAR", null)],
                Reciprocal = false,
                Date = Day(12, DateBasis.Publication, null),
                Place = new()
                {
                    Name = "Tangier",
                    Country = "MAR",
                    Mention = Words("Tangier"),
                },
                Size = new() { Dead = 0, Injured = 3 },
                Status = EventStatus.Possible,
                ReportedBy = "police",
                Confidence = 0.5,
                Evidence = "verb/told",
            },
            new()
            {
                Id = "e3",
                Type = EventType.Consult,
                Mode = "visit",
                Quad = 1,
                Trigger = Words("visit"),
                Mentions = [Words("visit")],
                Sentence = At("The minister announced a visit in June."),
                Actor = [By("Ines Duarte", "The minister", "PRT", null)],
                Recipient = [],
                Reciprocal = false,
                Date = new()
                {
                    Start = new(2026, 6, 1),
                    End = new(2026, 6, 30),
                    Precision = DatePrecision.Month,
                    Basis = DateBasis.Text,
                    Text = "in June",
                },
                Status = EventStatus.Planned,
                Confidence = 0.4,
                Evidence = "noun",
            },
        ],
    };

    [Fact]
    public void I_check_each_finding_by_the_words_it_stands_on_in_80_columns()
    {
        const string Page = """
            Ferry dispute: Lisbon calls Rabat
            Published 2026-05-12 (basis: document) · The Strait Post

            Who is who
              Ines Duarte   person, Transport Minister    PRT  lines 3, 5, 7, also “she”,
                                                               “The minister”
              Samir Alaoui  person, Moroccan counterpart  MAR  line 3
              Tangier       place                              line 7

            Quotes and events, in the order of the article
            In its words: *cue or trigger*  «what is said»  [who]  {to whom}

            line 3  EVENT CONSULT:phone  Ines Duarte (PRT, GOV) ↔ Samir Alaoui (MAR, GOV)
                e1  Portuguese Transport Minister [Ines Duarte] *called* her Moroccan
                    counterpart [Samir Alaoui] on Monday.
                    actual · 2026-05-11 (day, text: “Monday”) · told by the article itself
                    context diplomatic, economic · CAMEO 041 · also “calls” in line 1 · rule
                    verb/main, confidence 0.73

            line 5  QUOTE direct  Ines Duarte, Transport Minister, PRT → reporters
                q1  "«We will not wait,»" [she] *told* reporters, "«until the season is
                    over.»"
                    said 2026-05-11 (day, text: “Monday”) · rule cue-between, confidence
                    0.91

            line 5  QUOTE direct  speaker unknown
                q2  Somebody shouted: "«Shame!»"
                    said on unknown day · via a megaphone · inside q1 · no cue · rule
                    marks-alone, confidence 0.40

            line 7  EVENT ASSAULT  Dockers (LAB) → three guards (MAR)
                e2  [Dockers] *injured* {three guards} in Tangier, according to police.
                    possible · 2026-05-12 (day, publication) · in Tangier, MAR · 0 dead, 3
                    injured · reported by police
                    rule verb/told, confidence 0.50

            line 7  EVENT CONSULT:visit  Ines Duarte (PRT) → unknown
                e3  [The minister] announced a *visit* in June.
                    planned · 2026-06-01 to 2026-06-30 (month, text: “in June”) · told by
                    the article itself
                    rule noun, confidence 0.40

            3 names: 2 persons, 1 place
            2 quotes: 2 direct, 1 with speaker unknown
            3 events: 2 CONSULT, 1 ASSAULT

            """;

        Assert.Equal(Page, Show(Analysis, 80));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(80)]
    [InlineData(40)]
    [InlineData(10)]
    public void It_fits_any_terminal_and_loses_no_word(int width)
    {
        var lines = Show(Analysis, width).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        var letters = string.Concat(lines.SelectMany(line => line).Where(char.IsLetter));
        Assert.Contains("calledher", letters, StringComparison.Ordinal);
        Assert.Contains("untiltheseason", letters, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_in_which_nothing_is_found_says_so()
    {
        var page = Show(new() { Article = Article("Rain.") with { Title = null, Published = null } }, 80);

        Assert.Equal(
            """
            ferry.txt
            No date of publication is known, so relative dates stay unresolved: give
            --published. · The Strait Post

            0 names
            0 quotes
            0 events

            """,
            page
        );
    }

    [Theory]
    [InlineData("[red]pay[/] [[now]] [link=http://x]", "[red]pay[/] [[now]] [link=http://x]")]
    [InlineData(":warning: {0} %s", ":warning: {0} %s")]
    [InlineData("a\u001b[2J\u001b]0;title\u0007b\rc\u0008\u009b31m", "a [2J ]0;title b c 31m")]
    [InlineData("a\u202eb\u2066c\u200fd\u061ce\ufefff\u00adg", "abcdefg")]
    [InlineData("a\u2028b\u2029c\td\n\n e\0f", "a b c d e f")]
    [InlineData("e\u0301e\u0301\u0301\u0301\u0301\u0301\u0301", "e\u0301e\u0301\u0301\u0301")]
    [InlineData("👩\u200d🚒 中文 עברית", "👩\u200d🚒 中文 עברית")]
    public void Hostile_text_is_shown_as_text_wherever_it_stands(string hostile, string shown)
    {
        var text = $"He said {hostile} today.";
        var span = new TextSpan(8, 8 + hostile.Length);
        var words = new Mention(span.Start, span.End, hostile);
        var date = Day(12, DateBasis.Text, hostile);
        var page = Show(
            new()
            {
                Article = Article(text) with { Title = hostile, Source = hostile },
                Entities =
                [
                    new()
                    {
                        Id = "n1",
                        Name = hostile,
                        Kind = EntityKind.Other,
                        Role = hostile,
                        Country = hostile,
                        Mentions = [words, new(0, 2, "He" + hostile[..1])],
                    },
                ],
                Quotes =
                [
                    Analysis.Quotes[0] with
                    {
                        Pieces = [span],
                        Speaker = Analysis.Quotes[0].Speaker! with { Name = hostile, Mention = new(0, 2, "He") },
                        Cue = new(3, 7, "said"),
                        Addressee = hostile,
                        Via = hostile,
                        SaidOn = date,
                    },
                ],
                Events =
                [
                    Analysis.Events[1] with
                    {
                        Trigger = words,
                        Mentions = [words, words with { Start = 9 }],
                        Sentence = new(0, text.Length),
                        Actor = [By(hostile, "Dockers", hostile, hostile) with { Mention = words }],
                        Recipient = [],
                        Place = new() { Name = hostile, Mention = words },
                        Date = date,
                        Context = [hostile],
                        ReportedBy = hostile,
                    },
                ],
            },
            2000
        );

        Assert.DoesNotContain(page, unit => unit != '\n' && (char.IsControl(unit) || unit is '\u202e' or '\u2066'));
        Assert.StartsWith(shown + "\n", page, StringComparison.Ordinal);
        Assert.Contains($"[He] *said* «{shown}» today.", page, StringComparison.Ordinal);
        Assert.Contains($"EVENT ASSAULT  {shown} ({shown}, {shown}) → unknown", page, StringComparison.Ordinal);
        Assert.Contains($"reported by {shown}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_shown_as_one_that_is_missing() =>
        Assert.Equal("lone \ufffd half", PlainText.Of("lone \ud83d half"));

    [Fact]
    public void Of_a_quote_of_many_pages_the_middle_is_left_out()
    {
        var text = $"She said: “Begin. {string.Concat(Enumerable.Repeat("So it went on and on. ", 50_000))}End.”";
        var said = new TextSpan(11, text.Length - 1);
        var quote = Analysis.Quotes[0] with
        {
            Start = said.Start,
            End = said.End,
            Pieces = [said],
            Cue = new(4, 8, "said"),
            Speaker = Analysis.Quotes[0].Speaker! with { Mention = new(0, 3, "She") },
        };

        var page = Show(new() { Article = Article(text), Quotes = [quote] }, 120);

        Assert.InRange(page.Length, 900, 3000);
        Assert.Contains("[She] *said*: “«Begin. So it went on", page, StringComparison.Ordinal);
        Assert.Contains(" … ", page, StringComparison.Ordinal);
        Assert.Contains("End.»”", page, StringComparison.Ordinal);
    }

    /// <summary>The page without colours, and without the blanks that fill its columns.</summary>
    private static string Show(ArticleAnalysis analysis, int width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(output),
            }
        );
        console.Profile.Width = width;
        AnalysisPage.Write(console, analysis);
        return string.Join('\n', output.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    private static Article Article(string text) =>
        new()
        {
            Id = "a",
            Name = "ferry.txt",
            Title = "Ferry dispute: Lisbon calls Rabat",
            Text = text,
            Published = new(2026, 5, 12),
            PublishedBasis = PublishedBasis.Document,
            Source = "The Strait Post",
        };

    private static Entity Named(
        string name,
        EntityKind kind,
        string? role,
        string? country,
        params IEnumerable<string> mentions
    ) =>
        new()
        {
            Id = name,
            Name = name,
            Kind = kind,
            Role = role,
            Country = country,
            Mentions = [.. mentions.Select(Words)],
        };

    private static Actor By(string name, string words, string? country, string? sector) =>
        new()
        {
            Name = name,
            Mention = Words(words),
            Country = country,
            Sector = sector,
        };

    private static ResolvedDate Day(int day, DateBasis basis, string? text) =>
        new()
        {
            Start = new(2026, 5, day),
            End = new(2026, 5, day),
            Precision = DatePrecision.Day,
            Basis = basis,
            Text = text,
        };

    private static Mention Words(string words) => new(At(words).Start, At(words).End, words);

    private static TextSpan At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new(start, start + words.Length);
    }
}
