using Azure.Data.Tables;

namespace Ingest.Storage.Rows;

/// <summary>Cuts writes into batches that Azure takes: one partition, each row once, bounded in number and size.</summary>
internal static class RowBatches
{
    /// <summary>The most rows of a batch.</summary>
    public const int MaxRows = 100;

    /// <summary>The most bytes of a batch's request, estimated from above: 68 % of the 4 MiB that Azure takes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024 / 100 * 68;

    // Boundaries, headers and names of each part of a batch request.
    private const int Overhead = 1024;

    /// <summary>Batches of actions on one table.</summary>
    /// <exception cref="ArgumentException">A row appears twice.</exception>
    public static IEnumerable<IReadOnlyList<TableTransactionAction>> Plan(IEnumerable<TableTransactionAction> actions)
    {
        foreach (var partition in actions.GroupBy(action => action.Entity.PartitionKey, StringComparer.Ordinal))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var batch = new List<TableTransactionAction>();
            var bytes = 0;
            foreach (var action in partition)
            {
                if (!seen.Add(action.Entity.RowKey))
                {
                    throw new ArgumentException($"The row {action.Entity.RowKey} appears twice.", nameof(actions));
                }

                var size = EstimateBytes((TableEntity)action.Entity);
                if (batch.Count == MaxRows || (batch.Count > 0 && bytes + size > MaxBytes))
                {
                    yield return batch;
                    batch = [];
                    bytes = 0;
                }

                batch.Add(action);
                bytes += size;
            }

            yield return batch;
        }
    }

    /// <summary>An upper bound of a row's bytes within a batch request.</summary>
    public static int EstimateBytes(TableEntity entity) =>
        Overhead + entity.Sum(column => EstimateBytes(column.Key, column.Value));

    private static int EstimateBytes(string name, object? value) =>
        (2 * name.Length)
        + value switch
        {
            string text => EstimateBytes(text),
            byte[] binary => (binary.Length * 4 / 3) + 16,
            _ => 64,
        };

    // JSON writes anything but plain ASCII as an escape of six characters.
    private static int EstimateBytes(string text)
    {
        var plain = 0;
        foreach (var unit in text)
        {
            plain += unit is >= ' ' and <= '~' and not ('"' or '\\' or '\'' or '&' or '<' or '>' or '+' or '`') ? 1 : 0;
        }

        return plain + (6 * (text.Length - plain));
    }
}
