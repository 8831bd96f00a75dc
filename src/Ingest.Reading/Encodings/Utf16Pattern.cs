namespace Ingest.Reading.Encodings;

/// <summary>Tells UTF-16 without a byte-order mark by its NUL bytes: in Latin text nearly every other byte is one.</summary>
internal static class Utf16Pattern
{
    private const int SampleLength = 4096;

    /// <summary>Finds the byte order.</summary>
    /// <returns><c>utf-16le</c>, <c>utf-16be</c>, or null if the bytes have no such pattern.</returns>
    public static string? Find(ReadOnlySpan<byte> content)
    {
        if (content.Length < 4 || content.Length % 2 != 0)
        {
            return null;
        }

        var sample = content[..Math.Min(content.Length, SampleLength)];
        int even = 0,
            odd = 0;
        for (var index = 0; index < sample.Length; index += 2)
        {
            even += sample[index] == 0 ? 1 : 0;
            odd += sample[index + 1] == 0 ? 1 : 0;
        }

        var units = sample.Length / 2;
        return IsMost(odd) && IsNone(even) ? "utf-16le"
            : IsMost(even) && IsNone(odd) ? "utf-16be"
            : null;

        bool IsMost(int nulls) => nulls * 10 >= units * 6;
        bool IsNone(int nulls) => nulls == 0;
    }
}
