using System.Text.Json.Nodes;

namespace Ingest.Pages.Exports;

/// <summary>How the items of a list are written to files.</summary>
/// <typeparam name="TItem">The items.</typeparam>
/// <param name="Describe">Gives an item as the API does.</param>
/// <param name="Link">Gives an item in schema.org's terms.</param>
/// <param name="Columns">The columns of a table of items.</param>
internal sealed record ExportDefinition<TItem>(
    Func<TItem, JsonObject> Describe,
    Func<TItem, JsonObject> Link,
    IReadOnlyList<Column> Columns
)
{
    /// <summary>What writes a file of a format.</summary>
    public ItemWriter<TItem> WriterOf(ExportFormat format, Stream stream) =>
        format == ExportFormat.Csv ? new CsvItemWriter<TItem>(stream, Columns, Describe)
        : format == ExportFormat.JsonLines ? new JsonItemWriter<TItem>(stream, JsonFrame.Lines, Describe)
        : format == ExportFormat.JsonLd ? new JsonItemWriter<TItem>(stream, JsonFrame.LinkedData, Link)
        : throw new ArgumentOutOfRangeException(nameof(format));
}
