using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Entities.Names;

/// <summary>A stretch of tokens that names something, before it is known which mentions belong together.</summary>
/// <param name="FirstToken">The index of the first token, titles included.</param>
/// <param name="NameToken">The index of the first token of the name itself.</param>
/// <param name="EndToken">The index after the last token.</param>
/// <param name="Kind">What it names.</param>
internal sealed record NameCandidate(int FirstToken, int NameToken, int EndToken, EntityKind Kind)
{
    /// <summary>The index of the first token of the title, a nationality before it left out.</summary>
    public int TitleToken { get; init; }

    /// <summary>What a list of names knows of it, or null.</summary>
    public GazetteerEntry? Known { get; init; }

    /// <summary>The title before a person's name, or null.</summary>
    public Title? Title { get; init; }

    /// <summary>The title's words with a nationality before it, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The country that the name, or a nationality before the title, tells.</summary>
    public string? Country { get; init; }

    /// <summary>Whether it is a single word that names something only if a fuller name elsewhere ends in it.</summary>
    public bool IsSurnameOnly { get; init; }

    /// <summary>The name without titles.</summary>
    public string NameIn(Document document) =>
        document.RunningText[document.Tokens[NameToken].Start..document.Tokens[EndToken - 1].End];
}
