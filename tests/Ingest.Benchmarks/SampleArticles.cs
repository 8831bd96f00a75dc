using Ingest.Extraction.Articles;
using Ingest.Extraction.Syntax;

namespace Ingest.Benchmarks;

/// <summary>The articles that everything is measured on: invented news of about 400 words each.</summary>
internal static class SampleArticles
{
    /// <summary>How many there are, as a constant that an attribute can hold.</summary>
    public const int Count = 4;

    /// <summary>The articles, in order of their names.</summary>
    public static IReadOnlyList<Article> All { get; } = Read();

    /// <summary>How many long articles there are.</summary>
    public const int LongCount = Count / 2;

    /// <summary>Articles twice as long: two of the others in one, each after its headline.</summary>
    public static IReadOnlyList<Article> Long { get; } = [.. All.Chunk(2).Select(Join)];

    /// <summary>The number of words of all articles, which are as many as those of all long ones.</summary>
    public static int Words { get; } =
        All.Sum(article => article.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>The number of tokens of all articles, as the engine counts them.</summary>
    public static int Tokens { get; } = All.Sum(article => CountTokens(article.Text));

    private static Article[] Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Articles");
        var articles = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(Read).ToArray();
        return articles.Length == Count
            ? articles
            : throw new InvalidOperationException($"{folder} holds {articles.Length} articles instead of {Count}.");
    }

    private static Article Read(string path)
    {
        var name = Path.GetFileName(path);
        return new()
        {
            Id = ArticleId.FromName(name),
            Name = name,
            Text = File.ReadAllText(path),
            Published = new DateOnly(2024, 3, 7),
            PublishedBasis = PublishedBasis.Given,
        };
    }

    private static Article Join(Article[] articles) =>
        articles[0] with
        {
            Text = string.Join("\n\n", articles.Select(article => article.Text.Trim())),
        };

    private static int CountTokens(string text)
    {
        var analyzed = new AnalyzedText();
        LanguageEngine.Default.Analyze(text, analyzed);
        return analyzed.Tokens.TokenCount;
    }
}
