using System.IO.Hashing;
using System.Runtime.InteropServices;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Upkeep;

/// <summary>
/// The index rows an article should have and has, as two sums: as many as there are, and of hashes of their addresses. So one
/// reading of all rows in whatever order tells which articles lack some.
/// </summary>
/// <param name="edition">The name of the current edition.</param>
/// <param name="needsAnalysis">Whether the edition has a complete analysis.</param>
internal sealed class ArticleTally(string edition, bool needsAnalysis)
{
    private long _balance;
    private long _hashes;
    private volatile bool _hasCopies;
    private volatile bool _hasAnalysis = !needsAnalysis;

    /// <summary>The name of the current edition.</summary>
    public string Edition { get; } = edition;

    /// <summary>Whether the head says that the edition has copies.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether a copy was seen.</summary>
    public bool HasCopies => _hasCopies;

    /// <summary>Whether everything expected was seen, and nothing else.</summary>
    public bool IsEven => _balance == 0 && _hashes == 0 && _hasAnalysis;

    /// <summary>Counts a row that should be there.</summary>
    public void Expect(RowAddress address)
    {
        Interlocked.Increment(ref _balance);
        Interlocked.Add(ref _hashes, HashOf(address));
    }

    /// <summary>Counts a row that is there.</summary>
    public void See(RowAddress address)
    {
        Interlocked.Decrement(ref _balance);
        Interlocked.Add(ref _hashes, -HashOf(address));
    }

    /// <summary>Notes that there is a copy.</summary>
    public void SeeCopy() => _hasCopies = true;

    /// <summary>Counts the complete analysis.</summary>
    public void SeeAnalysis() => _hasAnalysis = true;

    private static long HashOf(RowAddress address)
    {
        var hash = new XxHash3();
        foreach (var part in (ReadOnlySpan<string>)[address.Table, address.PartitionKey, address.RowKey])
        {
            hash.Append(MemoryMarshal.AsBytes(part.AsSpan()));
            // No key holds a control character.
            hash.Append([0]);
        }

        return (long)hash.GetCurrentHashAsUInt64();
    }
}
