namespace Ingest.Reading.Formats;

/// <summary>One kind of file that holds an article.</summary>
internal interface IDocumentFormat
{
    /// <summary>The extensions of such files in lower case, with their stop; the main one first.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>The media types of such files, in lower case; the main one first.</summary>
    IReadOnlyList<string> MediaTypes { get; }

    /// <summary>The charset that the file itself declares near its head, or null.</summary>
    string? FindCharset(ReadOnlySpan<byte> content) => null;

    /// <summary>Takes the article out of a file.</summary>
    /// <param name="text">The decoded file: not blank, and without NULs.</param>
    FormatResult Parse(string text);
}
