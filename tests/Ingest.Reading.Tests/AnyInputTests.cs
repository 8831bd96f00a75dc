using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Ingest.Reading.Tests;

public class AnyInputTests
{
    private static readonly string[] Names = ["a.txt", "a.md", "a.html", "a.json"];

    /// <summary>Pieces that lead a reader into its corners more often than random bytes do.</summary>
    private static readonly string[] Pieces =
    [
        "<div>",
        "</div>",
        "<p class=x>",
        "<table>",
        "<td>",
        "<script type=application/ld+json>",
        "</script>",
        "<meta charset=utf-16>",
        "<article>",
        "<svg>",
        "<template>",
        "<!--",
        "<a href='",
        "{\"text\":\"",
        "\"@graph\":[",
        "\"}",
        "\\ud800",
        "[",
        "]",
        "---\n",
        "title: ",
        "# ",
        "> ",
        "- ",
        "```",
        "![](",
        "&quot;",
        "“",
        "\uFFFD",
        "2022-10-22",
        "By ",
        " - ",
        "A sentence of words, with a comma. ",
        "\r",
        "\n\n",
    ];

    [Property(MaxTest = 300)]
    public void Any_bytes_give_an_article_or_a_reason(byte[] content)
    {
        foreach (var name in Names)
        {
            AssertSound(Reading.Read(name, content), name);
        }
    }

    [Property(MaxTest = 300)]
    public Property Any_mixture_of_markup_gives_an_article_or_a_reason() =>
        Prop.ForAll(
            Gen.Elements(Pieces).ListOf().ToArbitrary(),
            pieces =>
            {
                foreach (var name in Names)
                {
                    AssertSound(Reading.Read(name, Encoding.UTF8.GetBytes(string.Concat(pieces))), name);
                }
            }
        );

    [Property(MaxTest = 300)]
    public void Any_metadata_gives_an_article(NonNull<string> value, NonNull<string> type)
    {
        Dictionary<string, string> metadata = new()
        {
            ["title"] = value.Get,
            ["published"] = value.Get,
            ["url"] = value.Get,
            ["language"] = value.Get,
        };

        AssertSound(Reading.Read("a.txt", "Words."u8.ToArray(), type.Get, metadata), "a.txt");
    }

    private static void AssertSound(ReadResult result, string name)
    {
        Assert.True(result.Article is null != result.Failure is null);
        if (result.Article is not { } article)
        {
            return;
        }

        Assert.False(string.IsNullOrWhiteSpace(article.Text));
        Assert.All([article.Text, article.Title ?? "", article.Source ?? ""], AssertPaired);
        Assert.Equal(article.Published is null, article.PublishedBasis is null);
        if (name != "a.txt")
        {
            Assert.Equal(article.Text.Trim(), article.Text);
            Assert.Equal(-1, article.Text.AsSpan().IndexOfAny('\r', '\0'));
        }
    }

    /// <summary>Strict encoding fails on unpaired surrogates.</summary>
    private static void AssertPaired(string text) =>
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetByteCount(text);
}
