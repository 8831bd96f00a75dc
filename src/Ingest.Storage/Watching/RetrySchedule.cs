using System.Collections.Concurrent;
using Azure;

namespace Ingest.Storage.Watching;

/// <summary>Says when a blob that failed is tried again. A new version of a blob starts afresh.</summary>
internal sealed class RetrySchedule(TimeProvider time)
{
    /// <summary>How often a blob that is to blame itself is tried before it is given up.</summary>
    public const int MaxTries = 5;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);

    // No longer: what kept the others from it may have passed.
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Failure> _failures = new(StringComparer.Ordinal);

    /// <summary>Whether a version of a blob may be tried now.</summary>
    public bool IsDue(string articleId, ETag etag) =>
        !_failures.TryGetValue(articleId, out var failure)
        || failure.ETag != etag
        || time.GetUtcNow() >= failure.NotBefore;

    /// <summary>Counts a failed try for which the blob itself is to blame.</summary>
    /// <returns>How long to wait for the next one (1, 2, 4 and 8 seconds), or null after the last.</returns>
    public TimeSpan? Failed(string articleId, ETag etag)
    {
        var failure = Next(articleId, etag);
        return failure.Tries + 1 == MaxTries ? null : Wait(articleId, failure with { Tries = failure.Tries + 1 });
    }

    /// <summary>Puts a blob off for which somebody else may be to blame: ever longer, and without end.</summary>
    /// <returns>How long to wait for the next try: 1 second, then twice as long each time, at most 5 minutes.</returns>
    public TimeSpan PutOff(string articleId, ETag etag)
    {
        var failure = Next(articleId, etag);
        return Wait(articleId, failure with { Delays = failure.Delays + 1 });
    }

    /// <summary>Forgets the failures of a blob that was dealt with.</summary>
    public void Done(string articleId) => _failures.TryRemove(articleId, out _);

    private Failure Next(string articleId, ETag etag) =>
        _failures.TryGetValue(articleId, out var earlier) && earlier.ETag == etag ? earlier : new(etag, 0, 0, default);

    private TimeSpan Wait(string articleId, Failure failure)
    {
        var delay = FirstDelay * Math.Pow(2, failure.Tries + failure.Delays - 1);
        delay = delay < MaxDelay ? delay : MaxDelay;
        _failures[articleId] = failure with { NotBefore = time.GetUtcNow() + delay };
        return delay;
    }

    /// <param name="ETag">The version of the blob.</param>
    /// <param name="Tries">The tries for which it is to blame.</param>
    /// <param name="Delays">The other tries.</param>
    /// <param name="NotBefore">When it is tried again.</param>
    private sealed record Failure(ETag ETag, int Tries, int Delays, DateTimeOffset NotBefore);
}
