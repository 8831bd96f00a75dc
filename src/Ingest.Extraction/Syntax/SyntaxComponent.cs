using Ingest.Extraction.Analysis;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Syntax;

/// <summary>Adds tokens, sentences, tags, lemmas and trees for all paragraphs but boilerplate.</summary>
internal sealed class SyntaxComponent : IAnalysisComponent
{
    /// <summary>The most tokens of a sentence; what is longer is cut, so that work within a sentence stays bounded.</summary>
    private const int LongestSentence = 400;

    /// <inheritdoc/>
    public void Process(Document document)
    {
        var blocks = document
            .Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Boilerplate)
            .Select(paragraph => paragraph.Span)
            .ToArray();
        LanguageEngine.Default.Analyze(document.Text, blocks, document.Syntax);
        var tokens = document.Syntax.Tokens;
        for (var i = 0; i < tokens.SentenceCount; i++)
        {
            var range = tokens.Sentence(i);
            for (var first = range.Start.Value; first < range.End.Value; first += LongestSentence)
            {
                var end = Math.Min(range.End.Value, first + LongestSentence);
                var span = new TextSpan(tokens.Tokens[first].Start, tokens.Tokens[end - 1].End);
                document.Sentences.Add(new Sentence(span, first, end));
            }
        }
    }
}

/// <summary>A sentence.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
internal readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken);
