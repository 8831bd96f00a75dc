using Ingest.Storage.Keys;

namespace Ingest.Storage.Lookups;

/// <summary>Which titles a text means: those with all its words, the last of them perhaps unfinished.</summary>
internal sealed class TitleSearch(string text)
{
    private readonly TypedWords _typed = new(text);

    /// <summary>The words whose lists hold every title that is meant, and others beside.</summary>
    public async Task<IReadOnlyList<string>> FindWordsAsync(TitleWords titles, CancellationToken cancellationToken) =>
        _typed.IsEmpty ? []
        // A long word is most often a rare one.
        : _typed.Complete.Count > 0 ? [_typed.Complete.MaxBy(word => word.Length)!]
        : await titles.FindAsync(_typed.Unfinished, cancellationToken);

    /// <summary>Whether a title is meant.</summary>
    public bool Matches(string title) =>
        _typed.AreIn(NameKey.Fold(title).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
