using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Extraction.Pipeline;

namespace Ingest.Reading.Tests.Hostile;

/// <summary>Any mixture of markup and words goes the whole way: it is read and analysed, or refused with a reason.</summary>
public class AnyArticleTests
{
    private static readonly ArticleAnalyzer Analyzer = new();
    private static readonly string[] Names = ["a.txt", "a.md", "a.html", "a.json"];

    private static readonly string[] Pieces =
    [
        "<p>",
        "</p><p>",
        "<blockquote>",
        "<br>",
        "{\"text\":\"",
        "\\n",
        "\"}",
        "> ",
        "# ",
        "“",
        "”",
        "\"",
        "'",
        "«",
        "&quot;",
        "Minister Ines Kolar ",
        "Kolar ",
        "he ",
        "said ",
        "according to ",
        "that ",
        "attacked ",
        "met ",
        "Kenya ",
        "on Monday ",
        "two days before ",
        "the attack ",
        ". ",
        ", ",
        "\n",
        "\n\n",
        "\u202e",
        "\0",
        "\ud800",
        "€",
        "5 ",
        "(",
        ")",
        " – ",
        "OSTRAVA, March 4 (Wire) – ",
    ];

    [Property(MaxTest = 300)]
    public Property Any_mixture_is_analysed_or_refused() => Prop.ForAll(Mixtures(), mixture => Settles(mixture, 1));

    [Property(MaxTest = 15)]
    public Property Any_mixture_over_and_over_allocates_no_more_than_its_length_allows() =>
        Prop.ForAll(Mixtures(), mixture => Settles(mixture, 1 + (10_000 / Math.Max(1, mixture.Length))));

    private static Arbitrary<string> Mixtures() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    private static bool Settles(string mixture, int times)
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(mixture, times)));
        foreach (var name in Names)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var result = new ArticleReader().Read(new ArticleSource { Name = name }, content);
            try
            {
                Assert.True(result.Article is not null || result.Failure!.Reason.EndsWith('.'));
                _ = result.Article is { } article ? Analyzer.Analyze(article) : null;
            }
            catch (ArticleTooLargeException refusal)
            {
                Assert.Contains("Split it", refusal.Message, StringComparison.Ordinal);
            }

            Assert.InRange(
                GC.GetAllocatedBytesForCurrentThread() - before,
                0,
                (64L << 20) + (20_000L * content.Length)
            );
        }

        return true;
    }
}
