using Ingest.Extraction.Articles;
using Ingest.Extraction.Similarity;

namespace Ingest.Extraction.Tests.Similarity;

public sealed class TextSketchTests
{
    private const string Ferry = """
        The ferry between Port Selby and the island of Marn will stop running for six weeks, the harbour board decided on Monday, after
        inspectors found cracks in both of its engines.

        "We would rather have an angry island than a sunken ship," said Lotte Brink, who chairs the board. She promised that smaller boats
        would carry the mail, medicine and anyone who has to see a doctor.

        Islanders blocked the quay with tractors for three hours in the afternoon. Their mayor, Jonas Wedel, accused the board of having
        known about the damage since spring and of keeping silent because of the holiday season.

        The company that built the engines rejected the charge. Its engineers had warned the harbour twice, a spokeswoman said, and had been
        told that there was no money for repairs before the new year.

        A court in the capital will hear the island's complaint on Thursday. Until then, police will keep the landing stage open, and
        the board has asked the navy to lend it a supply boat.
        """;

    private const string FerryByAnother = """
        No boats to Marn until the end of May: that is the verdict of the people who run the harbour at Port Selby, whose inspectors
        discovered damage in the engines of the only large ship on the route.

        Residents of Marn reacted with fury. Tractors stood on the quay until the evening, and mayor Jonas Wedel said that the board had
        hidden the cracks from everybody for months.

        Lotte Brink, chair of the board, defended the closure. She told reporters that an angry island was better than a sunken ship, and
        that mail and medicine would still get through.

        The maker of the engines says that it is not to blame, since nobody had listened to its warnings. Judges will look at the case later
        this week, while the navy considers whether it can help with a boat of its own.
        """;

    private const string Short =
        "Three swans crossed the motorway near Olm on Sunday. Nobody was hurt, and the swans went on to the lake.";

    public static TheoryData<string, string> Copies { get; } =
        new()
        {
            { "the same text", Ferry },
            {
                "other line ends and blanks",
                Ferry.ReplaceLineEndings("\r\n").Replace(" ", "  ", StringComparison.Ordinal)
            },
            {
                "typographic marks",
                Ferry.Replace("\"", "”", StringComparison.Ordinal).Replace("'", "’", StringComparison.Ordinal)
            },
            { "in capitals", Ferry.ToUpperInvariant() },
            { "a dateline in front", "PORT SELBY, March 8 (ABC) -- " + Ferry },
            {
                "an editor's note in front",
                "Editor's note: this report was changed after the harbour board corrected a figure.\n\n" + Ferry
            },
            {
                "boilerplate behind",
                Ferry + "\n\nRead more: The history of the ferry\n\n© 2023 The Selby Courier. All rights reserved."
            },
            { "without the last paragraph", Ferry[..Ferry.LastIndexOf("\n\n", StringComparison.Ordinal)] },
            { "without a paragraph in the middle", Without(Ferry, "The company that built") },
            {
                "one figure and one word changed",
                Ferry
                    .Replace("six weeks", "eight weeks", StringComparison.Ordinal)
                    .Replace("twice", "once", StringComparison.Ordinal)
            },
        };

    public static TheoryData<string, string> Others { get; } =
        new()
        {
            { "another outlet's report of the same", FerryByAnother },
            {
                "the same quote, all else another text",
                "\"We would rather have an angry island than a sunken ship,\" said Lotte Brink.\n\n" + FerryByAnother
            },
            {
                "half of the text replaced",
                Ferry[..(Ferry.Length / 2)] + FerryByAnother[(FerryByAnother.Length / 4)..]
            },
            { "the first paragraph alone", Ferry[..Ferry.IndexOf("\n\n", StringComparison.Ordinal)] },
            { "a short text", Short },
        };

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_text_is_a_copy_in_spite_of(string change, string text)
    {
        Assert.True(
            SketchOf(Ferry).IsCopyOf(SketchOf(text)),
            $"{change}: {SketchOf(Ferry).SimilarityTo(SketchOf(text))}"
        );
        Assert.True(SketchOf(text).IsCopyOf(SketchOf(Ferry)));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void No_copy_is(string change, string text)
    {
        Assert.False(
            SketchOf(Ferry).IsCopyOf(SketchOf(text)),
            $"{change}: {SketchOf(Ferry).SimilarityTo(SketchOf(text))}"
        );
        Assert.False(SketchOf(text).IsCopyOf(SketchOf(Ferry)));
    }

    [Fact]
    public void Headlines_do_not_count()
    {
        var one = SketchOf("Ferry stops for six weeks\n\n" + Ferry, "Ferry stops for six weeks");
        var two = SketchOf("An island without a boat\n\n" + Ferry, "An island without a boat");
        var three = SketchOf("Marn cut off, and angry\n\n" + Ferry, "The title of its page");

        Assert.Equal(SketchOf(Ferry), one);
        Assert.Equal(one, two);
        Assert.Equal(one, three);
    }

    [Fact]
    public void A_short_text_has_only_equal_copies()
    {
        Assert.True(SketchOf(Short).IsCopyOf(SketchOf(Short + "\n")));
        Assert.False(SketchOf(Short).IsCopyOf(SketchOf(Short.Replace("Three", "Four", StringComparison.Ordinal))));
        Assert.False(SketchOf(Short).IsCopyOf(SketchOf(Short + " They sleep now.")));
    }

    [Theory]
    [InlineData("Erdoğan met Zelenskyy’s envoy in Sofía", "ERDOGAN met Zelenskyys envoy in Sofia.")]
    [InlineData("na\u0308her", "näher")]
    [InlineData("“So long”—he left…", "\"so long\", he left")]
    [InlineData("zero\u200Bwidth soft\u00ADhyphen", "zerowidth softhyphen")]
    public void Words_are_folded(string one, string other) => Assert.Equal(SketchOf(one), SketchOf(other));

    [Theory]
    [InlineData("one two", "two one")]
    [InlineData("onetwo", "one two")]
    [InlineData("1,500", "1,600")]
    [InlineData("東京で会談", "東京で会見")]
    public void Words_in_another_order_or_others_make_another_text(string one, string other) =>
        Assert.NotEqual(SketchOf(one), SketchOf(other));

    [Theory]
    [InlineData("")]
    [InlineData(" \n — … ! ")]
    public void A_text_without_words_has_no_sketch(string text) => Assert.Null(TextSketch.Of(ArticleOf(text, null)));

    [Fact]
    public void A_sketch_is_read_as_it_was_stored_and_the_same_on_every_machine()
    {
        var sketch = SketchOf(Ferry);

        Assert.Equal(sketch, TextSketch.Read(sketch.Bytes.Span));
        Assert.Equal(8, sketch.Bands.Count());
        Assert.Single(SketchOf(Short).Bands);
        Assert.Equal(TextSketch.MaxBytes, sketch.Bytes.Length);
        Assert.Equal("C9B7070380CADDBB10F5D63EE67A75F7", Convert.ToHexString(sketch.Bytes.Span)[..32]);
        Assert.Equal("65187BB1DC564952", Convert.ToHexString(SketchOf(Short).Bytes.Span));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.6)]
    [InlineData(0.7)]
    [InlineData(0.9)]
    public void The_estimate_is_near_the_similarity_and_articles_meet_as_often_as_stated(double similarity)
    {
        // Blocks of shared shingles and of others: with n words shared and m of its own in each, n / (n + 2 m).
        var random = new Random(7);
        var (errors, met) = (0.0, 0);
        const int Trials = 200;
        for (var trial = 0; trial < Trials; trial++)
        {
            var shared = Words(random, 600);
            var own = (int)(600 * (1 - similarity) / (2 * similarity));
            var (one, other) = (SketchOf(shared + Words(random, own)), SketchOf(shared + Words(random, own)));
            errors += one.SimilarityTo(other) - similarity;
            met += one.Bands.Intersect(other.Bands).Any() ? 1 : 0;
        }

        Assert.InRange(errors / Trials, -0.015, 0.015);
        var expected = 1 - Math.Pow(1 - Math.Pow(similarity, 3), 8);
        Assert.InRange((double)met / Trials, expected - 0.09, expected + 0.09);
    }

    [Fact]
    public void Unrelated_texts_are_not_alike()
    {
        var random = new Random(3);
        var sketches = Enumerable.Range(0, 100).Select(_ => SketchOf(Words(random, 300))).ToList();

        for (var i = 0; i < sketches.Count; i++)
        {
            Assert.All(sketches.Skip(i + 1), other => Assert.InRange(sketches[i].SimilarityTo(other), 0, 0.1));
        }
    }

    [Fact]
    public void A_text_of_a_million_characters_takes_no_longer_than_its_length()
    {
        var sketch = SketchOf(string.Concat(Enumerable.Repeat("monotonous ", 90_000)));

        Assert.True(sketch.IsCopyOf(SketchOf(string.Concat(Enumerable.Repeat("monotonous ", 50)))));
    }

    private static string Words(Random random, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => $"w{random.Next(20_000)} "));

    private static string Without(string text, string paragraph)
    {
        var start = text.IndexOf(paragraph, StringComparison.Ordinal);
        return text.Remove(start, text.IndexOf("\n\n", start, StringComparison.Ordinal) + 2 - start);
    }

    private static TextSketch SketchOf(string text, string? title = null) => TextSketch.Of(ArticleOf(text, title))!;

    private static Article ArticleOf(string text, string? title) =>
        new()
        {
            Id = ArticleId.FromName("a.txt"),
            Name = "a.txt",
            Title = title,
            Text = text,
        };
}
