namespace Ingest.Training.Names;

/// <summary>A stretch of a sentence that the tagger decides on, as an example to learn from.</summary>
/// <param name="Features">The weight rows of each token.</param>
/// <param name="Allowed">For each token the labels that the annotation allows, one bit for each.</param>
/// <param name="Weight">How much the example counts.</param>
internal sealed record NameSegment(int[][] Features, uint[] Allowed, float Weight);
