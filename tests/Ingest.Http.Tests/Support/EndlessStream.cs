namespace Ingest.Http.Tests.Support;

/// <summary>A body that never ends, after a beginning.</summary>
internal sealed class EndlessStream(byte[]? beginning = null) : Stream
{
    private int _begun;

    /// <summary>How many bytes were read of it.</summary>
    public long Taken { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var rest = (beginning ?? []).AsSpan(_begun);
        var length = rest.IsEmpty ? count : Math.Min(count, rest.Length);
        if (rest.IsEmpty)
        {
            buffer.AsSpan(offset, length).Fill((byte)'x');
        }
        else
        {
            rest[..length].CopyTo(buffer.AsSpan(offset));
            _begun += length;
        }

        Taken += length;
        return length;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
