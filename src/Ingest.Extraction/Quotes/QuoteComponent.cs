using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes.Reported;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds who said what: first what clauses report, then what stands in quotation marks, then both in one order.</summary>
internal sealed class QuoteComponent : IAnalysisComponent
{
    /// <inheritdoc/>
    public void Process(Document document)
    {
        var reported = new ReportedSpeechFinder(document).Find();
        var marks = new MarkedQuotes(document, reported);
        var marked = marks.Find();
        new QuoteWriter(document).Write(new QuoteAssembly(document).Assemble(marked, marks.Inner, reported));
    }
}
