using Ingest.Extraction.Articles;

namespace Ingest.Reading;

/// <summary>Reads files as articles: decides the format and the encoding, finds the text and what the document says about itself.</summary>
public interface IArticleReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="source">What is known about the file beside its bytes.</param>
    /// <param name="content">All its bytes.</param>
    /// <returns>The article, or the reason why the file cannot be read as one. Bad input never throws.</returns>
    ReadResult Read(ArticleSource source, ReadOnlyMemory<byte> content);
}

/// <summary>What is known about a file beside its bytes.</summary>
public sealed record ArticleSource
{
    /// <summary>The blob or file name; its extension decides the format.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Blob metadata. The keys <c>title</c>, <c>published</c>, <c>source</c>, <c>url</c> and <c>language</c> (in any case)
    /// win over what the document says; values may be percent-encoded, since metadata travels in HTTP headers.
    /// </summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>When the blob was created; the last resort for the date of publication.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The media type, which may carry a charset (<c>text/html; charset=koi8-r</c>), or null.</summary>
    public string? ContentType { get; init; }
}

/// <summary>An article, or the reason why there is none.</summary>
public sealed record ReadResult
{
    private ReadResult() { }

    /// <summary>The article; null exactly if <see cref="Failure"/> is not.</summary>
    public Article? Article { get; private init; }

    /// <summary>Why the file is no article; null exactly if <see cref="Article"/> is not.</summary>
    public ReadFailure? Failure { get; private init; }

    /// <summary>The result for a file that was read.</summary>
    public static ReadResult Success(Article article) => new() { Article = article };

    /// <summary>The result for a file that cannot be read.</summary>
    public static ReadResult Fail(ReadFailureCode code, string reason) => new() { Failure = new(code, reason) };
}

/// <summary>Why a file cannot be read as an article.</summary>
/// <param name="Code">The kind of failure, for programs.</param>
/// <param name="Reason">A sentence or two for a person: what is wrong and what to do.</param>
public sealed record ReadFailure(ReadFailureCode Code, string Reason);

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
