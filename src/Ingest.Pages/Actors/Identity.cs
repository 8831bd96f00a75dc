using Ingest.Storage.Keys;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Actors;

/// <summary>Who someone is, as far as the articles say.</summary>
public sealed record Identity
{
    /// <summary>A name that several have means the one in this share of all the articles.</summary>
    private const double NearlyAlways = 0.75;

    /// <summary>A name that somebody has just so means them in this share of all the articles.</summary>
    private const double Mostly = 0.5;

    /// <summary>The full name of the one who is nearly always meant, else the name as it was asked for.</summary>
    public required string Name { get; init; }

    /// <summary>What they are, or null if that is not known, or several are meant.</summary>
    public ActorKind? Kind { get; init; }

    /// <summary>The country's code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>In how many articles they are named, or null if that is not known.</summary>
    public int? ArticleCount { get; init; }

    /// <summary>Their roles, those of most articles first.</summary>
    public IReadOnlyList<RoleSpan> Roles { get; init; } = [];

    /// <summary>Others whose names have the same words in them; their quotes and events are among those of the name.</summary>
    public IReadOnlyList<ActorSummary> Others { get; init; } = [];

    /// <summary>Others whose names only begin like it.</summary>
    public IReadOnlyList<ActorSummary> Similar { get; init; } = [];

    /// <summary>Whether articles name them.</summary>
    public bool IsListed => ArticleCount is not null;

    /// <summary>Finds out who it is.</summary>
    public static Identity Of(ActorFindings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var names = new Names(found.Asked.Speaker);
        var meant = found.Actors.Where(IsMeant).ToArray();
        var self = SelfOf(found.Asked, meant);
        return new()
        {
            Name = self?.Name ?? found.Asked.Speaker,
            Kind = self?.Kind ?? (found.Asked.Code is null ? null : ActorKind.Country),
            Country = found.Asked.Code ?? self?.Country,
            ArticleCount = self?.ArticleCount,
            Roles = found.Asked.Code is not null || self?.Kind == ActorKind.Country ? [] : RolesOf(found, names),
            Others = [.. meant.Where(actor => actor != self).OrderByDescending(actor => actor.ArticleCount)],
            Similar = [.. found.Actors.Where(actor => !IsMeant(actor)).OrderByDescending(actor => actor.ArticleCount)],
        };

        bool IsMeant(ActorSummary actor) => names.AreIn(actor.Name) || IsCountry(actor, found.Asked.Code);
    }

    private static bool IsCountry(ActorSummary actor, string? code) =>
        code is not null && actor.Kind == ActorKind.Country && actor.Country == code;

    /// <summary>The one who is nearly always meant, else the one with just this name if that is mostly meant.</summary>
    private static ActorSummary? SelfOf(ActorName asked, ActorSummary[] meant)
    {
        if (asked.Code is not null)
        {
            return meant.FirstOrDefault(actor => IsCountry(actor, asked.Code));
        }

        var key = NameKey.Fold(asked.Name);
        var all = meant.Sum(actor => actor.ArticleCount);
        return meant.FirstOrDefault(actor => actor.ArticleCount >= NearlyAlways * all)
            ?? meant.FirstOrDefault(actor => NameKey.Fold(actor.Name) == key && actor.ArticleCount >= Mostly * all);
    }

    private static IReadOnlyList<RoleSpan> RolesOf(ActorFindings found, Names names)
    {
        var speakers = found.Quotes.Items.Select(stored =>
            (stored.Quote.Speaker?.Role, stored.Quote.Speaker?.Name, stored.Article)
        );
        var participants = found
            .EventsBy.Items.Concat(found.EventsOn.Items)
            .SelectMany(stored =>
                stored
                    .Event.Actor.Concat(stored.Event.Recipient)
                    .Where(actor => names.AreIn(actor.Name))
                    .Select(actor => ((string?)actor.Role, (string?)actor.Name, stored.Article))
            );
        return RoleSpan.Of(
            from role in speakers.Concat(participants)
            where role.Item1 is not null && role.Item2 is not null
            select (role.Item1, role.Item2, role.Item3)
        );
    }
}
