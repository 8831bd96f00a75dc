using Ingest.Extraction.Model;
using Ingest.Extraction.Names;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;
using Ingest.Training.Lemmas;
using Ingest.Training.Names;
using Ingest.Training.Networks;
using Ingest.Training.Sentences;
using Ingest.Training.Treebanks;

namespace Ingest.Training;

/// <summary>Trains all parts of the language engine.</summary>
internal static class ModelTraining
{
    private const int FewestOccurrences = 2;

    /// <summary>Trains from the files named <c>*.train.conllu</c> of a folder and writes the weights.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="names">The folder with BIO files of names.</param>
    /// <param name="output">The weights file.</param>
    /// <param name="options">How the network is trained.</param>
    /// <param name="log">Told what is going on.</param>
    /// <exception cref="InvalidDataException">The folder has no treebanks, or one is not CoNLL-U.</exception>
    public static void Run(
        DirectoryInfo folder,
        DirectoryInfo names,
        FileInfo output,
        TrainingOptions options,
        TextWriter log
    )
    {
        var files = folder.GetFiles("*.train.conllu").OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
            throw new InvalidDataException($"{folder} has no file whose name ends with .train.conllu.");
        var treebanks = Array.ConvertAll(
            files,
            IReadOnlyList<TreebankSentence> (file) => ConlluReader.Read(file.FullName)
        );
        var sentences = treebanks.SelectMany(treebank => treebank).ToList();
        log.WriteLine(
            $"{files.Length} treebanks, {sentences.Count} sentences, {sentences.Sum(s => s.Words.Count)} words"
        );

        var words = sentences
            .SelectMany(sentence => sentence.Words)
            .CountBy(word => TextHash.Normalized(word.Form))
            .Where(count => count.Value >= FewestOccurrences)
            .Select(count => count.Key)
            .Order()
            .ToArray();
        var table = new WordTable(words);
        var shape = new NetworkShape(table.RowCount, Width: 160, Layers: 3, Arc: 96, Label: 64);
        var trainer = new NetworkTrainer(shape, options);
        trainer.Train(
            Example.Collect(sentences, table),
            (epoch, loss) => log.WriteLine($"pass {epoch} of {options.Epochs}: loss {loss:F3}")
        );
        var (embeddings, scales) = Quantizer.Quantize(trainer.Embeddings, shape.Width);
        var content = new ModelContent(
            SentenceTrainer.Train(treebanks, options.Seed),
            shape,
            words,
            embeddings,
            scales,
            trainer.Parameters,
            LemmaTrainer.Train(sentences),
            NameModel.Empty
        );

        // Names are learnt with the tags that the engine will give them, read back as rounded for the file.
        using var draft = new MemoryStream();
        ModelFile.Write(draft, content);
        draft.Position = 0;
        var engine = new LanguageEngine(LanguageModel.Load(draft, output.Name));
        using var stream = output.Create();
        ModelFile.Write(stream, content with { Names = NameTraining.Run(names, engine, options.Seed, log) });
        log.WriteLine($"{output}: {stream.Length / 1e6:F2} MB");
    }
}
