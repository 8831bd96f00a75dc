using System.Numerics;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// Remembers what the first layer sees of a token: its input and its gates depend on nothing but the rows of the embedding table, and
/// most words of a text have been seen before. A newer token takes the place of an older one with the same slot. Not safe for
/// use from several threads at once.
/// </summary>
/// <param name="width">Length of an input.</param>
/// <param name="gates">Length of the gates.</param>
internal sealed class InputCache(int width, int gates)
{
    /// <summary>The number of slots, a power of two. With 160 and 480 numbers each, they take 10 MB.</summary>
    private const int Slots = 4096;

    private readonly int[] _rows = new int[Slots * TokenFeatures.Count];
    private readonly bool[] _isFilled = new bool[Slots];
    private readonly float[] _inputs = new float[Slots * width];
    private readonly float[] _gates = new float[Slots * gates];

    /// <summary>Copies what is remembered of a token.</summary>
    /// <param name="rows">The token's rows of the embedding table.</param>
    /// <param name="input">Receives its input.</param>
    /// <param name="gate">Receives its gates.</param>
    /// <returns>Whether it is remembered; otherwise nothing is written.</returns>
    public bool TryGet(ReadOnlySpan<int> rows, Span<float> input, Span<float> gate)
    {
        var slot = SlotOf(rows);
        if (!_isFilled[slot] || !RowsOf(slot).SequenceEqual(rows))
            return false;
        _inputs.AsSpan(slot * width, width).CopyTo(input);
        _gates.AsSpan(slot * gates, gates).CopyTo(gate);
        return true;
    }

    /// <summary>Remembers a token.</summary>
    /// <param name="rows">The token's rows of the embedding table.</param>
    /// <param name="input">Its input.</param>
    /// <param name="gate">Its gates.</param>
    public void Add(ReadOnlySpan<int> rows, ReadOnlySpan<float> input, ReadOnlySpan<float> gate)
    {
        var slot = SlotOf(rows);
        rows.CopyTo(RowsOf(slot));
        input.CopyTo(_inputs.AsSpan(slot * width, width));
        gate.CopyTo(_gates.AsSpan(slot * gates, gates));
        _isFilled[slot] = true;
    }

    private Span<int> RowsOf(int slot) => _rows.AsSpan(slot * TokenFeatures.Count, TokenFeatures.Count);

    private static int SlotOf(ReadOnlySpan<int> rows)
    {
        var hash = 0u;
        foreach (var row in rows)
            hash = (BitOperations.RotateLeft(hash, 5) ^ (uint)row) * 0x9E3779B1;
        return (int)(hash >> 16) & (Slots - 1);
    }
}
