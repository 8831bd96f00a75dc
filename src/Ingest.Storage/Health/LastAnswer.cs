namespace Ingest.Storage;

/// <summary>
/// Knows what storage last answered to a request that is tried again and again: who stops waiting for it can say why it takes so long.
/// </summary>
internal sealed class LastAnswer : IDisposable
{
    private static readonly AsyncLocal<LastAnswer?> Current = new();

    private LastAnswer() { }

    /// <summary>The HTTP status of the last answer that was an error; null if there was none.</summary>
    public int? Status { get; private set; }

    /// <summary>Watches the requests of the calling method from here on.</summary>
    public static LastAnswer Watch() => Current.Value = new();

    /// <summary>Notes an error; null if there was no answer.</summary>
    public static void Note(int? status)
    {
        if (Current.Value is { } watched)
        {
            watched.Status = status;
        }
    }

    public void Dispose() => Current.Value = null;
}
