using System.Numerics;

namespace Ingest.Extraction.Syntax;

/// <summary>Finds the embedding row of a known word by the word's hash. Row 0 is for all unknown words.</summary>
internal sealed class WordTable
{
    private readonly (uint Hash, int Row)[] _slots;

    /// <summary>Makes a table; the word with the first hash gets row 1.</summary>
    public WordTable(ReadOnlySpan<uint> hashes)
    {
        RowCount = hashes.Length + 1;
        _slots = new (uint, int)[BitOperations.RoundUpToPowerOf2((uint)hashes.Length * 2 + 2)];
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = Slot(hashes[i]);
            _slots[slot] = (hashes[i], i + 1);
        }
    }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The row of the word with this hash.</summary>
    public int Find(uint hash) => _slots[Slot(hash)].Row;

    private int Slot(uint hash)
    {
        var mask = (uint)_slots.Length - 1;
        var slot = hash & mask;
        while (_slots[slot].Row != 0 && _slots[slot].Hash != hash)
            slot = (slot + 1) & mask;
        return (int)slot;
    }
}
