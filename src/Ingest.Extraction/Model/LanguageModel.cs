using Ingest.Extraction.Names;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Model;

/// <summary>The trained weights of the language engine. Immutable; safe for use from many threads.</summary>
public sealed class LanguageModel
{
    private const string ShippedName = "Model/english.weights";

    private static readonly Lazy<LanguageModel> _shipped = new(LoadShipped);

    internal LanguageModel(SentenceSplitter splitter, Network network, Lemmatizer lemmatizer, NameModel names)
    {
        Splitter = splitter;
        Network = network;
        Lemmatizer = lemmatizer;
        Names = names;
    }

    /// <summary>The weights that the assembly carries; read at the first use.</summary>
    public static LanguageModel Shipped => _shipped.Value;

    internal SentenceSplitter Splitter { get; }

    internal Network Network { get; }

    internal Lemmatizer Lemmatizer { get; }

    internal NameModel Names { get; }

    /// <summary>Reads a weights file.</summary>
    /// <param name="stream">The file's content.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">It is no weights file, one of another version, or damaged; the message names it and says which.</exception>
    public static LanguageModel Load(Stream stream, string name) => ModelFile.Read(stream, name);

    private static LanguageModel LoadShipped()
    {
        using var stream =
            typeof(LanguageModel).Assembly.GetManifestResourceStream(ShippedName)
            ?? throw new InvalidDataException($"The assembly lacks its weights file {ShippedName}.");
        return Load(stream, ShippedName);
    }
}
