using Ingest.Extraction.Analysis;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// Adds tokens, sentences, tags, lemmas and trees for all paragraphs but boilerplate. The engine bounds the length of a sentence,
/// so work within one is bounded for the components behind.
/// </summary>
internal sealed class SyntaxComponent : IAnalysisComponent
{
    /// <inheritdoc/>
    public void Process(Document document)
    {
        var blocks = document
            .Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Boilerplate)
            .SelectMany(Blocks)
            .ToArray();
        LanguageEngine.Default.Analyze(document.RunningText, blocks, document.Syntax);
        document.Tree.Build(document.Syntax.Annotations);
        var tokens = document.Syntax.Tokens;
        for (var i = 0; i < tokens.SentenceCount; i++)
        {
            var range = tokens.Sentence(i);
            document.Sentences.Add(new Sentence(tokens.SentenceSpan(i), range.Start.Value, range.End.Value));
        }
    }

    /// <summary>The dateline of a paragraph and the text behind it, each by itself.</summary>
    private static TextSpan[] Blocks(Paragraph paragraph)
    {
        var (start, end) = (paragraph.Span.Start, paragraph.Span.End);
        return paragraph.TextStart == start
            ? [paragraph.Span]
            : [new TextSpan(start, paragraph.TextStart), new TextSpan(paragraph.TextStart, end)];
    }
}

/// <summary>A sentence; at most 250 tokens long.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
internal readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken);
