using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Tests;

internal static class Analyses
{
    /// <summary>A Saturday.</summary>
    public static readonly DateOnly Published = new(2023, 3, 18);

    private static readonly ArticleAnalyzer Analyzer = new();

    public static ArticleAnalysis Of(string text, string? title = null, DateOnly? published = null) =>
        Analyzer.Analyze(
            new Article
            {
                Id = ArticleId.FromName("test.txt"),
                Name = "test.txt",
                Text = text,
                Title = title,
                Published = published ?? Published,
                PublishedBasis = PublishedBasis.Given,
            }
        );

    public static ArticleAnalysis OfUndated(string text) =>
        Analyzer.Analyze(
            new Article
            {
                Id = ArticleId.FromName("test.txt"),
                Name = "test.txt",
                Text = text,
            }
        );
}
