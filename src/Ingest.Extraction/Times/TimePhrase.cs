using Ingest.Extraction.Analysis;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times;

/// <summary>A phrase of fixed meaning, or the name of a feast.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Type">Its TIMEX3 type.</param>
/// <param name="Value">Its TIMEX3 value; empty for a feast.</param>
internal sealed record TimePhrase(string[] Words, TimeType Type, string Value)
{
    /// <summary>The part of speech that the first word must have, or null if any will do.</summary>
    public Upos? Tag { get; init; }

    /// <summary>The feast it names, or null.</summary>
    public Holiday? Holiday { get; init; }
}
