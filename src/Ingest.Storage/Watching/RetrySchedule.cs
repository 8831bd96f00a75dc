using System.Collections.Concurrent;
using Azure;

namespace Ingest.Storage.Watching;

/// <summary>Says when a blob that failed is tried again. A new version of a blob starts afresh.</summary>
internal sealed class RetrySchedule(TimeProvider time)
{
    /// <summary>How often a blob is tried before it is given up.</summary>
    public const int MaxTries = 5;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Failure> _failures = new(StringComparer.Ordinal);

    /// <summary>Whether a version of a blob may be tried now.</summary>
    public bool IsDue(string articleId, ETag etag) =>
        !_failures.TryGetValue(articleId, out var failure)
        || failure.ETag != etag
        || time.GetUtcNow() >= failure.NotBefore;

    /// <summary>Counts a failed try.</summary>
    /// <returns>How long to wait for the next one (1, 2, 4 and 8 seconds), or null after the last.</returns>
    public TimeSpan? Failed(string articleId, ETag etag)
    {
        var tries = _failures.TryGetValue(articleId, out var earlier) && earlier.ETag == etag ? earlier.Tries + 1 : 1;
        if (tries == MaxTries)
        {
            return null;
        }

        var delay = FirstDelay * (1 << (tries - 1));
        _failures[articleId] = new(etag, tries, time.GetUtcNow() + delay);
        return delay;
    }

    /// <summary>Forgets the failures of a blob that was dealt with.</summary>
    public void Done(string articleId) => _failures.TryRemove(articleId, out _);

    private sealed record Failure(ETag ETag, int Tries, DateTimeOffset NotBefore);
}
