using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingest.Extraction.Names;

/// <summary>The trained weights of the name tagger. Immutable; safe for use from many threads.</summary>
internal sealed class NameModel
{
    /// <summary>The weights of a feature: one for each label, and padding.</summary>
    public const int RowWidth = 32;

    private readonly (uint Feature, int Row)[] _slots;
    private readonly sbyte[] _weightRows;
    private readonly int _mask;

    /// <summary>Makes a model.</summary>
    /// <param name="features">The features that have weights.</param>
    /// <param name="weights">Their weights, <see cref="NameLabels.Count"/> for each.</param>
    /// <param name="transitions">The weights of one label after another: label times <see cref="NameLabels.Count"/> plus the label before.</param>
    public NameModel(uint[] features, sbyte[] weights, short[] transitions)
    {
        Features = features;
        Weights = weights;
        Transitions = transitions;
        _slots = new (uint, int)[BitOperations.RoundUpToPowerOf2(((uint)features.Length * 2) + 2)];
        _mask = _slots.Length - 1;
        _weightRows = new sbyte[features.Length * RowWidth];
        for (var i = 0; i < features.Length; i++)
        {
            var slot = (int)features[i] & _mask;
            while (_slots[slot].Row != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = (features[i], i + 1);
            weights.AsSpan(i * NameLabels.Count, NameLabels.Count).CopyTo(_weightRows.AsSpan(i * RowWidth));
        }
    }

    /// <summary>A model that knows nothing.</summary>
    public static NameModel Empty { get; } = new([], [], new short[NameLabels.Count * NameLabels.Count]);

    /// <summary>The features that have weights.</summary>
    public uint[] Features { get; }

    /// <summary>Their weights.</summary>
    public sbyte[] Weights { get; }

    /// <summary>The weights of one label after another.</summary>
    public short[] Transitions { get; }

    /// <summary>Adds the weights of features to the scores of a token's labels.</summary>
    /// <param name="features">The features; those without weights count nothing.</param>
    /// <param name="scores">The scores, <see cref="RowWidth"/> of them.</param>
    public void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var low = Vector256<short>.Zero;
        var high = Vector256<short>.Zero;
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_weightRows);
        foreach (var feature in features)
        {
            var row = Find(feature);
            if (row < 0)
                continue;
            var weights = Vector256.LoadUnsafe(ref rows, (nuint)(row * RowWidth));
            low += Vector256.WidenLower(weights);
            high += Vector256.WidenUpper(weights);
        }

        AddTo(scores, low);
        AddTo(scores[Vector256<short>.Count..], high);
    }

    private static void AddTo(Span<int> scores, Vector256<short> sums)
    {
        var (lower, upper) = Vector256.Widen(sums);
        (Vector256.Create<int>(scores) + lower).CopyTo(scores);
        scores = scores[Vector256<int>.Count..];
        (Vector256.Create<int>(scores) + upper).CopyTo(scores);
    }

    private int Find(uint feature)
    {
        for (var slot = (int)feature & _mask; _slots[slot].Row != 0; slot = (slot + 1) & _mask)
        {
            if (_slots[slot].Feature == feature)
                return _slots[slot].Row - 1;
        }

        return -1;
    }
}
