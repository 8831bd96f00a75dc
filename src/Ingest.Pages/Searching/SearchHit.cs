namespace Ingest.Pages.Searching;

/// <summary>Something the search found.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Detail">What it is, in a few words; empty if nothing is known.</param>
/// <param name="Address">The page that shows it.</param>
public sealed record SearchHit(string Text, string Detail, string Address);
