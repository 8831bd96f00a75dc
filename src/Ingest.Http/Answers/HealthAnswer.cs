using System.Text.Json;
using Ingest.Storage;

namespace Ingest.Http.Answers;

/// <summary>How the service is.</summary>
/// <param name="Status"><c>healthy</c> or <c>unhealthy</c>.</param>
/// <param name="Checks">How its parts are.</param>
/// <param name="Problem">What is wrong, or null.</param>
/// <param name="Problems">The same for programs.</param>
/// <param name="Backlog">What was waiting when it was last counted, or null if that is not known.</param>
/// <param name="Version">The version of the service.</param>
internal sealed record HealthAnswer(
    string Status,
    HealthChecks Checks,
    string? Problem,
    IReadOnlyList<HealthProblem> Problems,
    HealthBacklog? Backlog,
    string Version
);

/// <summary>What is wrong with which part of storage, for programs.</summary>
/// <param name="Part"><c>blobs</c> or <c>tables</c>.</param>
/// <param name="Kind">The name of a <see cref="StorageProblemKind"/>, in camel case.</param>
public sealed record HealthProblem(string Part, string Kind)
{
    /// <summary>All that is wrong.</summary>
    public static IReadOnlyList<HealthProblem> Of(StorageHealth health)
    {
        ArgumentNullException.ThrowIfNull(health);
        return
        [
            .. health.Problems.Select(problem => new HealthProblem(
                JsonNamingPolicy.CamelCase.ConvertName($"{problem.Service}"),
                JsonNamingPolicy.CamelCase.ConvertName($"{problem.Kind}")
            )),
        ];
    }
}

/// <summary>What is waiting to be ingested.</summary>
internal sealed record HealthBacklog(long Waiting, DateTimeOffset? Since, DateTimeOffset AsOf);

/// <summary>How the parts of the service are: <c>ok</c> or <c>failed</c> each.</summary>
internal sealed record HealthChecks(string Blobs, string Tables);
