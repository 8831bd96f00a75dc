using System.Reflection;
using Ingest.Http.Answers;
using Ingest.Http.Problems;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Http.Handlers;

/// <summary>
/// Whether the service works. It asks for no key, so what it says of a failure is the log's to tell in full: storage's
/// own words could name accounts and addresses.
/// </summary>
internal sealed class HealthHandler(IStorageHealth storage, ILogger logger)
{
    private static readonly string Version = typeof(HealthHandler)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    public async Task<IResult> AnswerAsync(CancellationToken cancellationToken)
    {
        var (health, failure) = await CheckAsync(cancellationToken);
        if (health is { BlobsReachable: true, TablesReachable: true })
        {
            return Write("healthy", health, problem: null, StatusCodes.Status200OK);
        }

        Log.Unhealthy(logger, health.Problem, failure);
        return Write("unhealthy", health, ProblemOf(health), StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<(StorageHealth Health, Exception? Failure)> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await storage.CheckAsync(cancellationToken), null);
        }
        catch (Exception failure) when (StorageFailure.Is(failure, cancellationToken))
        {
            return (new StorageHealth(BlobsReachable: false, TablesReachable: false, Problem: null), failure);
        }
    }

    private static string ProblemOf(StorageHealth health) =>
        (health.BlobsReachable, health.TablesReachable) switch
        {
            (false, false) => "Neither blob storage nor table storage answers. The service's log tells why.",
            (false, true) => "Blob storage does not answer. The service's log tells why.",
            _ => "Table storage does not answer. The service's log tells why.",
        };

    private static Answer Write(string status, StorageHealth health, string? problem, int httpStatus) =>
        Answer.Json(
            new HealthAnswer(
                status,
                new HealthChecks(Check(health.BlobsReachable), Check(health.TablesReachable)),
                problem,
                Version
            ),
            AnswerJson.Readable.HealthAnswer,
            httpStatus
        );

    private static string Check(bool reachable) => reachable ? "ok" : "failed";
}
