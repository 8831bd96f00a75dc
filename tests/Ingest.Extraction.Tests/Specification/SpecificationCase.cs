namespace Ingest.Extraction.Tests.Specification;

/// <summary>A passage and what is to be found in it.</summary>
/// <param name="File">The file, relative to the specification's folder, with forward slashes.</param>
/// <param name="Phenomenon">The heading of the file.</param>
/// <param name="Title">The heading of the case; no two cases of a folder share one.</param>
/// <param name="Line">The number of that heading's line, from 1.</param>
/// <param name="Published">The day of publication, or null if the case gives none.</param>
/// <param name="Text">The passage: its paragraphs, with an empty line between two.</param>
/// <param name="Items">What is to be found, in the order of the file; at least one.</param>
internal sealed record SpecificationCase(
    string File,
    string Phenomenon,
    string Title,
    int Line,
    DateOnly? Published,
    string Text,
    IReadOnlyList<SpecificationItem> Items
);
