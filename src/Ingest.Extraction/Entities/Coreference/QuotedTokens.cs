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
        var found = OrderedSearch.FirstAbove(_stretches, token, static stretch => stretch.End);
        return found < _stretches.Count && _stretches[found].First <= token;
    }
}
