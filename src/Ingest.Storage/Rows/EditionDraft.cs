using System.Text.Json;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Similarity;
using Ingest.Storage.Copies;
using Ingest.Storage.Layout;
using Ingest.Storage.Lookups;

namespace Ingest.Storage.Rows;

/// <summary>An edition of an article, ready to be written.</summary>
internal sealed record EditionDraft
{
    private EditionDraft() { }

    /// <summary>The versions of analysis and layout at work now.</summary>
    public static string CurrentMaker { get; } = $"{ArticleAnalyzer.Version}/{StorageLayout.Version}";

    /// <summary>The reason code of an article that could not be processed although it could be read; it is tried again whenever it comes.</summary>
    public const string ProcessingCode = "processing";

    /// <summary>The article's identifier.</summary>
    public string ArticleId => Edition.Summary.Id;

    /// <summary>The edition's name.</summary>
    public string Name => Edition.Name;

    /// <summary>What the head will say.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The index rows.</summary>
    public required IReadOnlyList<IndexRow> Rows { get; init; }

    /// <summary>The complete analysis as JSON; null exactly if the article failed.</summary>
    public byte[]? AnalysisJson { get; private init; }

    /// <summary>The edition of an article that was analysed.</summary>
    public static EditionDraft Of(ArticleAnalysis analysis, string revision, string content)
    {
        var article = analysis.Article;
        var json = JsonSerializer.SerializeToUtf8Bytes(
            analysis,
            Extraction.Analysis.AnalysisJson.Readable.ArticleAnalysis
        );
        using var hash = new ContentHash();
        var name = hash.Add("analysis").Add(StorageLayout.Version).Add(json).Finish();
        return new()
        {
            Edition = new()
            {
                Name = name,
                MadeBy = CurrentMaker,
                Content = content,
                Sketch = TextSketch.Of(article),
                Quotes = ItemPrints.Of(analysis.Quotes),
                Events = ItemPrints.Of(analysis.Events),
                Summary = new()
                {
                    Id = article.Id,
                    Name = article.Name,
                    State = ArticleState.Ingested,
                    Title = Edition.Shorten(article.Title),
                    Published = article.Published,
                    PublishedBasis = article.PublishedBasis,
                    Language = Edition.Shorten(article.Language),
                    Source = Edition.Shorten(article.Source),
                    Url = Edition.ShortUrl(article.Url),
                    Revision = revision,
                    QuoteCount = analysis.Quotes.Count,
                    EventCount = analysis.Events.Count,
                },
            },
            Rows = [.. IndexRows.OfAnalysis(name, analysis)],
            AnalysisJson = json,
        };
    }

    /// <summary>The edition of an article that failed.</summary>
    public static EditionDraft OfFailure(string blobName, string code, string reason, string revision)
    {
        using var hash = new ContentHash();
        var name = hash.Add("failure").Add(StorageLayout.Version).Add(code).Add(reason).Finish();
        var id = Extraction.Articles.ArticleId.FromName(blobName);
        return new()
        {
            Edition = new()
            {
                Name = name,
                MadeBy = CurrentMaker,
                Summary = new()
                {
                    Id = id,
                    Name = blobName,
                    State = ArticleState.Failed,
                    ReasonCode = code,
                    Reason = Edition.Shorten(reason),
                    Revision = revision,
                },
            },
            Rows = [.. IndexRows.OfArticle(id, name, ArticleState.Failed, published: null)],
        };
    }
}
