using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Extraction.Articles;

namespace Ingest.Extraction.Analysis;

/// <summary>The JSON form of an analysis: camelCase, dates as <c>yyyy-mm-dd</c>, absent values as null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleAnalysis))]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Quote))]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(Entity))]
public sealed partial class AnalysisJson : JsonSerializerContext
{
    /// <summary>The context that leaves letters of all scripts as they are, for files and answers that are never part of HTML.</summary>
    public static AnalysisJson Readable { get; } = new(Create(indented: false));

    /// <summary>As <see cref="Readable"/>, on several lines.</summary>
    public static AnalysisJson Indented { get; } = new(Create(indented: true));

    private static JsonSerializerOptions Create(bool indented) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
        };
}
