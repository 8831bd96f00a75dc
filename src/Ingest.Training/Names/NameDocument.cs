using Ingest.Extraction.Names;

namespace Ingest.Training.Names;

/// <summary>A document whose names are marked.</summary>
/// <param name="Sentences">Its sentences.</param>
internal sealed record NameDocument(IReadOnlyList<NameSentence> Sentences);

/// <summary>A sentence whose names are marked.</summary>
/// <param name="Words">Its tokens.</param>
/// <param name="Names">Its names, in order; token indices count from the sentence's start.</param>
internal sealed record NameSentence(string[] Words, IReadOnlyList<NameSpan> Names);
