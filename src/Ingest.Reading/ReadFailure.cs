namespace Ingest.Reading;

/// <summary>Why a file cannot be read as an article.</summary>
/// <param name="Code">The kind of failure, for programs.</param>
/// <param name="Reason">A sentence or two for a person: what is wrong and what to do.</param>
public sealed record ReadFailure(ReadFailureCode Code, string Reason);
