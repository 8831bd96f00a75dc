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

    /// <summary>Notes what two listings tell.</summary>
    /// <param name="backlog">The listings.</param>
    /// <param name="overdueBefore">What was dropped before has been waiting too long.</param>
    public void Note(Backlog backlog, DateTimeOffset overdueBefore)
    {
        foreach (var blob in backlog.Waiting.Where(blob => blob.Since <= overdueBefore))
        {
            Note(blob.ArticleId, suspect => suspect.Overdue = blob.Name);
        }

        foreach (var id in backlog.Gone)
        {
            Note(id, suspect => suspect.Vanished = true);
        }
    }
}
