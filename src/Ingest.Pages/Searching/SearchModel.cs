namespace Ingest.Pages.Searching;

/// <summary>What the search found.</summary>
/// <param name="Text">What was searched for.</param>
/// <param name="Actors">People and others who act.</param>
/// <param name="Articles">Articles by their titles.</param>
public sealed record SearchModel(string Text, IReadOnlyList<SearchHit> Actors, IReadOnlyList<SearchHit> Articles)
{
    /// <summary>All of it.</summary>
    public IEnumerable<SearchHit> Hits => Actors.Concat(Articles);
}
