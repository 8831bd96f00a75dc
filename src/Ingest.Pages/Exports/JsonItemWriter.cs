using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Http.Answers;

namespace Ingest.Pages.Exports;

/// <summary>Writes JSON objects in a frame.</summary>
internal sealed class JsonItemWriter<TItem>(Stream stream, JsonFrame frame, Func<TItem, JsonObject> describe)
    : ItemWriter<TItem>
{
    private readonly ArrayBufferWriter<byte> buffer = new(BufferSize);
    private bool isBehindItem;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Append(frame.Start);
        return Task.CompletedTask;
    }

    public override async Task WriteAsync(TItem item, CancellationToken cancellationToken)
    {
        if (isBehindItem)
        {
            Append(frame.Between);
        }

        isBehindItem = true;
        using (var writer = new Utf8JsonWriter(buffer, ItemJson.WriterOptions))
        {
            describe(item).WriteTo(writer);
        }

        Append(frame.After);
        if (buffer.WrittenCount >= BufferSize)
        {
            await FlushAsync(cancellationToken);
        }
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken);
        await stream.FlushAsync(cancellationToken);
        buffer.ResetWrittenCount();
    }

    public override Task EndAsync(CancellationToken cancellationToken)
    {
        Append(frame.End);
        return FlushAsync(cancellationToken);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Append(string text) => Encoding.UTF8.GetBytes(text, buffer);
}
