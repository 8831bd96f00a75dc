using System.Diagnostics;
using Ingest.Extraction.Model;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;
using Ingest.Training.Treebanks;

namespace Ingest.Training.Scoring;

/// <summary>
/// Tokens per second on one thread, in thousands. Texts of about the length of an article are analysed again and again,
/// and of each the fastest time counts, so that other work on the machine disturbs little.
/// </summary>
internal static class Speed
{
    private const int ArticleTokens = 450;
    private const int Rounds = 60;
    private const int MostArticles = 40;

    /// <summary>Measures each stage and all together.</summary>
    public static IReadOnlyList<(string Stage, double Thousands)> Measure(
        IReadOnlyList<TreebankSentence> sentences,
        LanguageModel model
    )
    {
        var engine = new LanguageEngine(model);
        var articles = Articles(sentences).Take(MostArticles).ToList();
        var texts = articles.ConvertAll(_ => new AnalyzedText());
        var tokens = 0;
        for (var i = 0; i < articles.Count; i++)
        {
            engine.Analyze(articles[i], texts[i]);
            tokens += texts[i].Tokens.TokenCount;
        }

        return
        [
            ("tokens and sentences", Time(Split)),
            (
                "tags and trees",
                Time(i => model.Network.Annotate(texts[i].Tokens, texts[i].Prepare(), texts[i].Workspace))
            ),
            ("all with lemmas", Time(i => engine.Analyze(articles[i], texts[i]))),
        ];

        void Split(int i)
        {
            texts[i].Tokens.Reset(articles[i]);
            Tokenizer.Tokenize(texts[i].Tokens, 0, articles[i].Length);
            model.Splitter.Split(texts[i].Tokens);
        }

        double Time(Action<int> work)
        {
            var fastest = Enumerable.Repeat(double.MaxValue, articles.Count).ToArray();
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < articles.Count; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    work(i);
                    fastest[i] = Math.Min(fastest[i], Stopwatch.GetElapsedTime(start).TotalSeconds);
                }
            }

            return tokens / fastest.Sum() / 1000;
        }
    }

    private static IEnumerable<string> Articles(IReadOnlyList<TreebankSentence> sentences)
    {
        var article = new List<TreebankSentence>();
        foreach (var sentence in sentences)
        {
            article.Add(sentence);
            if (article.Sum(s => s.Words.Count) < ArticleTokens)
                continue;
            yield return RawText.Build(article).Text;
            article.Clear();
        }
    }
}
