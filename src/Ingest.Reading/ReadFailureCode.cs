namespace Ingest.Reading;

/// <summary>The kinds of failures to read a file.</summary>
public enum ReadFailureCode
{
    /// <summary>The file has no bytes, or no text but white space.</summary>
    Empty,

    /// <summary>The file is larger than allowed.</summary>
    TooLarge,

    /// <summary>The file is no text (a picture, an archive, a PDF).</summary>
    Binary,

    /// <summary>The extension is not one of an article.</summary>
    UnsupportedFormat,

    /// <summary>The format is known, but the file does not keep to it (broken JSON, HTML without a text).</summary>
    Malformed,
}
