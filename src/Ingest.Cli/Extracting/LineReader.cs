using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Ingest.Cli.Extracting;

/// <summary>Reads a stream line by line, as bytes.</summary>
internal static class LineReader
{
    /// <summary>The longest line: 64 MiB.</summary>
    public const int MaxLineBytes = 64 * 1024 * 1024;

    /// <summary>Reads the lines without their line breaks (<c>\n</c> or <c>\r\n</c>) and without a byte-order mark at the start.</summary>
    /// <returns>The lines in order; null stands for a line longer than <see cref="MaxLineBytes"/>, whose bytes are skipped.</returns>
    public static async IAsyncEnumerable<byte[]?> ReadAsync(
        Stream stream,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        var isFirst = true;
        var skipping = false;
        while (true)
        {
            // A read from a terminal or pipe cannot be broken off; Ctrl-C stops waiting for it.
            var read = await reader.ReadAsync(cancellationToken).AsTask().WaitAsync(cancellationToken);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                yield return skipping || line.Length > MaxLineBytes ? null : Trim(line, isFirst);
                (isFirst, skipping) = (false, false);
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if (skipping || buffer.Length > MaxLineBytes)
                {
                    yield return null;
                }
                else if (!buffer.IsEmpty)
                {
                    yield return Trim(buffer, isFirst);
                }

                break;
            }

            if (skipping || buffer.Length > MaxLineBytes)
            {
                skipping = true;
                reader.AdvanceTo(buffer.End);
            }
            else
            {
                reader.AdvanceTo(buffer.Start, buffer.End);
            }
        }

        await reader.CompleteAsync();
    }

    private static byte[] Trim(ReadOnlySequence<byte> line, bool isFirst)
    {
        var bytes = line.ToArray().AsSpan();
        if (isFirst && bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        return (bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes).ToArray();
    }
}
