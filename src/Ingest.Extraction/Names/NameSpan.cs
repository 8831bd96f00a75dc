namespace Ingest.Extraction.Names;

/// <summary>A name in a text.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token; greater than <paramref name="First"/>, and in the same sentence.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct NameSpan(int First, int End, NameKind Kind);
