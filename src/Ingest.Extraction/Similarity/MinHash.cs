using System.Numerics;
using System.Runtime.InteropServices;

namespace Ingest.Extraction.Similarity;

/// <summary>
/// The least hashes of a set under <see cref="Size"/> permutations: two sets agree in each with the probability of their Jaccard
/// similarity. Broder, <em>On the resemblance and containment of documents</em> (1997), with the linear permutations of Bohman, Cooper
/// and Frieze, <em>Min-wise independent linear permutations</em> (2000).
/// </summary>
internal static class MinHash
{
    /// <summary>The number of permutations; the standard error of an estimate is at most 0.045.</summary>
    public const int Size = 128;

    private static readonly uint[] Factors = new uint[Size];
    private static readonly uint[] Summands = new uint[Size];

    static MinHash()
    {
        for (var i = 0; i < Size; i++)
        {
            // An odd factor makes a permutation.
            Factors[i] = (uint)Mix((ulong)i) | 1;
            Summands[i] = (uint)Mix((ulong)(Size + i));
        }
    }

    /// <summary>Sets the least hashes of the empty set.</summary>
    public static void Clear(Span<uint> least) => least.Fill(uint.MaxValue);

    /// <summary>Adds an element to the set. One that was added before changes nothing.</summary>
    /// <param name="least">The least hashes, <see cref="Size"/> of them.</param>
    /// <param name="element">The element's hash; must be well mixed.</param>
    public static void Add(Span<uint> least, uint element)
    {
        var all = MemoryMarshal.Cast<uint, Vector<uint>>(least);
        var factors = MemoryMarshal.Cast<uint, Vector<uint>>(Factors);
        var summands = MemoryMarshal.Cast<uint, Vector<uint>>(Summands);
        var value = new Vector<uint>(element);
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = Vector.Min(all[i], (value * factors[i]) + summands[i]);
        }
    }

    /// <summary>Mixes all bits (the finalizer of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
