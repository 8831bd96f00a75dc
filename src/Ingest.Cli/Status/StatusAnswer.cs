using Ingest.Http.Answers;
using Ingest.Storage.Status;

namespace Ingest.Cli.Status;

/// <summary>The JSON form of how things stand.</summary>
/// <param name="Status"><c>healthy</c> or <c>unhealthy</c>, as in <c>/api/health</c>.</param>
/// <param name="Problem">What is wrong, or null.</param>
/// <param name="Problems">The same for programs, as in <c>/api/health</c>.</param>
/// <param name="Articles">The counts, or null if storage does not answer.</param>
/// <param name="Failures">Some of the failed articles.</param>
internal sealed record StatusAnswer(
    string Status,
    string? Problem,
    IReadOnlyList<HealthProblem> Problems,
    StatusCounts? Articles,
    IReadOnlyList<StatusFailure> Failures
)
{
    /// <summary>The JSON form of how things stand.</summary>
    public static StatusAnswer Of(StorageStatus status) =>
        new(
            status.Articles is null ? "unhealthy" : "healthy",
            status.Health.Problem,
            HealthProblem.Of(status.Health),
            status.Articles is { } counts
                ? new(counts.Ingested, counts.Failed, counts.Waiting, counts.WaitingSince)
                : null,
            [
                .. (status.Articles?.Failures ?? []).Select(article => new StatusFailure(
                    article.Id,
                    article.Name,
                    article.ReasonCode,
                    article.Reason
                )),
            ]
        );
}

/// <summary>How many articles there are in each state.</summary>
internal sealed record StatusCounts(long Ingested, long Failed, long Waiting, DateTimeOffset? WaitingSince);

/// <summary>An article that failed.</summary>
internal sealed record StatusFailure(string Id, string Name, string? ReasonCode, string? Reason);
