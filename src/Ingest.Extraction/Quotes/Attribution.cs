using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Quotes;

/// <summary>The words that attribute a quote.</summary>
/// <param name="Source">Who speaks, or null if the attribution does not say.</param>
/// <param name="Cue">The words that report; null under a quote that is signed.</param>
/// <param name="CueToken">The index of the cue's verb, noun or first word.</param>
/// <param name="Addressee">To whom, or null.</param>
internal sealed record Attribution(SourceMention? Source, Mention? Cue, int CueToken, Mention? Addressee)
{
    /// <summary>From the first to the last word of the attribution.</summary>
    public TextSpan Span { get; } =
        new(
            Math.Min(Cue?.Start ?? int.MaxValue, Source?.Span.Start ?? int.MaxValue),
            Math.Max(Cue?.End ?? 0, Math.Max(Source?.Span.End ?? 0, Addressee?.End ?? 0))
        );
}

/// <summary>The words that stand for a source.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="FirstToken">The index of the first token.</param>
/// <param name="Head">The index of the token that says who it is: the head of the phrase, or the noun a relative pronoun stands for.</param>
/// <param name="Form">Their form.</param>
internal sealed record SourceMention(TextSpan Span, int FirstToken, int Head, SourceForm Form);

/// <summary>How a source is mentioned.</summary>
internal enum SourceForm
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>By a noun for one (<em>the aide</em>).</summary>
    Nominal,

    /// <summary>By a noun for several (<em>witnesses</em>).</summary>
    PluralNominal,
}
