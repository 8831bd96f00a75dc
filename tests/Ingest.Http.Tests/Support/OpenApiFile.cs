using System.Text.Json.Nodes;
using NJsonSchema;

namespace Ingest.Http.Tests.Support;

/// <summary>The OpenAPI document as the service answers it.</summary>
internal sealed class OpenApiFile(string json)
{
    private const string SchemaFolder = "#/components/schemas/";

    private readonly JsonNode root = JsonNode.Parse(json)!;

    public JsonNode Root => root;

    public IEnumerable<(string Address, string Method, JsonObject Operation)> Operations =>
        from path in root["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key != "parameters"
        select (path.Key, operation.Key.ToUpperInvariant(), operation.Value!.AsObject());

    public JsonObject Operation(string address, string method) =>
        Operations.Single(operation => operation.Address == address && operation.Method == method).Operation;

    /// <summary>The parameters of an operation that stand in the query.</summary>
    public IReadOnlyList<JsonObject> QueryParameters(JsonObject operation) =>
        [
            .. (operation["parameters"]?.AsArray() ?? [])
                .Select(parameter => Resolve(parameter!))
                .Where(parameter => parameter["in"]!.GetValue<string>() == "query"),
        ];

    /// <summary>The schema that an answer must satisfy, or null if the document foresees no such answer.</summary>
    public async Task<JsonSchema?> SchemaAsync(JsonObject operation, int status, string mediaType)
    {
        var responses = operation["responses"]!.AsObject();
        var response = responses[$"{status}"] ?? responses["default"];
        return response is not null && Resolve(response)["content"]?[mediaType]?["schema"] is { } schema
            ? await SchemaAsync(schema)
            : null;
    }

    public Task<JsonSchema> SchemaAsync(JsonNode schema)
    {
        // Schemas refer to each other by their place in the document: give the one that is asked for the same neighbours.
        var alone = new JsonObject
        {
            ["allOf"] = new JsonArray(schema.DeepClone()),
            ["definitions"] = root["components"]!["schemas"]!.DeepClone(),
        };
        return JsonSchema.FromJsonAsync(
            alone.ToJsonString().Replace(SchemaFolder, "#/definitions/", StringComparison.Ordinal)
        );
    }

    public JsonObject Resolve(JsonNode node)
    {
        if (node["$ref"]?.GetValue<string>() is not { } reference)
        {
            return node.AsObject();
        }

        var found = root;
        foreach (var step in reference[2..].Split('/'))
        {
            found = found[step]!;
        }

        return found.AsObject();
    }
}
