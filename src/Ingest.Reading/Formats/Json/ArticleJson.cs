using System.Globalization;
using System.Text.Json;

namespace Ingest.Reading.Formats.Json;

/// <summary>Finds articles in JSON: schema.org's, and plain objects with fields of the same meaning.</summary>
internal static class ArticleJson
{
    /// <summary>How deep objects and arrays may nest.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = MaxDepth,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    // The fields that tell each fact, the surest first: schema.org's names, then the plain ones.
    private static readonly string[] TitleFields = ["headline", "title", "name"];
    private static readonly string[] TextFields = ["articleBody", "text"];
    private static readonly string[] PublishedFields = ["datePublished", "published"];
    private static readonly string[] PublisherFields = ["publisher", "source"];
    private static readonly string[] AuthorFields = ["author"];
    private static readonly string[] UrlFields = ["url", "mainEntityOfPage"];
    private static readonly string[] LanguageFields = ["inLanguage", "language"];

    /// <summary>The members of an object that stand for it where a name or an address is wanted.</summary>
    private static readonly string[] NameMembers = ["name", "alternateName", "@id", "url"];
    private static readonly string[] AddressMembers = ["@id", "url"];

    /// <summary>Reads the articles of a JSON text: its root, the objects in a root array, and those in an <c>@graph</c>.</summary>
    /// <returns>All objects there in order, articles or not; or why the text is no JSON.</returns>
    public static (IReadOnlyList<ArticleFields> Articles, string? Error) Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(SurrogateEscapes.Repair(json), Options);
            return ([.. Objects(document.RootElement).Select(Read)], null);
        }
        catch (JsonException broken)
        {
            return ([], Describe(broken));
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root) =>
        root.ValueKind switch
        {
            JsonValueKind.Array => root.EnumerateArray().Where(IsObject).SelectMany(WithGraph),
            JsonValueKind.Object => WithGraph(root),
            _ => [],
        };

    private static IEnumerable<JsonElement> WithGraph(JsonElement element) =>
        element.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array
            ? graph.EnumerateArray().Where(IsObject).Prepend(element)
            : [element];

    private static bool IsObject(JsonElement element) => element.ValueKind == JsonValueKind.Object;

    private static ArticleFields Read(JsonElement element) =>
        new()
        {
            IsTyped = element.TryGetProperty("@type", out var type) && IsArticle(type),
            Title = Find(element, TitleFields, NameMembers),
            Text = Find(element, TextFields, []),
            Published = Find(element, PublishedFields, []),
            Publisher = Find(element, PublisherFields, NameMembers),
            Author = Find(element, AuthorFields, NameMembers),
            Url = Find(element, UrlFields, AddressMembers),
            Language = Find(element, LanguageFields, ["alternateName", "name"]),
        };

    /// <summary>Whether a type, or one of several, is <c>Article</c> or below it in schema.org's tree, in whatever prefix.</summary>
    private static bool IsArticle(JsonElement type) =>
        type.ValueKind switch
        {
            JsonValueKind.String => type.GetString() is { } name
                && (
                    name.EndsWith("Article", StringComparison.Ordinal)
                    || name.EndsWith("Posting", StringComparison.Ordinal)
                        && !name.EndsWith("JobPosting", StringComparison.Ordinal)
                    || name.EndsWith("Report", StringComparison.Ordinal)
                ),
            JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
            _ => false,
        };

    private static string? Find(JsonElement element, string[] fields, string[] members)
    {
        foreach (var field in fields)
        {
            if (element.TryGetProperty(field, out var value) && Text(value, members) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A string itself; of an object the first of its members that is one; of an array what its first element gives.</summary>
    private static string? Text(JsonElement value, string[] members) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
            JsonValueKind.Object when members.Length > 0 => Find(value, members, []),
            JsonValueKind.Array when members.Length > 0 => value
                .EnumerateArray()
                .Select(item => Text(item, members))
                .FirstOrDefault(),
            _ => null,
        };

    private static string Describe(JsonException broken) =>
        broken is { LineNumber: { } line, BytePositionInLine: { } position }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The file is not valid JSON, or nests more than {MaxDepth} deep: see line {line + 1}, byte {position + 1}. Mend it, and drop it again."
            )
            : "The file is not valid JSON.";
}
