using BenchmarkDotNet.Attributes;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Benchmarks;

/// <summary>
/// The components of the analysis, each by itself. A component adds to its document, so every iteration gets fresh documents with
/// the layers below. One operation is one article.
/// </summary>
[MemoryDiagnoser]
public class ComponentBenchmarks
{
    /// <summary>So many documents that an iteration takes long enough to be timed well.</summary>
    private const int Copies = 8;

    private const int Documents = Copies * SampleArticles.Count;

    private static readonly IReadOnlyList<(string Name, IAnalysisComponent Component)> _components =
        new ArticleAnalyzer().Components;

    private readonly AnalyzedText[] _texts = [.. Enumerable.Range(0, Documents).Select(_ => new AnalyzedText())];
    private readonly Document[] _documents = new Document[Documents];
    private IAnalysisComponent _component = _components[0].Component;

    /// <summary>The component to measure.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    public static IEnumerable<string> Names => _components.Select(component => component.Name);

    /// <summary>Makes documents with all layers below the component's own.</summary>
    [IterationSetup]
    public void Prepare()
    {
        for (var i = 0; i < Documents; i++)
        {
            _documents[i] = new(SampleArticles.All[i % SampleArticles.Count], _texts[i]);
            foreach (var (name, component) in _components)
            {
                _component = component;
                if (name == Name)
                    break;
                component.Process(_documents[i]);
            }
        }
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public void Component()
    {
        foreach (var document in _documents)
            _component.Process(document);
    }
}
