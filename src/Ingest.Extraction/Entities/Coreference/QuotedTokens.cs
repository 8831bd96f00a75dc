using Ingest.Extraction.Layout;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>Tells which tokens stand between quotation marks.</summary>
internal sealed class QuotedTokens
{
    private readonly List<(int First, int End)> _stretches = [];

    /// <summary>Reads the quotation marks of a document.</summary>
    public QuotedTokens(Document document)
    {
        for (var i = 0; i < document.Paragraphs.Count; i++)
        {
            if (document.Paragraphs[i].Kind == ParagraphKind.Boilerplate)
            {
                continue;
            }

            foreach (var stretch in QuotationMarkScanner.Scan(document.Text, document.Paragraphs[i].Span, i))
            {
                if (stretch.IsClosed)
                {
                    _stretches.Add((document.TokenAt(stretch.Content.Start), document.TokenAt(stretch.Outer.End)));
                }
            }
        }
    }

    /// <summary>Whether a token stands between quotation marks.</summary>
    public bool Contains(int token)
    {
        var (low, high) = (0, _stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_stretches[middle].End <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _stretches.Count && _stretches[low].First <= token;
    }
}
