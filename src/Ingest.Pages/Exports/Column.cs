using System.Text.Json.Nodes;

namespace Ingest.Pages.Exports;

/// <summary>A column of a table: a value inside an item as the API gives it.</summary>
internal sealed class Column
{
    /// <summary>Parts several values in one cell.</summary>
    public const string Separator = " | ";

    private readonly string[] path;
    private readonly string prefix;

    /// <summary>Makes a column.</summary>
    /// <param name="name">Its name, which never changes.</param>
    /// <param name="path">The names of the fields that lead to the value, parted by dots; a list on the way gives all its values.</param>
    /// <param name="prefix">What stands before each value.</param>
    public Column(string name, string path, string prefix = "")
    {
        Name = name;
        this.prefix = prefix;
        this.path = path.Split('.');
    }

    /// <summary>The name in the header.</summary>
    public string Name { get; }

    /// <summary>The cell of an item; empty for null.</summary>
    public string CellOf(JsonObject item) => TextOf(item, path);

    private string TextOf(JsonNode? node, ReadOnlySpan<string> rest)
    {
        switch (node)
        {
            case null:
                return "";
            case JsonArray list:
                // Each value keeps its place, so that columns of the same list can be read side by side.
                var texts = new string[list.Count];
                for (var index = 0; index < texts.Length; index++)
                {
                    texts[index] = TextOf(list[index], rest);
                }

                return string.Join(Separator, texts);
            default:
                return rest.IsEmpty ? prefix + node : TextOf(node[rest[0]], rest[1..]);
        }
    }
}
