using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;

namespace Ingest.Extraction.Pipeline;

/// <summary>The one analysed document: each component reads the layers below its own and adds one.</summary>
internal sealed class Document(Article article)
{
    /// <summary>The article under analysis.</summary>
    public Article Article { get; } = article;

    /// <summary>The article's text, to which all offsets refer.</summary>
    public string Text => Article.Text;

    /// <summary>The finished analysis.</summary>
    public ArticleAnalysis ToAnalysis() => new() { Article = Article };
}

/// <summary>Adds one layer to a document. Implementations hold no state of a document and may be called from many threads.</summary>
internal interface IAnalysisComponent
{
    /// <summary>Adds the component's layer.</summary>
    void Process(Document document);
}
