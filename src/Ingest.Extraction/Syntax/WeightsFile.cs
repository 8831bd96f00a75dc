using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// A file of trained weights: eight bytes of name and version, the SHA-256 checksum of the rest, and the weights, compressed
/// with Brotli.
/// </summary>
/// <param name="header">Six letters that name the kind of file, and two digits that name its version.</param>
/// <param name="owner">What the weights are of, for messages.</param>
internal sealed class WeightsFile(string header, string owner)
{
    private const int HeaderLength = 8;
    private const int KindLength = 6;
    private const int Start = HeaderLength + SHA256.HashSizeInBytes;

    private readonly byte[] _header = Encoding.ASCII.GetBytes(header);

    /// <summary>Writes a file.</summary>
    public void Write(Stream stream, Action<BinaryWriter> writeContent)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
            writeContent(writer);
        stream.Write(_header);
        stream.Write(SHA256.HashData(compressed.ToArray()));
        compressed.WriteTo(stream);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is not usable; the message names it and says why.</exception>
    public T Read<T>(Stream stream, string name, Func<BinaryReader, T> readContent)
    {
        var bytes = new byte[stream.Length - stream.Position];
        stream.ReadExactly(bytes);
        if (bytes.Length < Start || !bytes.AsSpan(0, KindLength).SequenceEqual(_header.AsSpan(0, KindLength)))
            throw new InvalidDataException($"{name} is not a weights file of {owner}.");
        if (!bytes.AsSpan(0, HeaderLength).SequenceEqual(_header))
        {
            throw new InvalidDataException(
                $"{name} is a weights file of another version; train it anew with this version of Ingest.Training."
            );
        }

        if (!SHA256.HashData(bytes.AsSpan(Start)).AsSpan().SequenceEqual(bytes.AsSpan(HeaderLength..Start)))
            throw new InvalidDataException($"{name} is damaged: its checksum does not match. Fetch or train it anew.");
        using var content = new MemoryStream(bytes, Start, bytes.Length - Start);
        using var brotli = new BrotliStream(content, CompressionMode.Decompress);
        using var reader = new BinaryReader(brotli);
        return readContent(reader);
    }
}
