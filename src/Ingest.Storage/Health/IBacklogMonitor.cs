namespace Ingest.Storage;

/// <summary>Knows roughly how much is waiting, at a cost that stays small however often it is asked.</summary>
public interface IBacklogMonitor
{
    /// <summary>
    /// What was waiting when it was last counted. Counting takes two listings, so it is done again only after a while: ten seconds, or twenty times as long as
    /// counting takes. Waits two seconds at most for a count under way. Never throws but for a cancellation.
    /// </summary>
    /// <returns>The last count, or null if there is none: storage does not answer, or there is too much to be counted within a minute.</returns>
    Task<BacklogSummary?> LookAsync(CancellationToken cancellationToken);
}

/// <summary>What was waiting at some time.</summary>
/// <param name="Waiting">The dropped blobs that were not dealt with yet, new and changed ones.</param>
/// <param name="Since">When the one that has waited longest was dropped, by the store's clock; null if none waits.</param>
/// <param name="AsOf">When it was counted.</param>
public sealed record BacklogSummary(long Waiting, DateTimeOffset? Since, DateTimeOffset AsOf);
