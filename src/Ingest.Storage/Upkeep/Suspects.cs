using System.Collections.Concurrent;

namespace Ingest.Storage.Upkeep;

/// <summary>The articles that look wrong.</summary>
internal sealed class Suspects
{
    private readonly ConcurrentDictionary<string, Suspect> _all = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<Suspect> All => [.. _all.Values];

    /// <summary>Notes something about an article. May be called from several threads.</summary>
    public void Note(string articleId, Action<Suspect> note)
    {
        var suspect = _all.GetOrAdd(articleId, id => new(id));
        lock (suspect)
        {
            note(suspect);
        }
    }

    /// <summary>Notes the articles whose blobs are gone.</summary>
    public void NoteGone(Backlog backlog)
    {
        foreach (var id in backlog.Gone)
        {
            Note(id, suspect => suspect.Vanished = true);
        }
    }

    /// <summary>Notes the blobs that were dropped before some time and not dealt with since.</summary>
    public void NoteOverdue(Backlog backlog, DateTimeOffset droppedBefore)
    {
        foreach (var blob in backlog.Waiting.Where(blob => blob.Since <= droppedBefore))
        {
            Note(blob.ArticleId, suspect => suspect.Overdue = blob.Name);
        }
    }
}
