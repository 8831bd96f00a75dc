using Ingest.Extraction.Lexicon;

namespace Ingest.Extraction.Quotes;

/// <summary>A cue found in a text.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Token">The index of the verb or noun.</param>
/// <param name="EndToken">The index after the last word of the cue, its particle included if that follows at once.</param>
internal readonly record struct CueMatch(Cue Cue, int Token, int EndToken);
