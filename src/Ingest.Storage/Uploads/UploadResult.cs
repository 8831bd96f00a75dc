namespace Ingest.Storage.Uploads;

/// <summary>What came of an upload: one of the two is null.</summary>
/// <param name="Article">The article in the container.</param>
/// <param name="Problem">Why it was not taken.</param>
public sealed record UploadResult(UploadedArticle? Article, UploadProblem? Problem)
{
    internal static UploadResult Taken(UploadedArticle article) => new(article, null);

    internal static UploadResult Refused(UploadProblemCode code, string reason) => new(null, new(code, reason));
}

/// <summary>An article in the container, in the version that was uploaded.</summary>
/// <param name="Id">The article's identifier.</param>
/// <param name="Name">The blob name.</param>
/// <param name="Version">The blob's ETag without quotation marks.</param>
/// <param name="IsNew">False if the very same was there already.</param>
public sealed record UploadedArticle(string Id, string Name, string Version, bool IsNew);

/// <summary>Why an upload was not taken.</summary>
/// <param name="Code">The kind of problem, for programs.</param>
/// <param name="Reason">What is wrong and what to do, for a person. It repeats nothing of the article.</param>
public sealed record UploadProblem(UploadProblemCode Code, string Reason);

/// <summary>The kinds of problems with an upload.</summary>
public enum UploadProblemCode
{
    /// <summary>No blob can have such a name.</summary>
    InvalidName,

    /// <summary>The details are too long for a blob's metadata.</summary>
    InvalidDetails,

    /// <summary>The file is larger than an article may be.</summary>
    TooLarge,

    /// <summary>Neither the extension nor the content type is that of a format that is read.</summary>
    UnsupportedFormat,

    /// <summary>What brings the file breaks off, or is not as it has to be.</summary>
    InvalidBody,
}
