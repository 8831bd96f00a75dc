using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Text;

/// <summary>One token: a syntactic word or a punctuation mark, as in Universal Dependencies.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="End">Offset after the last one; greater than <paramref name="Start"/>.</param>
/// <param name="Before">What stands between this token and the one before it.</param>
public readonly record struct Token(int Start, int End, Gap Before)
{
    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Where it stands.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>Whether anything at all, if only a space, stands between this token and the one before it.</summary>
    public bool SpaceBefore => Before != Gap.None;
}

/// <summary>What stands between two tokens.</summary>
public enum Gap : byte
{
    /// <summary>Nothing: the second follows at once.</summary>
    None,

    /// <summary>White space without the end of a paragraph.</summary>
    Space,

    /// <summary>The end of a paragraph, a headline or a list line; or the start of the text.</summary>
    Paragraph,
}
