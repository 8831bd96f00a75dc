using Ingest.Pages.Pictures;

namespace Ingest.Pages.Actors;

/// <summary>How much someone has to do with another.</summary>
/// <param name="Name">The other's name, by which the pair's page finds them.</param>
/// <param name="Country">The other's country, or null.</param>
/// <param name="Count">The events between the two, in both directions, each once.</param>
public sealed record Interaction(string Name, string? Country, Tally Count);
