using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// The weights file: eight bytes of name and version, the SHA-256 checksum of the rest, and the weights, compressed
/// with Brotli. Numbers are little-endian; matrices are 16-bit floats, embeddings bytes with a scale for each row.
/// </summary>
internal static class ModelFile
{
    private const int HeaderLength = 8;
    private static readonly byte[] _header = "INGWTS02"u8.ToArray();

    /// <summary>Writes a file.</summary>
    public static void Write(Stream stream, ModelContent content)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
        {
            writer.Write(MemoryMarshal.AsBytes<sbyte>(content.SplitterWeights));
            foreach (var size in Sizes(content.Shape))
                writer.Write(size);
            writer.Write(MemoryMarshal.AsBytes<uint>(content.Words));
            writer.Write(MemoryMarshal.AsBytes<float>(content.EmbeddingScales));
            writer.Write(MemoryMarshal.AsBytes<sbyte>(content.Embeddings));
            foreach (var array in content.Parameters.All())
                writer.Write(MemoryMarshal.AsBytes<Half>(Array.ConvertAll(array, value => (Half)value)));
            writer.Write(content.LemmaRules.Count);
            foreach (var (key, rule) in content.LemmaRules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
            {
                writer.Write(key);
                writer.Write((byte)rule.Strip);
                writer.Write(rule.Append ?? "");
            }
        }

        stream.Write(_header);
        stream.Write(SHA256.HashData(compressed.ToArray()));
        compressed.WriteTo(stream);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is not usable; the message names it and says why.</exception>
    public static LanguageModel Read(Stream stream, string name)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.GetBuffer().AsMemory(0, (int)copy.Length);
        const int start = HeaderLength + SHA256.HashSizeInBytes;
        if (bytes.Length < start || !bytes.Span[..6].SequenceEqual(_header.AsSpan(0, 6)))
            throw new InvalidDataException($"{name} is not a weights file of the language engine.");
        if (!bytes.Span[..HeaderLength].SequenceEqual(_header))
        {
            throw new InvalidDataException(
                $"{name} is a weights file of another version; train it anew with this version of Ingest.Training."
            );
        }

        if (!SHA256.HashData(bytes.Span[start..]).AsSpan().SequenceEqual(bytes.Span[HeaderLength..start]))
            throw new InvalidDataException($"{name} is damaged: its checksum does not match. Fetch or train it anew.");

        using var content = new MemoryStream(copy.GetBuffer(), start, bytes.Length - start);
        using var brotli = new BrotliStream(content, CompressionMode.Decompress);
        using var reader = new BinaryReader(brotli);
        return ReadContent(reader);
    }

    private static LanguageModel ReadContent(BinaryReader reader)
    {
        var splitter = new sbyte[SentenceSplitter.WeightCount];
        Fill(reader, splitter);
        var shape = new NetworkShape(
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32()
        );
        var words = new uint[shape.Words - 1];
        Fill(reader, words);
        var scales = new float[shape.Rows];
        Fill(reader, scales);
        var embeddings = new sbyte[shape.Rows * shape.Width];
        Fill(reader, embeddings);
        var parameters = new NetworkParameters(shape);
        foreach (var array in parameters.All())
        {
            var halves = new Half[array.Length];
            Fill(reader, halves);
            for (var i = 0; i < array.Length; i++)
                array[i] = (float)halves[i];
        }

        var rules = new Dictionary<string, LemmaRule>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
            rules[reader.ReadString()] = new(reader.ReadByte(), reader.ReadString());
        return new(
            new(splitter),
            new(shape, new(words), embeddings, scales, parameters),
            new(rules)
        );
    }

    private static int[] Sizes(NetworkShape shape) => [shape.Words, shape.Width, shape.Layers, shape.Arc, shape.Label];

    private static void Fill<T>(BinaryReader reader, T[] target)
        where T : unmanaged => reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(target.AsSpan()));
}

/// <summary>What a weights file holds.</summary>
internal sealed record ModelContent(
    sbyte[] SplitterWeights,
    NetworkShape Shape,
    uint[] Words,
    sbyte[] Embeddings,
    float[] EmbeddingScales,
    NetworkParameters Parameters,
    IReadOnlyDictionary<string, LemmaRule> LemmaRules
);
