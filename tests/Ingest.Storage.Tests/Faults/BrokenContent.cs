using System.Net;

namespace Ingest.Storage.Tests.Faults;

/// <summary>The body of an answer whose connection breaks in the middle.</summary>
internal sealed class BrokenContent : HttpContent
{
    private readonly HttpContent _whole;

    public BrokenContent(HttpContent whole)
    {
        _whole = whole;
        foreach (var (name, values) in whole.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync()
    {
        var bytes = await _whole.ReadAsByteArrayAsync();
        return new BrokenStream(bytes[..(bytes.Length / 2)]);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await using var half = await CreateContentReadStreamAsync();
        await half.CopyToAsync(stream);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        _whole.Dispose();
        base.Dispose(disposing);
    }

    private sealed class BrokenStream(byte[] half) : MemoryStream(half)
    {
        // What can be sought in counts as received.
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => Break(base.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Break(base.Read(buffer));

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => Task.FromResult(Read(buffer, offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await base.CopyToAsync(destination, bufferSize, cancellationToken);
            Break(0);
        }

        private static int Break(int read) => read > 0 ? read : throw new IOException("The connection broke.");
    }
}
