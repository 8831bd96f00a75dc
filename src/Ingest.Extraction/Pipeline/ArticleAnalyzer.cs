using System.Collections.Concurrent;
using System.Diagnostics;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Events;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Quotes;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Times;

namespace Ingest.Extraction.Pipeline;

/// <summary>Analyses articles. Pure: it reads no clock, file or network. Safe for use from many threads at once.</summary>
public sealed class ArticleAnalyzer
{
    /// <summary>
    /// Names what the analysis of a given article depends on beside the article: it changes whenever code or data change
    /// in a way that may give other quotes or events.
    /// </summary>
    public static string Version => "4";

    /// <summary>The source of a span for each component's work on an article; without a listener there are none, at no cost.</summary>
    public const string ActivitySourceName = "Ingest.Extraction";

    private static readonly ActivitySource Source = new(ActivitySourceName);

    /// <summary>The way of an article through the analysis: each component adds a layer to those before it.</summary>
    internal IReadOnlyList<(string Name, IAnalysisComponent Component)> Components { get; } =
    [
        ("layout", new LayoutComponent()),
        ("syntax", new SyntaxComponent()),
        ("times", new TimeComponent()),
        ("entities", new EntityComponent()),
        ("quotes", new QuoteComponent()),
        ("first person", new FirstPersonComponent()),
        ("events", new EventComponent()),
    ];

    /// <summary>Buffers that a larger article has grown are not kept.</summary>
    private const int MostTokensKept = 100_000;

    /// <summary>Buffers of earlier analyses, used again so that an analysis allocates little beside its result.</summary>
    private readonly ConcurrentBag<AnalyzedText> _syntax = [];

    /// <summary>Analyses one article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellationToken">Ends a long analysis early.</param>
    /// <returns>What was found. The same article always gives the same analysis.</returns>
    /// <exception cref="ArticleTooLargeException">It holds more than <see cref="ArticleLimits"/> allow.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ArticleAnalysis Analyze(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArticleLimits.CheckText(article.Text);
        if (!_syntax.TryTake(out var syntax))
        {
            syntax = new AnalyzedText();
        }

        var document = new Document(article, syntax);
        foreach (var (name, component) in Components)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var span = Source.StartActivity(name);
            component.Process(document);
            ArticleLimits.Check(document);
        }

        var analysis = document.ToAnalysis();
        if (syntax.Tokens.TokenCount <= MostTokensKept)
        {
            _syntax.Add(syntax);
        }

        return analysis;
    }
}
