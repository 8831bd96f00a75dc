using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tokens;

/// <summary>A word, a number or a single other character of the text.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last one.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public TextSpan Span => new(Start, End);
}

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Other,
}

/// <summary>A sentence.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
/// <param name="Paragraph">The index of its paragraph.</param>
internal readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph);
