using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using Azure.Data.Tables;
using Ingest.Extraction.Similarity;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Copies;

/// <summary>
/// A row of <see cref="StorageNames.CopyIndexTable"/>: the editions whose texts share a band, in the order of members, no more than
/// <see cref="Capacity"/>: of a text that comes more often the later ones are left out, so that no row and no reading grows without
/// bound. Partition and row key are the band's hash. One row and no list of rows, so that it is found by its key alone.
/// </summary>
internal static class CopyBucket
{
    /// <summary>The most members of a bucket; with 230 bytes each they fill a third of a column.</summary>
    public const int Capacity = 100;

    private const string Members = "Members";
    private const int NameLength = 16;
    private const int HeaderLength = sizeof(int) + (2 * NameLength) + sizeof(short);

    /// <summary>The key of the bucket of a band.</summary>
    public static string KeyOf(ulong band) => band.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Where a bucket is.</summary>
    public static RowAddress AddressOf(string key) => new(StorageNames.CopyIndexTable, key, key);

    /// <summary>Whether an address is that of a bucket.</summary>
    public static bool IsAddress(RowAddress address) => address.Table == StorageNames.CopyIndexTable;

    /// <summary>Whether a bucket says all it can about a member: it has it, or no room for it.</summary>
    public static bool IsComplete(IReadOnlyList<CopyMember> members, CopyMember member) =>
        members.Contains(member) || (members.Count >= Capacity && members[^1].CompareTo(member) < 0);

    /// <summary>The members with one more.</summary>
    public static IReadOnlyList<CopyMember> With(IReadOnlyList<CopyMember> members, CopyMember member) =>
        [.. Without(members, member.ArticleId, member.Edition).Append(member).Order().Take(Capacity)];

    /// <summary>The members without an edition.</summary>
    public static IReadOnlyList<CopyMember> Without(
        IReadOnlyList<CopyMember> members,
        string articleId,
        string edition
    ) => [.. members.Where(member => !member.Is(articleId, edition))];

    /// <summary>The row as the SDK takes it.</summary>
    public static TableEntity ToEntity(string key, IReadOnlyList<CopyMember> members)
    {
        var bytes = new byte[members.Sum(member => HeaderLength + member.Sketch.Bytes.Length)];
        var rest = bytes.AsSpan();
        foreach (var member in members)
        {
            var sketch = member.Sketch.Bytes.Span;
            BinaryPrimitives.WriteInt32LittleEndian(rest, member.Published?.DayNumber ?? -1);
            Base64Url.DecodeFromChars(member.ArticleId, rest[sizeof(int)..]);
            Base64Url.DecodeFromChars(member.Edition, rest[(sizeof(int) + NameLength)..]);
            BinaryPrimitives.WriteInt16LittleEndian(rest[(HeaderLength - sizeof(short))..], (short)sketch.Length);
            sketch.CopyTo(rest[HeaderLength..]);
            rest = rest[(HeaderLength + sketch.Length)..];
        }

        return new(key, key) { [Members] = bytes };
    }

    /// <summary>Reads what <see cref="ToEntity"/> wrote.</summary>
    public static IReadOnlyList<CopyMember> Read(TableEntity entity)
    {
        var members = new List<CopyMember>();
        ReadOnlySpan<byte> rest = entity.GetBinary(Members);
        while (!rest.IsEmpty)
        {
            var day = BinaryPrimitives.ReadInt32LittleEndian(rest);
            var length = BinaryPrimitives.ReadInt16LittleEndian(rest[(HeaderLength - sizeof(short))..]);
            members.Add(
                new(
                    day < 0 ? null : DateOnly.FromDayNumber(day),
                    Base64Url.EncodeToString(rest.Slice(sizeof(int), NameLength)),
                    Base64Url.EncodeToString(rest.Slice(sizeof(int) + NameLength, NameLength)),
                    TextSketch.Read(rest.Slice(HeaderLength, length))
                )
            );
            rest = rest[(HeaderLength + length)..];
        }

        return members;
    }
}
