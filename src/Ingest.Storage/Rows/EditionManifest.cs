using System.Globalization;
using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Rows;

/// <summary>
/// The addresses of all index rows of an edition, written before the first of them and removed after the last: whatever
/// happens in between, and however the layout changes later, the rows can be found again. The manifest is one or more rows
/// <c>{article}!{edition}!{part}</c> in the article's partition, each with compressed lines of table, partition key and row key.
/// </summary>
internal static class EditionManifest
{
    // A binary property holds 64 KiB; a batch of one manifest row and a head row stays far below 4 MiB.
    private const int PropertyBytes = 60 * 1024;
    private const int PropertiesPerRow = 8;
    private const string Parts = "Parts";

    /// <summary>The row key of a part; unique over the table, which some emulators look rows up by.</summary>
    public static string RowKey(string articleId, string edition, int part) =>
        TableKey.Join(articleId, edition, part.ToString("D4", CultureInfo.InvariantCulture));

    /// <summary>The rows of a manifest.</summary>
    public static IReadOnlyList<TableEntity> ToEntities(
        string articleId,
        string edition,
        IEnumerable<RowAddress> addresses
    )
    {
        var chunks = Compress(addresses).Chunk(PropertyBytes).ToArray();
        var rows = chunks.Chunk(PropertiesPerRow).ToArray();
        return
        [
            .. rows.Select(
                (row, part) =>
                {
                    var entity = new TableEntity(articleId, RowKey(articleId, edition, part)) { [Parts] = rows.Length };
                    for (var i = 0; i < row.Length; i++)
                    {
                        entity[Property(i)] = row[i];
                    }

                    return entity;
                }
            ),
        ];
    }

    /// <summary>The number of rows of a manifest, told by each of them.</summary>
    public static int PartsOf(TableEntity part) => part.GetInt32(Parts) ?? 1;

    /// <summary>Whether these are all the rows of a manifest.</summary>
    public static bool IsComplete(IReadOnlyList<TableEntity> parts) =>
        parts.Count > 0 && parts.Count == PartsOf(parts[0]);

    /// <summary>Reads what <see cref="ToEntities"/> made.</summary>
    public static IReadOnlyList<RowAddress> Read(IEnumerable<TableEntity> parts)
    {
        using var compressed = new MemoryStream();
        foreach (var part in parts)
        {
            for (var i = 0; part.GetBinary(Property(i)) is { } chunk; i++)
            {
                compressed.Write(chunk);
            }
        }

        compressed.Position = 0;
        using var lines = new StreamReader(new BrotliStream(compressed, CompressionMode.Decompress), Encoding.UTF8);
        var addresses = new List<RowAddress>();
        while (lines.ReadLine() is { } line)
        {
            // Keys hold no control characters.
            var fields = line.Split('\t');
            addresses.Add(new(fields[0], fields[1], fields[2]));
        }

        return addresses;
    }

    private static string Property(int number) => string.Create(CultureInfo.InvariantCulture, $"Rows{number}");

    private static byte[] Compress(IEnumerable<RowAddress> addresses)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest))
        using (var writer = new StreamWriter(brotli, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            foreach (var address in addresses)
            {
                writer.Write(address.Table);
                writer.Write('\t');
                writer.Write(address.PartitionKey);
                writer.Write('\t');
                writer.WriteLine(address.RowKey);
            }
        }

        return compressed.ToArray();
    }
}
