using Ingest.Extraction.Analysis;
using Ingest.Extraction.Lexicon;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Speech told in a clause or phrase that depends on a cue.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Strength">How surely the cue reports speech.</param>
/// <param name="CueToken">The index of the verb or noun that reports.</param>
/// <param name="Cue">All words of the cue.</param>
/// <param name="Source">Who speaks, or null if the sentence does not say.</param>
/// <param name="Content">The tokens of the content.</param>
/// <param name="SecondPiece">The tokens behind an attribution inside the content; mostly empty.</param>
/// <param name="Addressee">The head of the phrase that stands for the person spoken to, or null.</param>
internal sealed record ReportedSpeech(
    QuoteRule Rule,
    CueStrength Strength,
    int CueToken,
    TextSpan Cue,
    SourceHead? Source,
    TokenRange Content,
    TokenRange SecondPiece,
    int? Addressee
)
{
    /// <summary>The tokens of the content; moved on where marks that open inside it close behind it.</summary>
    public TokenRange Content { get; set; } = Content;
}

/// <summary>The word that stands for a source.</summary>
/// <param name="Mention">The index of the head of the phrase.</param>
/// <param name="Antecedent">The index of the noun that a relative pronoun stands for; otherwise the same.</param>
internal readonly record struct SourceHead(int Mention, int Antecedent);
