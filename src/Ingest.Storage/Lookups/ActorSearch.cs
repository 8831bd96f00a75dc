using Azure.Data.Tables;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Lookups;

/// <summary>Which actors a query means: those of its kind whose names have all its words, the last of them perhaps unfinished.</summary>
internal sealed class ActorSearch
{
    private readonly bool _all;
    private readonly ActorKind? _kind;
    private readonly TypedWords _typed;

    public ActorSearch(ActorQuery query)
    {
        _all = query.Name is null;
        _kind = query.Kind;
        _typed = new(query.Name ?? "");
    }

    /// <summary>Whether nobody can be found.</summary>
    public bool IsEmpty => !_all && _typed.IsEmpty;

    /// <summary>The range of partitions to read, behind a position if there is one.</summary>
    public string Filter(string? position)
    {
        var (first, end) =
            _typed.Complete.Count > 0
                ? (
                    TableKey.Join(TableKey.Encode(_typed.Complete[^1]), ""),
                    TableKey.Join(TableKey.Encode(_typed.Complete[^1]), "")[..^1] + (char)(TableKey.Separator + 1)
                )
            : _all ? ("", null)
            : (TableKey.Encode(_typed.Unfinished), TableKey.AfterPrefix(TableKey.Encode(_typed.Unfinished)));
        var behind = position is null ? "" : TableKey.Join(position, TableKey.AfterAll.ToString());
        var start = string.CompareOrdinal(behind, first) > 0 ? behind : first;
        return end is null
            ? TableClient.CreateQueryFilter($"PartitionKey ge {start}")
            : TableClient.CreateQueryFilter($"PartitionKey ge {start} and PartitionKey lt {end}");
    }

    /// <summary>Whether an actor is meant, and is to be given where it was found.</summary>
    /// <param name="row">One of its rows.</param>
    public bool Gives(TableEntity row)
    {
        // Not the store's to tell: it would go through the whole table for a rare kind, and nothing would end that.
        var kind = Enum.Parse<ActorKind>(row.GetString(IndexColumns.Kind), ignoreCase: true);
        if (_kind is { } only && kind != only)
        {
            return false;
        }

        var key = row.PartitionKey;
        var word = key[..key.IndexOf(TableKey.Separator, StringComparison.Ordinal)];
        var words = ActorRows.WordsOf(row.GetString(IndexColumns.Name), kind, row.GetString(IndexColumns.Country));
        return _typed.Complete.Count > 0
            ? _typed.AreIn(words)
            : word == words.Where(_typed.IsBegunBy).Select(TableKey.Encode).Min(StringComparer.Ordinal);
    }
}
