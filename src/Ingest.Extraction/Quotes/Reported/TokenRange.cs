namespace Ingest.Extraction.Quotes.Reported;

/// <summary>A stretch of tokens.</summary>
/// <param name="First">The index of the first token.</param>
/// <param name="End">The index after the last token.</param>
internal readonly record struct TokenRange(int First, int End)
{
    /// <summary>Whether it holds no token.</summary>
    public bool IsEmpty => End <= First;

    /// <summary>Whether a token is in it.</summary>
    public bool Contains(int token) => token >= First && token < End;
}
