using System.Reflection;
using Ingest.Http.Answers;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Handlers;

/// <summary>Whether the service works. It asks for no key, and says nothing but what anyone may know.</summary>
internal sealed class HealthHandler(IStorageHealth storage, IBacklogMonitor backlogs)
{
    private static readonly string Version = typeof(HealthHandler)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    public async Task<IResult> AnswerAsync(CancellationToken cancellationToken)
    {
        var looking = backlogs.LookAsync(cancellationToken);
        var health = await storage.CheckAsync(cancellationToken);
        var healthy = health is { BlobsReachable: true, TablesReachable: true };
        var checks = new HealthChecks(Check(health.BlobsReachable), Check(health.TablesReachable));
        return Answer.Json(
            new HealthAnswer(
                healthy ? "healthy" : "unhealthy",
                checks,
                health.Problem,
                HealthProblem.Of(health),
                await looking is { } backlog ? new(backlog.Waiting, backlog.Since, backlog.AsOf) : null,
                Version
            ),
            AnswerJson.Readable.HealthAnswer,
            healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );
    }

    private static string Check(bool reachable) => reachable ? "ok" : "failed";
}
