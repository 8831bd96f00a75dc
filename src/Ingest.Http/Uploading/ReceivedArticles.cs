using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Extraction;
using Ingest.Http.Problems;
using Ingest.Storage.Uploads;

namespace Ingest.Http.Uploading;

/// <summary>What came of a request with articles.</summary>
/// <param name="Items">What became of each file, in the order of the request.</param>
/// <param name="Problem">What is wrong with the request as a whole, or with its only file; then nothing was taken. Else null.</param>
public sealed record ReceivedArticles(IReadOnlyList<ReceivedArticle> Items, Problem? Problem = null)
{
    internal static ReceivedArticles Refused(Problem problem) => new([], problem);
}

/// <summary>What became of a file.</summary>
/// <param name="Id">The article's identifier; null if the file was refused.</param>
/// <param name="Name">The blob name; of a refused file the name as it was given.</param>
/// <param name="Version">Names the version that was uploaded; null if the file was refused.</param>
/// <param name="State">How far it is.</param>
/// <param name="Reason">Why it was refused or has failed, for a person; else null.</param>
/// <param name="ReasonCode">The same for programs.</param>
public sealed record ReceivedArticle(
    string? Id,
    string Name,
    string? Version,
    ReceivedState State,
    string? Reason,
    string? ReasonCode
)
{
    internal static ReceivedArticle Refused(string name, UploadProblemCode code, string reason) =>
        new(null, name, null, ReceivedState.Refused, reason, JsonNamingPolicy.CamelCase.ConvertName(code.ToString()));

    internal static ReceivedArticle Of(UploadedArticle article, UploadState state) =>
        new(
            article.Id,
            article.Name,
            article.Version,
            state.Stage switch
            {
                UploadStage.Ingested => ReceivedState.Ingested,
                UploadStage.Failed => ReceivedState.Failed,
                _ => ReceivedState.Waiting,
            },
            state.Reason,
            state.ReasonCode
        );
}

/// <summary>How far a received file is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ReceivedState>))]
public enum ReceivedState
{
    /// <summary>It is in the container; the service has not dealt with it yet.</summary>
    Waiting,

    /// <summary>The very same was there, and is ingested.</summary>
    Ingested,

    /// <summary>The very same was there, and could not be read.</summary>
    Failed,

    /// <summary>It was not taken.</summary>
    Refused,
}
