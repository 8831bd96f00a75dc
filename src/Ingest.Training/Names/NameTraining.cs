using Ingest.Extraction.Names;
using Ingest.Extraction.Syntax;

namespace Ingest.Training.Names;

/// <summary>Trains the name tagger from a folder of BIO files.</summary>
internal static class NameTraining
{
    /// <summary>The corpora: the file's name, how much it counts, whether it marks names of other kinds, and whether a copy of it with other names is trained on too.</summary>
    private static readonly (string File, float Weight, bool MarksOther, bool IsCopied)[] _corpora =
    [
        ("wikigold.bio", 1f, true, true),
        ("uner.dev.bio", 1f, false, true),
        ("uner.test.bio", 1f, false, true),
        ("gum.train.bio", 0.5f, false, true),
        ("btcg.bio", 0.5f, false, false),
        ("btch.bio", 0.3f, false, false),
    ];

    /// <summary>How much a copy with other names counts beside its original.</summary>
    private const float CopyWeight = 0.6f;

    /// <summary>Trains the weights.</summary>
    /// <param name="folder">The folder with the BIO files.</param>
    /// <param name="engine">Tags the words: the tagger is to be used with this engine's tags.</param>
    /// <param name="seed">Decides all that is random.</param>
    /// <param name="log">Told what is going on.</param>
    /// <exception cref="InvalidDataException">A file is missing, or not BIO.</exception>
    public static NameModel Run(DirectoryInfo folder, LanguageEngine engine, int seed, TextWriter log)
    {
        var corpora = new List<NameCorpus>();
        var substitution = new NameSubstitution();
        var random = new Random(seed);
        foreach (var (file, weight, marksOther, isCopied) in _corpora)
        {
            var path = Path.Combine(folder.FullName, file);
            if (!File.Exists(path))
                throw new InvalidDataException($"{folder} has no file {file}; names are trained on it.");
            var documents = BioReader.Read(path);
            corpora.Add(new(documents, weight, marksOther));
            if (isCopied)
                corpora.Add(
                    new(documents.ConvertAll(d => substitution.Copy(d, random)), weight * CopyWeight, marksOther)
                );
        }

        var model = new NameTrainer(engine, NameGazetteer.Read(), new() { Seed = seed }).Train(corpora, log);
        log.WriteLine($"names: {model.Features.Length} features");
        return model;
    }
}
