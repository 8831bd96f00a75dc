using Ingest.Extraction.Analysis;
using Ingest.Storage.Keys;
using Ingest.Storage.Lookups;

namespace Ingest.Storage.Layout;

/// <summary>An actor as an article has it.</summary>
/// <param name="Name">The name; of a country its usual one, whatever the article calls it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Role">The role, or null.</param>
/// <param name="Country">The country code, or null.</param>
internal sealed record NamedActor(string Name, ActorKind Kind, string? Role, string? Country);

/// <summary>Everyone an article names, or tells to act or speak, each name and kind once.</summary>
internal static class NamedActors
{
    /// <summary>The actors of an analysis.</summary>
    public static IEnumerable<NamedActor> Of(ArticleAnalysis analysis)
    {
        var kinds = analysis.Entities.ToDictionary(entity => entity.Id, entity => KindOf(entity.Kind));
        return Entities(analysis)
            .Concat(Speakers(analysis, kinds))
            .Concat(Participants(analysis, kinds))
            .Select(WithUsualName)
            // Before they are told apart: names that begin alike for so long are one.
            .Select(actor => actor with { Name = Shorten(actor.Name) })
            .GroupBy(actor => (actor.Kind, NameKey.Fold(actor.Name)))
            .Select(same => new NamedActor(
                same.First().Name,
                same.Key.Kind,
                same.Select(actor => actor.Role).FirstOrDefault(role => role is not null) is { } role
                    ? Shorten(role)
                    : null,
                same.Select(actor => actor.Country).FirstOrDefault(country => country is not null)
            ));
    }

    private static IEnumerable<NamedActor> Entities(ArticleAnalysis analysis) =>
        from entity in analysis.Entities
        let kind = KindOf(entity.Kind)
        where kind is not null
        select new NamedActor(entity.Name, kind.Value, entity.Role, entity.Country);

    /// <summary>Those who speak without being an entity; a source without a name is nobody who could be looked for.</summary>
    private static IEnumerable<NamedActor> Speakers(ArticleAnalysis analysis, Dictionary<string, ActorKind?> kinds) =>
        analysis
            .Quotes.Select(quote => quote.Speaker)
            .OfType<Speaker>()
            .Where(speaker => speaker.Kind != SpeakerKind.Anonymous)
            .Select(speaker => new NamedActor(
                speaker.Name,
                KindOf(speaker.Entity, kinds)
                    ?? speaker.Kind switch
                    {
                        SpeakerKind.Person => ActorKind.Person,
                        SpeakerKind.Organization => ActorKind.Organization,
                        _ => ActorKind.Group,
                    },
                speaker.Role,
                speaker.Country
            ));

    /// <summary>Those who take part in events without being an entity, such as police or protesters.</summary>
    private static IEnumerable<NamedActor> Participants(
        ArticleAnalysis analysis,
        Dictionary<string, ActorKind?> kinds
    ) =>
        analysis
            .Events.SelectMany(@event => @event.Actor.Concat(@event.Recipient))
            .Select(actor => new NamedActor(
                actor.Name,
                KindOf(actor.Entity, kinds) ?? ActorKind.Group,
                actor.Role,
                actor.Country
            ));

    private static NamedActor WithUsualName(NamedActor actor) =>
        actor is { Kind: ActorKind.Country, Country: { } code } && CountryNames.FindName(code) is { } name
            ? actor with
            {
                Name = name,
            }
            : actor;

    private static ActorKind? KindOf(string? entity, Dictionary<string, ActorKind?> kinds) =>
        entity is null ? null : kinds.GetValueOrDefault(entity);

    /// <summary>What an entity is as an actor; null for a place or a thing, which is listed only if it acts.</summary>
    private static ActorKind? KindOf(EntityKind kind) =>
        kind switch
        {
            EntityKind.Person => ActorKind.Person,
            EntityKind.Organization => ActorKind.Organization,
            EntityKind.Country => ActorKind.Country,
            _ => null,
        };

    private static string Shorten(string text) => text.Length <= 1000 ? text : text[..1000];
}
