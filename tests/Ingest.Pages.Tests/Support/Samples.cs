using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Tests.Support;

/// <summary>Articles to show.</summary>
internal static class Samples
{
    public static StoredArticle Failed(string name, string reason = "The file is empty.") =>
        new(
            new()
            {
                Id = ArticleId.FromName(name),
                Name = name,
                State = ArticleState.Failed,
                Reason = reason,
                ReasonCode = "empty",
                Revision = "r1",
            },
            Analysis: null,
            ETag: "e1"
        );

    public static StoredArticle Ingested(string title, string text = "The port is open.") =>
        new(
            new()
            {
                Id = ArticleId.FromName(title),
                Name = title,
                Title = title,
                State = ArticleState.Ingested,
                Published = new(2022, 10, 22),
                PublishedBasis = PublishedBasis.Document,
                Source = "The Daily Gull",
                Revision = "r1",
                QuoteCount = 1,
            },
            new()
            {
                Article = new()
                {
                    Id = ArticleId.FromName(title),
                    Name = title,
                    Title = title,
                    Text = text,
                    Published = new(2022, 10, 22),
                    PublishedBasis = PublishedBasis.Document,
                    Source = "The Daily Gull",
                },
            },
            ETag: "e1"
        );
}
