using System.Text.Json.Nodes;
using CsvHelper;

namespace Ingest.Pages.Exports;

/// <summary>Writes a table that spreadsheets open.</summary>
/// <remarks>It starts with a byte order mark: without one Excel takes UTF-8 for the code page of the machine. Programs that mind it have JSON Lines.</remarks>
internal sealed class CsvItemWriter<TItem>(
    Stream stream,
    IReadOnlyList<Column> columns,
    Func<TItem, JsonObject> describe
) : ItemWriter<TItem>
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, BufferSize = BufferSize };

    private readonly CsvWriter writer = CsvWriter.Create(stream, Options, leaveOpen: true);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        writer.WriteHeader([.. columns.Select(column => column.Name)]);
        return Task.CompletedTask;
    }

    public override async Task WriteAsync(TItem item, CancellationToken cancellationToken)
    {
        var described = describe(item);
        foreach (var column in columns)
        {
            writer.WriteField(SpreadsheetText.Of(column.CellOf(described)));
        }

        await writer.EndRecordAsync(cancellationToken);
    }

    public override async Task FlushAsync(CancellationToken cancellationToken) =>
        await writer.FlushAsync(cancellationToken);

    public override Task EndAsync(CancellationToken cancellationToken) => FlushAsync(cancellationToken);

    public override ValueTask DisposeAsync() => writer.DisposeAsync();
}
