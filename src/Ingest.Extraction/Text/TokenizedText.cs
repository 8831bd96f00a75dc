using System.Runtime.InteropServices;
using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Text;

/// <summary>
/// A text's tokens and sentences. One instance can be filled again and again and then allocates nothing;
/// it is not safe for use from several threads at once.
/// </summary>
public sealed class TokenizedText
{
    private readonly List<Token> _tokens = [];
    private readonly List<int> _sentenceStarts = [];

    /// <summary>The text; all offsets refer to it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The tokens, in order of the text; they never overlap.</summary>
    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(_tokens);

    /// <summary>The number of tokens.</summary>
    public int TokenCount => _tokens.Count;

    /// <summary>The number of sentences. Every token is in exactly one, and none is empty.</summary>
    public int SentenceCount => _sentenceStarts.Count;

    /// <summary>The tokens of a sentence, as a range of token indices.</summary>
    /// <param name="sentence">The sentence's index, from 0.</param>
    public Range Sentence(int sentence) =>
        _sentenceStarts[sentence]..(
            sentence + 1 < _sentenceStarts.Count ? _sentenceStarts[sentence + 1] : _tokens.Count
        );

    /// <summary>A sentence's stretch of text, from its first token to its last.</summary>
    /// <param name="sentence">The sentence's index, from 0.</param>
    public TextSpan SentenceSpan(int sentence)
    {
        var range = Sentence(sentence);
        return new(_tokens[range.Start.Value].Start, _tokens[range.End.Value - 1].End);
    }

    /// <summary>The index of the sentence a token is in.</summary>
    /// <param name="token">The token's index.</param>
    public int SentenceOf(int token)
    {
        var found = _sentenceStarts.BinarySearch(token);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Whether a sentence starts with a token.</summary>
    /// <param name="token">The token's index.</param>
    public bool IsSentenceStart(int token) => _sentenceStarts.BinarySearch(token) >= 0;

    /// <summary>A token's characters.</summary>
    /// <param name="token">The token's index.</param>
    public ReadOnlySpan<char> Form(int token) => Text.AsSpan(_tokens[token].Start, _tokens[token].Length);

    /// <summary>Begins anew with another text.</summary>
    internal void Reset(string text)
    {
        Text = text;
        _tokens.Clear();
        _sentenceStarts.Clear();
    }

    internal void Add(Token token) => _tokens.Add(token);

    internal void StartSentence(int token) => _sentenceStarts.Add(token);
}
