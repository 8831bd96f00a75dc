using System.Collections.Concurrent;

namespace Ingest.Emulator.Tests.Support;

/// <summary>Keeps what was told.</summary>
internal sealed class Progress : IProgress<string>
{
    private readonly ConcurrentQueue<string> _told = new();

    public IReadOnlyCollection<string> Told => _told;

    public void Report(string value) => _told.Enqueue(value);
}
