using Azure.Data.Tables;
using Ingest.Storage.Keys;

namespace Ingest.Storage.Lookups;

/// <summary>Which persons a text means: those whose names have all its words, the last of them perhaps unfinished.</summary>
internal sealed class PeopleSearch
{
    private readonly bool _all;
    private readonly IReadOnlyList<string> _words;
    private readonly string _unfinished;

    public PeopleSearch(string? text)
    {
        _all = text is null;
        // Noise words count here: the last one may be the beginning of another word.
        var words = NameKey.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _unfinished = words.Length == 0 ? "" : words[^1];
        _words = words.Length < 2 ? [] : NameKey.Tokens(string.Join(' ', words[..^1]));
        IsEmpty = !_all && words.Length == 0;
    }

    /// <summary>Whether nobody can be found.</summary>
    public bool IsEmpty { get; }

    /// <summary>The range of partitions to read, behind a position if there is one.</summary>
    public string Filter(string? position)
    {
        var (first, end) =
            _words.Count > 0
                ? (
                    TableKey.Join(TableKey.Encode(_words[^1]), ""),
                    TableKey.Join(TableKey.Encode(_words[^1]), "")[..^1] + (char)(TableKey.Separator + 1)
                )
            : _all ? ("", null)
            : (TableKey.Encode(_unfinished), TableKey.AfterPrefix(TableKey.Encode(_unfinished)));
        var behind = position is null ? "" : TableKey.Join(position, TableKey.AfterAll.ToString());
        var start = string.CompareOrdinal(behind, first) > 0 ? behind : first;
        return end is null
            ? TableClient.CreateQueryFilter($"PartitionKey ge {start}")
            : TableClient.CreateQueryFilter($"PartitionKey ge {start} and PartitionKey lt {end}");
    }

    /// <summary>Whether a person is meant, and is to be given where it was found.</summary>
    /// <param name="word">The word under which the person was found, as it stands in a key.</param>
    /// <param name="name">The person's name.</param>
    public bool Gives(string word, string name)
    {
        var tokens = NameKey.Tokens(name);
        return _words.Count > 0
            ? _words.All(each => tokens.Contains(each, StringComparer.Ordinal)) && tokens.Any(StartsAsWanted)
            : word == tokens.Where(StartsAsWanted).Select(TableKey.Encode).Min(StringComparer.Ordinal);
    }

    private bool StartsAsWanted(string token) => token.StartsWith(_unfinished, StringComparison.Ordinal);
}
