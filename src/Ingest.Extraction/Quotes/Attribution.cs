using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Quotes;

/// <summary>The words that attribute a quote.</summary>
/// <param name="Source">Who speaks, or null if the attribution does not say.</param>
/// <param name="Cue">The reporting verb.</param>
/// <param name="CueToken">The index of the reporting verb's first token.</param>
/// <param name="Addressee">To whom, or null.</param>
/// <param name="Span">From the first to the last word of the attribution.</param>
internal sealed record Attribution(SourceMention? Source, Mention Cue, int CueToken, Mention? Addressee, TextSpan Span);

/// <summary>The words that stand for a source.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="FirstToken">The index of the first token.</param>
/// <param name="Entity">The index of the entity named; null for a pronoun, a noun, or a name that no entity has.</param>
/// <param name="Form">Their form.</param>
internal sealed record SourceMention(TextSpan Span, int FirstToken, int? Entity, SourceForm Form);

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
