using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Pages.Articles.Text;
using Ingest.Pages.Tests.Support;

namespace Ingest.Pages.Tests;

/// <summary>How a text is cut into the stretches that its marks cover.</summary>
public sealed class MarkedTextTests
{
    [Fact]
    public void A_text_without_marks_is_one_stretch_a_paragraph()
    {
        var text = MarkedText.Of(Samples.Analysis("One.\n\nTwo."));
        Assert.Equal(["One.", "Two."], text.Blocks.Select(block => Written(text, block)));
    }

    [Fact]
    public void Marks_that_overlap_are_cut_and_the_innermost_is_led_to()
    {
        // The quote goes on behind the name, which begins inside it.
        var text = MarkedText.Of(
            Samples.Analysis("abcdefghij") with
            {
                Quotes = [Samples.Quote("q1", 0, 6)],
                Entities = [Samples.Entity("n1", (4, 8))],
            }
        );
        Assert.Equal("[abcd:q1][ef:n1][gh:n1]ij", Written(text, text.Blocks[0]));
        Assert.Equal("q1", text.Blocks[0].Segments[1].Quote);
        Assert.Null(text.Blocks[0].Segments[2].Quote);
    }

    [Fact]
    public void Marks_that_start_together_lead_to_the_shortest()
    {
        var text = MarkedText.Of(
            Samples.Analysis("abcdef") with
            {
                Quotes = [Samples.Quote("q1", 0, 6), Samples.Quote("q2", 0, 3)],
            }
        );
        Assert.Equal("[abc:q2][def:q1]", Written(text, text.Blocks[0]));
        Assert.Equal(["q1-1", "q2-1"], text.Blocks[0].Segments[0].Anchors);
    }

    [Fact]
    public void A_mark_over_two_paragraphs_is_in_both()
    {
        var text = MarkedText.Of(Samples.Analysis("abc\n\ndef") with { Quotes = [Samples.Quote("q1", 1, 7)] });
        Assert.Equal(["a[bc:q1]", "[de:q1]f"], text.Blocks.Select(block => Written(text, block)));
    }

    [Fact]
    public void No_surrogate_pair_is_cut()
    {
        const string Text = "a😀b";
        var text = MarkedText.Of(Samples.Analysis(Text) with { Entities = [Samples.Entity("n1", (0, 2), (2, 4))] });
        Assert.All(
            text.Blocks[0].Segments,
            segment =>
            {
                Assert.False(char.IsLowSurrogate(Text[segment.Start]));
                Assert.False(char.IsHighSurrogate(Text[segment.End - 1]));
            }
        );
        Assert.Equal(Text.Length, text.Blocks[0].Segments.Sum(segment => segment.End - segment.Start));
    }

    [Fact]
    public void Offsets_outside_the_text_do_no_harm()
    {
        var text = MarkedText.Of(Samples.Analysis("abc") with { Quotes = [Samples.Quote("q1", 1, 99)] });
        Assert.Equal("a[bc:q1]", Written(text, text.Blocks[0]));
    }

    [Fact]
    public void An_event_knows_the_quote_it_is_told_in()
    {
        var text = MarkedText.Of(
            Samples.Analysis("abcdefghij") with
            {
                Quotes = [Samples.Quote("q1", 0, 8), Samples.Quote("q2", 3, 8)],
                Events = [Samples.Event("e1", 1, 2), Samples.Event("e2", 3, 5), Samples.Event("e3", 9, 10)],
            }
        );
        Assert.Equal("q1", text.QuoteAround["e1"]);
        Assert.Equal("q2", text.QuoteAround["e2"]);
        Assert.False(text.QuoteAround.ContainsKey("e3"));
    }

    [Fact]
    public void The_keyboard_reaches_each_mark_once()
    {
        var text = MarkedText.Of(
            Samples.Analysis("abcdefghij") with
            {
                Quotes = [Samples.Quote("q1", 0, 10)],
                Entities = [Samples.Entity("n1", (2, 4), (6, 8))],
            }
        );
        var stops = text.Blocks[0].Segments.Where(segment => segment.IsStop).Select(segment => segment.Target);
        Assert.Equal(["q1", "n1"], stops);
    }

    [Fact]
    public void The_headline_and_what_is_not_the_articles_own_are_told_apart()
    {
        var analysis = Samples.Analysis("Port opens\n\nIt is open.\n\nRead more", title: "Port opens");
        var text = MarkedText.Of(analysis with { Boilerplate = [new TextSpan(25, 34)] });
        Assert.Equal(
            [BlockKind.Headline, BlockKind.Body, BlockKind.Boilerplate],
            text.Blocks.Select(block => block.Kind)
        );
    }

    [Fact]
    public void Every_character_is_shown_once_whatever_the_marks()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var quotes = Enumerable.Range(1, 12).Select(number => Samples.Quote($"q{number}", random.Next(40), 0));
            var analysis = Samples.Analysis(new string('x', 40)) with
            {
                Quotes =
                [
                    .. quotes.Select(quote => Samples.Quote(quote.Id, quote.Start, quote.Start + random.Next(20))),
                ],
            };
            var segments = MarkedText.Of(analysis).Blocks[0].Segments;
            Assert.Equal(0, segments[0].Start);
            Assert.Equal(40, segments[^1].End);
            Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
            Assert.All(
                segments,
                segment =>
                    Assert.Equal(
                        analysis.Quotes.Any(quote => quote.Start <= segment.Start && segment.End <= quote.End),
                        segment.Quote is not null
                    )
            );
        }
    }

    /// <summary>The stretches of a paragraph, those that lead somewhere as <c>[words:target]</c>.</summary>
    private static string Written(MarkedText text, Block block) =>
        string.Concat(
            block.Segments.Select(segment =>
            {
                var words = text.Text[segment.Start..segment.End];
                return segment.Target is null
                    ? words
                    : string.Create(CultureInfo.InvariantCulture, $"[{words}:{segment.Target}]");
            })
        );
}
