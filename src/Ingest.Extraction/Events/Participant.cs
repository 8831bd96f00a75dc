using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Events;

/// <summary>One who acts or suffers, found in the tree.</summary>
/// <param name="Head">The token that heads the phrase.</param>
/// <param name="Actor">What is told of it.</param>
/// <param name="IsAgent">Whether it can act: it has a name or its noun is known to name someone.</param>
internal sealed record Participant(int Head, Actor Actor, bool IsAgent);
