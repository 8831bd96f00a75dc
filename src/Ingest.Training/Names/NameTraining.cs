using Ingest.Extraction.Names;
using Ingest.Extraction.Syntax;

namespace Ingest.Training.Names;

/// <summary>Trains the name tagger from a folder of BIO files.</summary>
internal static class NameTraining
{
    /// <summary>The corpora: the file's name, how much it counts, and whether it marks names of other kinds.</summary>
    private static readonly (string File, float Weight, bool MarksOther)[] _corpora =
    [
        ("wikigold.bio", 1f, true),
        ("uner.dev.bio", 1f, false),
        ("gum.train.bio", 0.5f, false),
        ("btcg.bio", 0.5f, false),
        ("btch.bio", 0.3f, false),
    ];

    /// <summary>Trains and writes the weights.</summary>
    public static void Run(DirectoryInfo folder, FileInfo output, LanguageEngine engine, int seed, TextWriter log)
    {
        var corpora = new List<NameCorpus>();
        foreach (var (file, weight, marksOther) in _corpora)
        {
            var documents = BioReader.Read(Path.Combine(folder.FullName, file));
            if (file == "wikigold.bio" && Environment.GetEnvironmentVariable("HOLD") is not null)
                documents = [.. documents.Where((_, index) => index % 5 != 4)];
            corpora.Add(new(documents, weight, marksOther));
        }

        var model = new NameTrainer(engine, NameGazetteer.Read(), new() { Seed = seed }).Train(corpora, log);
        using var stream = output.Create();
        NameModelFile.Write(stream, model);
        log.WriteLine($"{output}: {model.Features.Length} features, {stream.Length / 1e6:F2} MB");
    }
}
