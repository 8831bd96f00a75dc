using System.Security.Cryptography;

namespace Ingest.Extraction.Model;

/// <summary>
/// The frame of a weights file: eight bytes of kind and version, the SHA-256 checksum of the rest, and parts, each after its
/// length.
/// </summary>
internal static class WeightsFile
{
    private const int HeaderLength = 8;
    private const int KindLength = 6;
    private const int Start = HeaderLength + SHA256.HashSizeInBytes;

    /// <summary>Six letters that name the kind of file, and two digits that name its version.</summary>
    private static ReadOnlySpan<byte> Header => "INGWTS03"u8;

    /// <summary>Writes a file.</summary>
    public static void Write(Stream stream, params ReadOnlySpan<byte[]> parts)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        foreach (var part in parts)
        {
            writer.Write(part.Length);
            writer.Write(part);
        }

        stream.Write(Header);
        stream.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        content.WriteTo(stream);
    }

    /// <summary>Reads a file's parts.</summary>
    /// <exception cref="InvalidDataException">The file is not usable; the message names it and says why.</exception>
    public static ArraySegment<byte>[] Read(Stream stream, string name)
    {
        var content = new byte[stream.Length - stream.Position];
        stream.ReadExactly(content);
        var bytes = new ArraySegment<byte>(content);
        if (bytes.Count < Start || !bytes[..KindLength].AsSpan().SequenceEqual(Header[..KindLength]))
            throw new InvalidDataException($"{name} is not a weights file of the language engine.");
        if (!bytes[..HeaderLength].AsSpan().SequenceEqual(Header))
        {
            throw new InvalidDataException(
                $"{name} is a weights file of another version; train it anew with this version of Ingest.Training."
            );
        }

        if (!SHA256.HashData(bytes.AsSpan(Start)).AsSpan().SequenceEqual(bytes.AsSpan(HeaderLength..Start)))
            throw new InvalidDataException($"{name} is damaged: its checksum does not match. Fetch or train it anew.");

        var parts = new List<ArraySegment<byte>>();
        for (var at = Start; at < bytes.Count; )
        {
            var length = BitConverter.ToInt32(bytes.AsSpan(at));
            at += sizeof(int);
            parts.Add(bytes.Slice(at, length));
            at += length;
        }

        return [.. parts];
    }
}
