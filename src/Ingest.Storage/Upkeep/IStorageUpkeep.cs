namespace Ingest.Storage.Upkeep;

/// <summary>Finds and mends what crashes, lost triggers and late writes left. May run at any time, beside any ingestion.</summary>
public interface IStorageUpkeep
{
    /// <summary>
    /// Checks every row and blob of this service against its article, and mends what is wrong: removes rows that belong to no
    /// edition of their article, writes missing ones again, ends what was begun, writes anew what was laid out by an
    /// earlier version, and takes out what a vanished blob left.
    /// </summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops between two articles.</param>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer: try again later.</exception>
    Task<UpkeepReport> VerifyAsync(UpkeepRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Does what two listings tell, so that it can run often: ingests what has been waiting too long, since its trigger was lost
    /// or given up while storage did not answer, and takes out what a vanished blob left. Where a watcher runs, it does the same.
    /// </summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops between two articles.</param>
    /// <exception cref="Azure.RequestFailedException">Storage does not answer: try again later.</exception>
    Task<UpkeepReport> CatchUpAsync(UpkeepRequest request, CancellationToken cancellationToken);
}

/// <summary>How upkeep is done.</summary>
public sealed record UpkeepRequest
{
    /// <summary>Whether to mend what is found, and not only to count it.</summary>
    public bool Mend { get; init; } = true;

    /// <summary>How long a blob may wait before it is taken for forgotten; for catching up alone.</summary>
    public TimeSpan Overdue { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What looks unfinished is looked at again after this time; only what nobody has touched since is left from a crash.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>What upkeep has found. What stands here was mended if that was asked for, except <see cref="Unmended"/>.</summary>
public sealed record UpkeepReport
{
    /// <summary>The articles checked.</summary>
    public long Articles { get; init; }

    /// <summary>The index rows checked.</summary>
    public long Rows { get; init; }

    /// <summary>Rows, places in buckets, manifests and analyses of editions that their article does not know, and marks of copies that there are not.</summary>
    public long Orphans { get; init; }

    /// <summary>Rows, places in buckets, manifests, analyses and marks of copies that an article should have and has not.</summary>
    public long Missing { get; init; }

    /// <summary>Articles with editions beside the current one that nobody is writing or removing.</summary>
    public long Unfinished { get; init; }

    /// <summary>Articles whose rows are laid out as an earlier version of this service did, so that lookups find them no more.</summary>
    public long Outdated { get; init; }

    /// <summary>Articles whose blob is gone.</summary>
    public long Vanished { get; init; }

    /// <summary>Blobs that have been waiting too long; only catching up looks for them.</summary>
    public long Overdue { get; init; }

    /// <summary>Articles that could not be mended; the log tells why.</summary>
    public long Unmended { get; init; }

    /// <summary>Whether mending was asked for.</summary>
    public required bool Mended { get; init; }

    /// <summary>Whether nothing was found.</summary>
    public bool IsClean => Orphans + Missing + Unfinished + Outdated + Vanished + Overdue + Unmended == 0;

    /// <summary>Whether all is well now.</summary>
    public bool IsWell => IsClean || (Mended && Unmended == 0);

    internal UpkeepReport Add(UpkeepReport other) =>
        this with
        {
            Articles = Articles + other.Articles,
            Rows = Rows + other.Rows,
            Orphans = Orphans + other.Orphans,
            Missing = Missing + other.Missing,
            Unfinished = Unfinished + other.Unfinished,
            Outdated = Outdated + other.Outdated,
            Vanished = Vanished + other.Vanished,
            Overdue = Overdue + other.Overdue,
            Unmended = Unmended + other.Unmended,
        };
}
