using Ingest.Storage.Lookups;

namespace Ingest.Pages.Actors;

/// <summary>The name or country code by which someone is asked for.</summary>
/// <param name="Name">As it was asked.</param>
public sealed record ActorName(string Name)
{
    /// <summary>The code of the country that it means, or null if it is anyone else's name.</summary>
    public string? Code => CountryNames.FindCode(Name);

    /// <summary>The name by which their quotes are found: speakers are not sought by code.</summary>
    public string Speaker => CountryNames.FindName(Name) ?? Name;
}
