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

    private static int CountTokens(string text)
    {
        var analyzed = new AnalyzedText();
        LanguageEngine.Default.Analyze(text, analyzed);
        return analyzed.Tokens.TokenCount;
    }
}
