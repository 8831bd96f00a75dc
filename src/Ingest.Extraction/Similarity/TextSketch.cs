using System.Buffers.Binary;
using System.Numerics;
using Ingest.Extraction.Articles;

namespace Ingest.Extraction.Similarity;

/// <summary>
/// What tells whether two articles have the same or nearly the same text, in <see cref="MaxBytes"/> bytes at most, whatever their length:
/// a MinHash signature over the word 5-shingles of the body, of each of the 128 least hashes 8 bits (Li and König, <em>b-Bit minwise
/// hashing</em>, 2010), and 8 bands of 3 least hashes each. Articles of which no band is equal are not compared: with a similarity of 0.6,
/// 0.7, 0.8 and 0.9 they meet in 86, 97, 99.7 and 99.99 % of all cases, and with one below 0.1, as between unrelated articles, in less than 0.8 %.
/// A text of fewer than <see cref="ShortestCompared"/> words is like none but an equal one, and its one band is a hash of the whole.
/// </summary>
public sealed class TextSketch : IEquatable<TextSketch>
{
    /// <summary>The most bytes of a sketch.</summary>
    public const int MaxBytes = MinHash.Size + (BandCount * sizeof(ulong));

    /// <summary>The number of words of a shingle.</summary>
    public const int ShingleLength = 5;

    /// <summary>The fewest words of a text that is compared with others that are not equal.</summary>
    public const int ShortestCompared = 50;

    /// <summary>The least similarity of two articles of which one counts as a copy of the other.</summary>
    public const double CopyThreshold = 0.6;

    private const int BandCount = 8;
    private const int BandLength = 3;

    /// <summary>Unequal elements agree in a byte with this probability.</summary>
    private const double ChanceAgreement = 1.0 / 256;

    private readonly byte[] _bytes;

    private TextSketch(byte[] bytes) => _bytes = bytes;

    /// <summary>The sketch as it is stored: the bands, eight bytes each, and the signature if there is one.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The hashes under which articles that may be copies of this one are found. At most eight, the same on every machine.</summary>
    public IEnumerable<ulong> Bands
    {
        get
        {
            for (var at = 0; at < _bytes.Length - Signature.Length; at += sizeof(ulong))
            {
                yield return BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(at));
            }
        }
    }

    private ReadOnlySpan<byte> Signature => _bytes.Length == MaxBytes ? _bytes.AsSpan(^MinHash.Size..) : [];

    /// <summary>The sketch of an article, or null if its body has no words. Takes time linear in the length of the text.</summary>
    public static TextSketch? Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Span<uint> least = stackalloc uint[MinHash.Size];
        Span<ulong> last = stackalloc ulong[ShingleLength];
        MinHash.Clear(least);
        var (count, whole) = (0, 0UL);
        foreach (var (start, end) in BodyText.Of(article))
        {
            var words = new FoldedWords(article.Text.AsSpan(start, end - start));
            while (words.MoveNext())
            {
                last[count % ShingleLength] = words.Current;
                whole = MinHash.Mix(whole ^ words.Current);
                count++;
                if (count >= ShingleLength)
                {
                    MinHash.Add(least, ShingleEndingAt(last, count));
                }
            }
        }

        return count == 0 ? null : new(count < ShortestCompared ? Whole(whole) : Compared(least));
    }

    /// <summary>Reads <see cref="Bytes"/>.</summary>
    public static TextSketch Read(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

    /// <summary>An estimate of the Jaccard similarity of the two texts' shingles, 0 to 1; 1 for equal texts.</summary>
    public double SimilarityTo(TextSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Equals(other))
        {
            return 1;
        }

        var mine = Signature;
        var others = other.Signature;
        if (mine.IsEmpty || others.IsEmpty)
        {
            return 0;
        }

        var equal = 0;
        for (var i = 0; i < mine.Length; i++)
        {
            equal += mine[i] == others[i] ? 1 : 0;
        }

        return Math.Max(0, (((double)equal / MinHash.Size) - ChanceAgreement) / (1 - ChanceAgreement));
    }

    /// <summary>Whether one of the articles counts as a copy of the other: they share a band, and are similar enough. Symmetric.</summary>
    public bool IsCopyOf(TextSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return SharesBandWith(other) && SimilarityTo(other) >= CopyThreshold;
    }

    /// <inheritdoc/>
    public bool Equals(TextSketch? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextSketch);

    /// <inheritdoc/>
    public override int GetHashCode() => BinaryPrimitives.ReadInt32LittleEndian(_bytes);

    private bool SharesBandWith(TextSketch other)
    {
        foreach (var band in Bands)
        {
            foreach (var others in other.Bands)
            {
                if (band == others)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static uint ShingleEndingAt(ReadOnlySpan<ulong> last, int count)
    {
        var hash = 0UL;
        for (var word = count - ShingleLength; word < count; word++)
        {
            hash = BitOperations.RotateLeft(hash, 23) + (last[word % ShingleLength] * 0x9FB21C651E98DF25);
        }

        return (uint)(MinHash.Mix(hash) >> 32);
    }

    private static byte[] Whole(ulong hash)
    {
        var bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, hash);
        return bytes;
    }

    private static byte[] Compared(ReadOnlySpan<uint> least)
    {
        var bytes = new byte[MaxBytes];
        for (var band = 0; band < BandCount; band++)
        {
            // The number of the band counts, so that only bands at the same place are equal.
            var hash = (ulong)band;
            foreach (var value in least.Slice(band * BandLength, BandLength))
            {
                hash = MinHash.Mix(hash ^ value);
            }

            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(band * sizeof(ulong)), hash);
        }

        for (var i = 0; i < MinHash.Size; i++)
        {
            bytes[(BandCount * sizeof(ulong)) + i] = (byte)((least[i] * 0x9E3779B1) >> 24);
        }

        return bytes;
    }
}
