using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Specification;

public class QuoteExpectationsTests
{
    private const string Passage =
        "“We stay,” Anna Berger said on Monday, “and wait.” She told aides the guard had said it was late.";

    private static readonly Quote[] Found =
    [
        new()
        {
            Id = "q1",
            Kind = QuoteKind.Direct,
            Text = "We stay, and wait.",
            Start = At("We stay,").Start,
            End = At("and wait.").End,
            Pieces = [At("We stay,").Span, At("and wait.").Span],
            Speaker = new Speaker
            {
                Name = "Anna Berger",
                Kind = SpeakerKind.Person,
                Mention = At("Anna Berger"),
                Country = "DEU",
            },
            Cue = At("said"),
            SaidOn = new ResolvedDate
            {
                Start = new DateOnly(2024, 4, 29),
                End = new DateOnly(2024, 4, 30),
                Precision = DatePrecision.Days,
                Basis = DateBasis.Text,
            },
            Confidence = 1,
            Evidence = "test",
        },
        Indirect("q2", "the guard had said it was late") with
        {
            Addressee = "aides",
            SaidOn = new ResolvedDate
            {
                Start = new DateOnly(2024, 5, 2),
                End = new DateOnly(2024, 5, 2),
                Precision = DatePrecision.Day,
                Basis = DateBasis.Publication,
            },
        },
        Indirect("q3", "it was late") with
        {
            NestedIn = "q2",
        },
    ];

    [Theory]
    [InlineData("- direct: We stay, … and wait.\n  pieces: We stay, | and wait.\n  cue: said\n  via: none")]
    [InlineData("- direct: We stay, … and wait.\n  speaker: Anna Berger\n  kind: person\n  country: DEU\n  role: none")]
    [InlineData("- direct: We stay, … and wait.\n  said: 2024-04-29..2024-04-30")]
    [InlineData("- indirect: the guard had said it was late\n  speaker: unknown\n  addressee: aides\n  said: none")]
    [InlineData("- indirect: it was late\n  nested in: the guard")]
    [InlineData("- direct: We stay, … and wait.\n- indirect: it was late\n- indirect: the guard … it was late\n- none")]
    public void What_is_as_wanted_is_no_mismatch(string items) => Assert.Empty(Mismatches(items));

    [Theory]
    [InlineData("- direct: We stay,", "Nothing was found that has exactly the content [We stay,]")]
    [InlineData("- indirect: had said it was late", "Nothing was found")]
    [InlineData("- mixed: it was late", "The kind of content of [it was late] is indirect, not mixed")]
    [InlineData("- indirect: it was late\n  speaker: Anna Berger", "The speaker of [it was late] is unknown")]
    [InlineData("- indirect: it was late\n  mention: guard", "The mention of [it was late] is none")]
    [InlineData("- indirect: it was late\n  nested in: it was", "is the guard had said it was late, not it was")]
    [InlineData("- indirect: it was late\n  pieces: it was | late", "The pieces of [it was late] is it was late")]
    [InlineData("- indirect: the guard had said it was late\n  said: 2024-05-02", "is none, not 2024-05-02")]
    [InlineData("- direct: We stay, … and wait.\n- indirect: it was late\n- none", "Nothing else is said")]
    public void What_is_not_as_wanted_is_told(string items, string reason) =>
        Assert.Contains(reason, Assert.Single(Mismatches(items)), StringComparison.Ordinal);

    [Theory]
    [InlineData("- quote: it was late", "neither direct, indirect, mixed nor none")]
    [InlineData("- indirect: it was late\n  source: Anna Berger", "no field \"source\"")]
    [InlineData("- indirect: it was early", "does not stand")]
    [InlineData("- none\n- indirect: it was late", "has to be the last item")]
    public void An_item_that_makes_no_sense_is_an_error(string items, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => Mismatches(items));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Mismatches(string items)
    {
        var cases = SpecificationFile.Parse("test.md", $"# Test\n\n## Case\n\n> {Passage}\n\n{items}");
        return new QuoteExpectations(Assert.Single(cases), Found).Mismatches();
    }

    private static Quote Indirect(string id, string content)
    {
        var mention = At(content);
        return new Quote
        {
            Id = id,
            Kind = QuoteKind.Indirect,
            Text = content,
            Start = mention.Start,
            End = mention.End,
            Pieces = [mention.Span],
            Confidence = 1,
            Evidence = "test",
        };
    }

    private static Mention At(string words)
    {
        var start = Passage.IndexOf(words, StringComparison.Ordinal);
        return new Mention(start, start + words.Length, words);
    }
}
