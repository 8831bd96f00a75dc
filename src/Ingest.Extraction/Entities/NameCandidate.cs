using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Entities;

/// <summary>A stretch of tokens that names something, before it is known which mentions belong together.</summary>
/// <param name="FirstToken">The index of the first token, titles included.</param>
/// <param name="NameToken">The index of the first token of the name itself.</param>
/// <param name="EndToken">The index after the last token.</param>
/// <param name="Kind">What it names.</param>
internal sealed record NameCandidate(int FirstToken, int NameToken, int EndToken, EntityKind Kind)
{
    /// <summary>The usual name, where a list of names knows it.</summary>
    public string? KnownName { get; init; }

    public string? Role { get; init; }

    public string? Country { get; init; }

    public Gender Gender { get; init; }

    /// <summary>Whether it is a single word that names something only if a fuller name elsewhere ends in it.</summary>
    public bool IsSurnameOnly { get; init; }
}
