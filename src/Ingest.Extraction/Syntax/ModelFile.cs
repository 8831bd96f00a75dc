using System.Runtime.InteropServices;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// The weights file of the language engine. Numbers are little-endian; matrices are 16-bit floats, embeddings bytes with a scale for each row.
/// </summary>
internal static class ModelFile
{
    private static readonly WeightsFile _file = new("INGWTS02", "the language engine");

    /// <summary>Writes a file.</summary>
    public static void Write(Stream stream, ModelContent content) =>
        _file.Write(
            stream,
            writer =>
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
        );

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is not usable; the message names it and says why.</exception>
    public static LanguageModel Read(Stream stream, string name) => _file.Read(stream, name, ReadContent);

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
        return new(new(splitter), new(shape, new(words), embeddings, scales, parameters), new(rules));
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
