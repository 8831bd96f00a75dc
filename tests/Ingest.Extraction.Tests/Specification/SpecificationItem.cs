namespace Ingest.Extraction.Tests.Specification;

/// <summary>One thing that a case expects, <c>- kind: text</c> with its fields; <c>- none</c> is an item of that kind without text.</summary>
/// <param name="Kind">The word before the colon.</param>
/// <param name="Text">The words after it; empty for <c>none</c>.</param>
/// <param name="Fields">The indented <c>key: value</c> lines below it.</param>
/// <param name="Line">The number of the item's line in its file, from 1.</param>
internal sealed record SpecificationItem(string Kind, string Text, IReadOnlyDictionary<string, string> Fields, int Line)
{
    /// <summary>The kind of the item that says that nothing, or nothing more, is to be found.</summary>
    public const string None = "none";

    /// <summary>The value of a field, or null if the item lacks it.</summary>
    public string? Value(string key) => Fields.GetValueOrDefault(key);

    /// <summary>The values of a field, which <c> | </c> separates; none if the item lacks it.</summary>
    public string[] Values(string key) =>
        Value(key)?.Split(" | ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
