using BenchmarkDotNet.Attributes;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Events;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Times;

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

    /// <summary>In the order of <see cref="ArticleAnalyzer"/>.</summary>
    private static readonly (string Name, IAnalysisComponent Component)[] _components =
    [
        ("layout", new LayoutComponent()),
        ("syntax", new SyntaxComponent()),
        ("times", new TimeComponent()),
        ("entities", new EntityComponent()),
        ("quotes", new QuoteComponent()),
        ("first person", new FirstPersonComponent()),
        ("events", new EventComponent()),
    ];

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
