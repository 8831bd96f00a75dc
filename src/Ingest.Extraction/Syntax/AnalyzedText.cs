using Ingest.Extraction.Names;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// A text with its tokens, sentences and syntax. One instance can be filled again and again and then allocates next to
/// nothing; it is not safe for use from several threads at once.
/// </summary>
public sealed class AnalyzedText
{
    private TokenAnnotation[] _annotations = [];

    /// <summary>The tokens and sentences.</summary>
    public TokenizedText Tokens { get; } = new();

    /// <summary>What the engine says about each token, in order of the text.</summary>
    public ReadOnlySpan<TokenAnnotation> Annotations => _annotations.AsSpan(0, Tokens.TokenCount);

    /// <summary>The trees, for walking down.</summary>
    internal DependencyTree Tree { get; } = new();

    /// <summary>Memory for the network.</summary>
    internal NetworkWorkspace Workspace { get; } = new();

    /// <summary>Lemmas found before.</summary>
    internal LemmaCache Lemmas { get; } = new();

    /// <summary>Memory for the name tagger.</summary>
    internal NameWorkspace Names { get; } = new();

    /// <summary>Makes room for the annotations of all tokens.</summary>
    internal Span<TokenAnnotation> Prepare()
    {
        if (_annotations.Length < Tokens.TokenCount)
            _annotations = new TokenAnnotation[Tokens.TokenCount * 5 / 4];
        return _annotations.AsSpan(0, Tokens.TokenCount);
    }
}
