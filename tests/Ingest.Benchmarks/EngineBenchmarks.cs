using BenchmarkDotNet.Attributes;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Model;
using Ingest.Extraction.Names;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;

namespace Ingest.Benchmarks;

/// <summary>The stages of the language engine, each by itself, and the whole analysis. One operation is one article.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    /// <summary>The name of the whole analysis of long articles.</summary>
    public const string LongArticles = "whole analysis of long articles";

    private readonly LanguageModel _model = LanguageModel.Shipped;
    private readonly ArticleAnalyzer _analyzer = new();
    private readonly AnalyzedText[] _texts = [.. SampleArticles.All.Select(_ => new AnalyzedText())];
    private readonly List<NameSpan> _names = [];

    /// <summary>Fills the layers that the stages read.</summary>
    [GlobalSetup]
    public void Analyze()
    {
        var engine = new LanguageEngine(_model);
        for (var i = 0; i < _texts.Length; i++)
            engine.Analyze(SampleArticles.All[i].Text, _texts[i]);
    }

    [Benchmark(Description = "tokens and sentences", OperationsPerInvoke = SampleArticles.Count)]
    public void TokensAndSentences()
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            var text = SampleArticles.All[i].Text;
            var tokens = _texts[i].Tokens;
            tokens.Reset(text);
            Tokenizer.Tokenize(tokens, 0, text.Length);
            _model.Splitter.Split(tokens);
        }
    }

    [Benchmark(Description = "tags and trees", OperationsPerInvoke = SampleArticles.Count)]
    public void TagsAndTrees()
    {
        foreach (var text in _texts)
            _model.Network.Annotate(text.Tokens, text.Prepare(), text.Workspace);
    }

    [Benchmark(Description = "lemmas", OperationsPerInvoke = SampleArticles.Count)]
    public void Lemmas()
    {
        foreach (var text in _texts)
        {
            for (var i = 0; i < text.Tokens.TokenCount; i++)
                text.Lemmas.Find(_model.Lemmatizer, text.Tokens.Form(i), text.Annotations[i].Xpos);
        }
    }

    [Benchmark(Description = "names", OperationsPerInvoke = SampleArticles.Count)]
    public void Names()
    {
        foreach (var text in _texts)
            NameTagger.Default.Tag(text, _names);
    }

    [Benchmark(Description = "language engine with names", OperationsPerInvoke = SampleArticles.Count)]
    public void LanguageEngineWithNames()
    {
        for (var i = 0; i < _texts.Length; i++)
        {
            LanguageEngine.Default.Analyze(SampleArticles.All[i].Text, _texts[i]);
            NameTagger.Default.Tag(_texts[i], _names);
        }
    }

    [Benchmark(Description = "whole analysis", OperationsPerInvoke = SampleArticles.Count)]
    public ArticleAnalysis? WholeAnalysis()
    {
        ArticleAnalysis? last = null;
        foreach (var article in SampleArticles.All)
            last = _analyzer.Analyze(article);
        return last;
    }

    [Benchmark(Description = LongArticles, OperationsPerInvoke = SampleArticles.LongCount)]
    public ArticleAnalysis? WholeAnalysisOfLongArticles()
    {
        ArticleAnalysis? last = null;
        foreach (var article in SampleArticles.Long)
            last = _analyzer.Analyze(article);
        return last;
    }
}
