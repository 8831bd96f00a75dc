using System.Runtime.InteropServices;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Names;

/// <summary>The weights file of the name tagger.</summary>
internal static class NameModelFile
{
    private const string ShippedName = "Names/english-names.weights";
    private static readonly WeightsFile _file = new("INGNAM01", "the name tagger");

    /// <summary>Writes a file.</summary>
    public static void Write(Stream stream, NameModel model) =>
        _file.Write(
            stream,
            writer =>
            {
                writer.Write(model.Features.Length);
                writer.Write(MemoryMarshal.AsBytes<uint>(model.Features));
                writer.Write(
                    MemoryMarshal.AsBytes<sbyte>(ByLabel(model.Weights, model.Features.Length, NameLabels.Count))
                );
                writer.Write(MemoryMarshal.AsBytes<short>(model.Transitions));
            }
        );

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is not usable; the message names it and says why.</exception>
    public static NameModel Read(Stream stream, string name) =>
        _file.Read(
            stream,
            name,
            reader =>
            {
                var features = new uint[reader.ReadInt32()];
                var weights = new sbyte[features.Length * NameLabels.Count];
                var transitions = new short[NameLabels.Count * NameLabels.Count];
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(transitions.AsSpan()));
                return new NameModel(features, ByLabel(weights, NameLabels.Count, features.Length), transitions);
            }
        );

    /// <summary>Reads the weights that the assembly carries.</summary>
    public static NameModel LoadShipped()
    {
        using var stream =
            typeof(NameModelFile).Assembly.GetManifestResourceStream(ShippedName)
            ?? throw new InvalidDataException($"The assembly lacks its weights file {ShippedName}.");
        return Read(stream, ShippedName);
    }

    /// <summary>Swaps rows and columns: label by label, weights compress better.</summary>
    private static sbyte[] ByLabel(sbyte[] weights, int rows, int columns)
    {
        var result = new sbyte[weights.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                result[(column * rows) + row] = weights[(row * columns) + column];
        }

        return result;
    }
}
