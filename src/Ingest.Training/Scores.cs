using System.Diagnostics;
using System.Globalization;
using Ingest.Extraction.Model;
using Ingest.Extraction.Syntax;
using Ingest.Training.Names;
using Ingest.Training.Scoring;
using Ingest.Training.Treebanks;

namespace Ingest.Training;

/// <summary>Prints how good and how fast weights are.</summary>
internal static class Scores
{
    /// <summary>Scores each file, the news documents of all files together, and the speed on the first file.</summary>
    public static void Print(FileInfo? weights, FileInfo[] files, TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        var model = Load(weights);
        var loading = Stopwatch.GetElapsedTime(start);
        var engine = new LanguageEngine(model);
        var bio = Array.FindAll(files, file => file.Extension == ".bio");
        if (bio.Length > 0)
            NameScores.Print(bio, model, output);
        files = Array.FindAll(files, file => file.Extension != ".bio");
        if (files.Length == 0)
            return;
        var treebanks = Array.ConvertAll(files, file => (file.Name, Sentences: ConlluReader.Read(file.FullName)));

        output.WriteLine($"{"", -22}  UPOS   XPOS   lemma  UAS    LAS    tokens sentences (F1, from raw text)");
        foreach (var (name, sentences) in treebanks)
        {
            var syntax = SyntaxScore.Of(sentences, engine);
            var text = TextScore.Of(sentences, model.Splitter);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -22}  {syntax.Upos:F2}  {syntax.Xpos:F2}  {syntax.Lemmas:F2}  {syntax.Uas:F2}  {syntax.Las:F2}  {text.Tokens.F1:F2}  {text.Sentences.F1:F2}"
                )
            );
        }

        var news = treebanks.SelectMany(treebank => NewsOf(treebank.Sentences)).ToList();
        if (news.Count > 0)
        {
            var text = TextScore.Of(news, model.Splitter);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"news documents: tokens F1 {text.Tokens.F1:F2}, sentences F1 {text.Sentences.F1:F2}"
                )
            );
        }

        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"weights loaded in {loading.TotalMilliseconds:F0} ms")
        );
        foreach (var (stage, thousands) in Speed.Measure(treebanks[0].Sentences, model))
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{stage}: {thousands:F0} thousand tokens/s on one thread")
            );
    }

    private static LanguageModel Load(FileInfo? weights)
    {
        if (weights is null)
            return LanguageModel.Shipped;
        using var stream = weights.OpenRead();
        return LanguageModel.Load(stream, weights.Name);
    }

    private static IEnumerable<TreebankSentence> NewsOf(List<TreebankSentence> sentences)
    {
        var isNews = false;
        foreach (var sentence in sentences)
        {
            if (sentence.Document is { } document)
                isNews = document.Contains("news_", StringComparison.Ordinal);
            if (isNews)
                yield return sentence;
        }
    }
}
