using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Storage.Lookups;

namespace Ingest.Http.Answers;

/// <summary>Answers that put more fields beside those of the analysis, whatever fields the analysis has.</summary>
public static class ItemJson
{
    /// <summary>How answers write JSON: letters of all scripts as they are, what could act in an HTML page escaped.</summary>
    public static JsonWriterOptions WriterOptions => new() { Encoder = AnswerJson.Readable.Options.Encoder };

    /// <summary>The quote's own fields, <c>article</c> and <c>alsoIn</c>.</summary>
    public static JsonObject From(StoredQuote stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return WithArticles(ObjectOf(stored.Quote, AnswerJson.Readable.Quote), stored.Article, stored.AlsoIn);
    }

    /// <summary>The event's own fields, <c>article</c> and <c>alsoIn</c>.</summary>
    public static JsonObject From(StoredEvent stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return WithArticles(ObjectOf(stored.Event, AnswerJson.Readable.Event), stored.Article, stored.AlsoIn);
    }

    /// <summary>How the ingestion ended, the fields of the analysis, and <c>copies</c>. A failed article has no text and empty lists.</summary>
    public static JsonObject From(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var summary = stored.Summary;
        var answer = ObjectOf(stored.Analysis ?? WithoutText(summary), AnswerJson.Readable.ArticleAnalysis);
        if (stored.Analysis is null)
        {
            answer["article"]!["text"] = null;
        }

        answer.Insert(0, "id", summary.Id);
        answer.Insert(1, "state", JsonSerializer.SerializeToNode(summary.State, AnswerJson.Readable.ArticleState));
        answer.Insert(2, "revision", summary.Revision);
        answer.Insert(3, "reason", summary.Reason);
        answer.Insert(4, "reasonCode", summary.ReasonCode);
        answer["copies"] = new JsonArray([.. stored.Copies.Select(From)]);
        return answer;
    }

    private static JsonObject From(ArticleCopy copy)
    {
        var answer = ObjectOf(copy.Article, AnswerJson.Readable.ArticleReference);
        answer["similarity"] = copy.Similarity;
        answer["first"] = copy.IsFirst;
        return answer;
    }

    private static ArticleAnalysis WithoutText(ArticleSummary summary) =>
        new()
        {
            Article = new Article
            {
                Id = summary.Id,
                Name = summary.Name,
                Title = summary.Title,
                Text = "",
                Published = summary.Published,
                PublishedBasis = summary.PublishedBasis,
                Language = summary.Language,
                Source = summary.Source,
                Url = summary.Url,
            },
        };

    private static JsonObject WithArticles(
        JsonObject item,
        ArticleReference article,
        IReadOnlyList<ArticleReference> alsoIn
    )
    {
        item["article"] = ObjectOf(article, AnswerJson.Readable.ArticleReference);
        item["alsoIn"] = new JsonArray([
            .. alsoIn.Select(other => ObjectOf(other, AnswerJson.Readable.ArticleReference)),
        ]);
        return item;
    }

    private static JsonObject ObjectOf<T>(T value, JsonTypeInfo<T> typeInfo) =>
        JsonSerializer.SerializeToNode(value, typeInfo)!.AsObject();
}
