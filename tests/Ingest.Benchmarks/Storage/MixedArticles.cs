using System.Globalization;

namespace Ingest.Benchmarks.Storage;

/// <summary>
/// Any number of different articles, the same on every run: headline and paragraphs of the samples, drawn anew for each, so that no two are
/// copies of each other, and what somebody says whom no other article names.
/// </summary>
internal static class MixedArticles
{
    private static readonly string[] Headlines = [.. SampleArticles.All.Select(article => Parts(article.Text)[0])];

    private static readonly string[] Paragraphs =
    [
        .. SampleArticles.All.SelectMany(article => Parts(article.Text).Skip(1)),
    ];

    /// <summary>The text of an article.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="paragraphs">How many paragraphs are drawn; there are some of 50 words for each sample of 430.</param>
    public static string Text(int number, int paragraphs)
    {
        var random = new Random(number);
        var drawn = Paragraphs.ToArray();
        random.Shuffle(drawn);
        return string.Join(
            "\n\n",
            [
                random.GetItems(Headlines, 1)[0],
                .. drawn.Take(paragraphs),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"This is case number {number},\" {Somebody(number)} told reporters on Monday.\n"
                ),
            ]
        );
    }

    private static string Somebody(int number) =>
        GeneratedNews.Person(number) + GeneratedNews.Person(number / 256).Split(' ')[1].ToLowerInvariant();

    private static string[] Parts(string text) =>
        text.ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
