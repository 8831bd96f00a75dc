using Ingest.Storage.Keys;

namespace Ingest.Storage.Lookups;

/// <summary>Which titles a text means: those with all its words, the last of them perhaps unfinished.</summary>
internal sealed class TitleSearch
{
    private readonly IReadOnlyList<string> _words;
    private readonly string _unfinished;

    public TitleSearch(string text)
    {
        var words = NameKey.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _unfinished = words.Length == 0 ? "" : words[^1];
        _words = words.Length < 2 ? [] : NameKey.Tokens(string.Join(' ', words[..^1]));
        IsEmpty = words.Length == 0;
    }

    /// <summary>Whether no title can be found.</summary>
    public bool IsEmpty { get; }

    /// <summary>The words whose lists hold every title that is meant, and others beside.</summary>
    public async Task<IReadOnlyList<string>> FindWordsAsync(TitleWords titles, CancellationToken cancellationToken) =>
        IsEmpty ? []
        // A long word is most often a rare one.
        : _words.Count > 0 ? [_words.MaxBy(word => word.Length)!]
        : await titles.FindAsync(_unfinished, cancellationToken);

    /// <summary>Whether a title is meant.</summary>
    public bool Matches(string title)
    {
        // Words that tell nothing count here: they may be what the last word is to become.
        var words = NameKey.Fold(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return _words.All(each => words.Contains(each, StringComparer.Ordinal))
            && words.Any(word => word.StartsWith(_unfinished, StringComparison.Ordinal));
    }
}
