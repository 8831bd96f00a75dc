using Ingest.Storage.Upkeep;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Mends by the clock what lost triggers and crashes left. If storage does not answer, the next call does it.</summary>
public sealed class Upkeep(IStorageUpkeep upkeep)
{
    /// <summary>
    /// Every ten minutes: ingests what has been waiting for more than ten, as after an outage during which the host used up its tries, and
    /// takes out articles whose blobs are gone, of which no trigger tells.
    /// </summary>
    [Function(nameof(CatchUp))]
    public Task CatchUp([TimerTrigger("0 */10 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        upkeep.CatchUpAsync(new(), cancellationToken);

    /// <summary>Every night: checks every row against its article, as <c>ingest verify</c> does.</summary>
    [Function(nameof(Verify))]
    public Task Verify([TimerTrigger("0 30 3 * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        upkeep.VerifyAsync(new(), cancellationToken);
}
