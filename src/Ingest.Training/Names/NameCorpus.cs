namespace Ingest.Training.Names;

/// <summary>A set of documents with one way of annotation.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Weight">How much they count.</param>
/// <param name="MarksOther">Whether names of other kinds are marked reliably; if not, what is not marked may still be one.</param>
internal sealed record NameCorpus(IReadOnlyList<NameDocument> Documents, float Weight, bool MarksOther);
