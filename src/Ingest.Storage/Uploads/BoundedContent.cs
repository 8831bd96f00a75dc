using System.Buffers;

namespace Ingest.Storage.Uploads;

/// <summary>Reads streams that may never end.</summary>
internal static class BoundedContent
{
    private const int PieceLength = 64 * 1024;

    /// <summary>Reads a stream to its end, or one byte beyond a limit.</summary>
    /// <returns>All bytes, or null if there are more than the limit.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(
        Stream stream,
        long limit,
        CancellationToken cancellationToken
    )
    {
        // Grows with what comes: what a sender promises takes no memory.
        var content = new ArrayBufferWriter<byte>();
        while (true)
        {
            var wanted = (int)Math.Min(PieceLength, limit + 1 - content.WrittenCount);
            var read = await stream.ReadAsync(content.GetMemory(wanted)[..wanted], cancellationToken);
            if (read == 0)
            {
                return content.WrittenMemory;
            }

            content.Advance(read);
            if (content.WrittenCount > limit)
            {
                return null;
            }
        }
    }
}
