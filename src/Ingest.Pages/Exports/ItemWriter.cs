namespace Ingest.Pages.Exports;

/// <summary>Writes items to a stream in one format, one after the other, and keeps none.</summary>
/// <typeparam name="TItem">The items.</typeparam>
internal abstract class ItemWriter<TItem> : IAsyncDisposable
{
    /// <summary>What is written is handed on when it has become this many bytes.</summary>
    protected const int BufferSize = 32 * 1024;

    /// <summary>Writes what stands before the first item.</summary>
    public abstract Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Writes an item.</summary>
    public abstract Task WriteAsync(TItem item, CancellationToken cancellationToken);

    /// <summary>Hands on all that was written.</summary>
    public abstract Task FlushAsync(CancellationToken cancellationToken);

    /// <summary>Writes what stands behind the last item, and hands on all that was written.</summary>
    public abstract Task EndAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
