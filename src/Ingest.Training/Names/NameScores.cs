using System.Diagnostics;
using System.Globalization;
using Ingest.Extraction.Model;
using Ingest.Extraction.Names;
using Ingest.Extraction.Syntax;
using Ingest.Training.Scoring;

namespace Ingest.Training.Names;

/// <summary>Prints how good and how fast the name tagger is.</summary>
internal static class NameScores
{
    private const int Rounds = 20;

    private static readonly (string Label, NameKind[] Kinds)[] _lines =
    [
        ("PER", [NameKind.Person]),
        ("ORG", [NameKind.Organization]),
        ("LOC", [NameKind.Location]),
        ("PER/ORG/LOC", [NameKind.Person, NameKind.Organization, NameKind.Location]),
        ("NORP", [NameKind.Nationality]),
        ("MISC", [NameKind.Other]),
    ];

    /// <summary>Scores each file and measures the speed on the first.</summary>
    public static void Print(FileInfo[] files, LanguageModel model, TextWriter output)
    {
        var engine = new LanguageEngine(model);
        var tagger = new NameTagger(model.Names, NameGazetteer.Read());
        foreach (var file in files)
        {
            var scores = NameScore.Of(BioReader.Read(file.FullName), engine, tagger);
            output.WriteLine($"{file.Name, -22}  P      R      F1");
            foreach (var (label, kinds) in _lines)
            {
                var score = kinds.Aggregate(default(Score), (sum, kind) => sum + scores[(int)kind]);
                if (score.Gold > 0)
                    output.WriteLine(Line(label, score));
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"names: {Thousands(BioReader.Read(files[0].FullName), engine, tagger):F0} thousand tokens/s on one thread"
            )
        );
    }

    private static string Line(string label, Score score) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"  {label, -20}  {Share(score.Right, score.System):F2}  {Share(score.Right, score.Gold):F2}  {score.F1:F2}"
        );

    private static double Share(int right, int all) => all == 0 ? 0 : 100.0 * right / all;

    private static double Thousands(List<NameDocument> documents, LanguageEngine engine, NameTagger tagger)
    {
        var names = new List<NameSpan>();
        var text = new AnalyzedText();
        var (tokens, seconds) = (0, 0.0);
        foreach (var document in documents)
        {
            NameText.Fill(text, document, engine);
            var fastest = double.MaxValue;
            for (var round = 0; round < Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                tagger.Tag(text, names);
                fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            tokens += text.Tokens.TokenCount;
            seconds += fastest;
        }

        return tokens / seconds / 1000;
    }
}
