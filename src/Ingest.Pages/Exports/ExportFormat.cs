namespace Ingest.Pages.Exports;

/// <summary>A format in which lists can be downloaded.</summary>
/// <param name="Extension">How its files' names end, and the addresses that give them.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record ExportFormat(string Extension, string Name, string MediaType)
{
    /// <summary>A table for spreadsheets (RFC 4180).</summary>
    public static ExportFormat Csv { get; } = new("csv", "CSV", "text/csv; charset=utf-8; header=present");

    /// <summary>A JSON object a line, as the API gives the items.</summary>
    public static ExportFormat JsonLines { get; } = new("jsonl", "JSON Lines", "application/jsonl; charset=utf-8");

    /// <summary>Linked data in schema.org's terms.</summary>
    public static ExportFormat JsonLd { get; } = new("jsonld", "JSON-LD", "application/ld+json");

    /// <summary>All formats.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = [Csv, JsonLines, JsonLd];

    /// <summary>The route of a list in this format.</summary>
    /// <param name="list">The route of the list's page.</param>
    public string RouteOf(string list) => $"{list}.{Extension}";

    /// <summary>The format of an extension, or null if there is none.</summary>
    public static ExportFormat? Find(string extension) => All.FirstOrDefault(format => format.Extension == extension);
}
