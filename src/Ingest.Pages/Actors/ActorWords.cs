using Ingest.Storage.Lookups;

namespace Ingest.Pages.Actors;

/// <summary>Says in words what actors are.</summary>
public static class ActorWords
{
    /// <summary>What it is.</summary>
    public static string Of(ActorKind kind) =>
        kind switch
        {
            ActorKind.Person => "person",
            ActorKind.Organization => "organization",
            ActorKind.Country => "country",
            ActorKind.Group => "group",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
