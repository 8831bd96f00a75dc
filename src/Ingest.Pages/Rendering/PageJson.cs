using System.Text.Json.Serialization;
using Ingest.Pages.Articles;
using Ingest.Pages.Searching;

namespace Ingest.Pages.Rendering;

/// <summary>The JSON that the pages' own script reads. Its encoder escapes whatever could act in HTML.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<SearchHit>))]
[JsonSerializable(typeof(ArticleStateAnswer))]
internal sealed partial class PageJson : JsonSerializerContext;
