using System.IO.Compression;
using System.Runtime.InteropServices;
using Ingest.Extraction.Names;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Model;

/// <summary>
/// The weights file of the language engine: the embeddings, as they are because they hardly get smaller; sentences, the network's
/// other numbers and lemmas, compressed with Brotli; and names, compressed likewise. Numbers are little-endian; matrices are 16-bit
/// floats, embeddings bytes with a scale for each row.
/// </summary>
internal static class ModelFile
{
    /// <summary>Writes a file.</summary>
    public static void Write(Stream stream, ModelContent content) =>
        WeightsFile.Write(
            stream,
            MemoryMarshal.AsBytes<sbyte>(content.Embeddings).ToArray(),
            Compress(writer => WriteEngine(writer, content)),
            Compress(writer => WriteNames(writer, content.Names))
        );

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is not usable; the message names it and says why.</exception>
    public static LanguageModel Read(Stream stream, string name)
    {
        if (WeightsFile.Read(stream, name) is not [var embeddings, var engine, var names])
            throw new InvalidDataException($"{name} lacks a part. Fetch or train it anew.");
        var reading = Task.Run(() => Decompress(names, ReadNames));
        return Decompress(engine, reader => ReadEngine(reader, embeddings, reading));
    }

    private static void WriteEngine(BinaryWriter writer, ModelContent content)
    {
        var shape = content.Shape;
        writer.Write(MemoryMarshal.AsBytes<sbyte>(content.SplitterWeights));
        foreach (var size in (int[])[shape.Words, shape.Width, shape.Layers, shape.Arc, shape.Label])
            writer.Write(size);
        writer.Write(MemoryMarshal.AsBytes<uint>(content.Words));
        writer.Write(MemoryMarshal.AsBytes<float>(content.EmbeddingScales));
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

    private static LanguageModel ReadEngine(BinaryReader reader, ArraySegment<byte> embeddings, Task<NameModel> names)
    {
        var splitter = Read<sbyte>(reader, SentenceSplitter.WeightCount);
        var shape = new NetworkShape(
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            reader.ReadInt32()
        );
        var words = Read<uint>(reader, shape.Words - 1);
        var scales = Read<float>(reader, shape.Rows);
        var parameters = new NetworkParameters(shape);
        foreach (var array in parameters.All())
        {
            var halves = Read<Half>(reader, array.Length);
            for (var i = 0; i < array.Length; i++)
                array[i] = (float)halves[i];
        }

        var rules = new Dictionary<string, LemmaRule>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
            rules[reader.ReadString()] = new(reader.ReadByte(), reader.ReadString());
        var table = MemoryMarshal.Cast<byte, sbyte>(embeddings).ToArray();
        return new(
            new(splitter),
            new(shape, new(words), table, scales, parameters),
            new(rules),
            names.GetAwaiter().GetResult()
        );
    }

    private static void WriteNames(BinaryWriter writer, NameModel model)
    {
        writer.Write(model.Features.Length);
        writer.Write(MemoryMarshal.AsBytes<uint>(model.Features));
        writer.Write(MemoryMarshal.AsBytes<sbyte>(Transposed(model.Weights, model.Features.Length, NameLabels.Count)));
        writer.Write(MemoryMarshal.AsBytes<short>(model.Transitions));
    }

    private static NameModel ReadNames(BinaryReader reader)
    {
        var features = Read<uint>(reader, reader.ReadInt32());
        var weights = Read<sbyte>(reader, features.Length * NameLabels.Count);
        var transitions = Read<short>(reader, NameLabels.Count * NameLabels.Count);
        return new(features, Transposed(weights, NameLabels.Count, features.Length), transitions);
    }

    /// <summary>Swaps rows and columns: label by label, weights compress better.</summary>
    private static sbyte[] Transposed(sbyte[] weights, int rows, int columns)
    {
        var result = new sbyte[weights.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                result[(column * rows) + row] = weights[(row * columns) + column];
        }

        return result;
    }

    private static T[] Read<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static byte[] Compress(Action<BinaryWriter> write)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
            write(writer);
        return compressed.ToArray();
    }

    private static T Decompress<T>(ArraySegment<byte> part, Func<BinaryReader, T> read)
    {
        using var content = new MemoryStream(part.Array!, part.Offset, part.Count);
        using var brotli = new BrotliStream(content, CompressionMode.Decompress);
        using var reader = new BinaryReader(brotli);
        return read(reader);
    }
}

/// <summary>What a weights file holds.</summary>
internal sealed record ModelContent(
    sbyte[] SplitterWeights,
    NetworkShape Shape,
    uint[] Words,
    sbyte[] Embeddings,
    float[] EmbeddingScales,
    NetworkParameters Parameters,
    IReadOnlyDictionary<string, LemmaRule> LemmaRules,
    NameModel Names
);
