using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Ingest.Extraction.Analysis;
using Ingest.Http.Problems;
using Ingest.Storage.Lookups;

namespace Ingest.Http.Answers;

/// <summary>The JSON of answers: camelCase, dates as <c>yyyy-mm-dd</c>, absent values as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleAnalysis))]
[JsonSerializable(typeof(ArticleReference))]
[JsonSerializable(typeof(ListAnswer<ArticleSummary>))]
[JsonSerializable(typeof(ListAnswer<JsonObject>))]
[JsonSerializable(typeof(ListAnswer<ActorSummary>))]
[JsonSerializable(typeof(ListAnswer<PersonSummary>))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(UploadAnswer))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(QuoteKind))]
[JsonSerializable(typeof(EventType))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>Leaves letters of all scripts as they are, and still escapes what could act in an HTML page.</summary>
    public static AnswerJson Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            }
        );
}
