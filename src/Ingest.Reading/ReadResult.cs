using Ingest.Extraction.Articles;

namespace Ingest.Reading;

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
