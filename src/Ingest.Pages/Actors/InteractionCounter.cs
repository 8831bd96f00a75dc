using Ingest.Extraction.Analysis;
using Ingest.Http.Parameters;
using Ingest.Pages.Pictures;
using Ingest.Storage.Keys;
using Ingest.Storage.Lookups;

namespace Ingest.Pages.Actors;

/// <summary>
/// Counts with whom someone has most to do. Each count is of what the two's own page lists, so that whoever is of a country
/// counts for the country as well.
/// </summary>
internal sealed class InteractionCounter
{
    /// <summary>So many names are counted in full; those named more rarely are hardly among the first.</summary>
    private const int MostCandidates = 40;

    /// <summary>A name that finds this share of what a part of it finds means the same one.</summary>
    private const double NearlyAll = 0.75;

    private readonly List<Event> events;
    private readonly Dictionary<(string Name, string? Country), int> known = [];
    private readonly List<Actor> participants = [];
    private readonly List<(int[] Actors, int[] Recipients)> sides = [];
    private readonly bool[] isSelf;

    private InteractionCounter(string name, IEnumerable<Event> events)
    {
        this.events = [.. events];
        foreach (var @event in this.events)
        {
            var actors = @event.Actor.Select(NumberOf).ToArray();
            var recipients = @event.Recipient.Select(NumberOf).ToArray();
            sides.Add((actors, @event.Reciprocal ? [.. actors, .. recipients] : recipients));
        }

        isSelf = Match(name);
    }

    /// <summary>Those with whom someone has most to do, most first.</summary>
    /// <param name="name">Who it is, as an event filter takes them.</param>
    /// <param name="events">The events by and on them, each once.</param>
    /// <param name="most">The most to give.</param>
    public static IReadOnlyList<Interaction> Count(string name, IEnumerable<Event> events, int most)
    {
        var counter = new InteractionCounter(name, events);
        var shown = new List<(Interaction Interaction, IReadOnlyList<string> Words)>();
        var counted = counter
            .Candidates()
            .Select(counter.CountWith)
            .Where(interaction => interaction.Count.Total > 0)
            .Select(interaction => (Interaction: interaction, Words: NameKey.Tokens(interaction.Name)))
            .OrderByDescending(other => other.Interaction.Count.Total)
            .ThenByDescending(other => other.Words.Count)
            .ThenBy(other => other.Interaction.Name, StringComparer.Ordinal);
        foreach (var other in counted)
        {
            if (shown.Count < most && !shown.Exists(before => AreTheSame(before, other)))
            {
                shown.Add(other);
            }
        }

        return [.. shown.Select(other => other.Interaction)];
    }

    /// <summary>Whether one name is a part of the other and finds nearly the same events, so that both mean one.</summary>
    private static bool AreTheSame(
        (Interaction Interaction, IReadOnlyList<string> Words) before,
        (Interaction Interaction, IReadOnlyList<string> Words) other
    ) =>
        other.Interaction.Count.Total >= NearlyAll * before.Interaction.Count.Total
        && (before.Words.All(other.Words.Contains) || other.Words.All(before.Words.Contains));

    /// <summary>The country of most who are meant; nearly all that someone has to do with may be of it.</summary>
    private string? OwnCountry =>
        participants
            .Where((participant, number) => isSelf[number] && participant.Country is not null)
            .GroupBy(participant => participant.Country, StringComparer.Ordinal)
            .MaxBy(group => group.Count())
            ?.Key;

    private IEnumerable<Actor> Candidates()
    {
        var own = OwnCountry;
        return sides
            .SelectMany(side => side.Actors.Concat(side.Recipients).Distinct())
            .Where(number => !isSelf[number])
            .Select(number => participants[number])
            .Where(participant => own is null || CountryNames.FindCode(participant.Name) != own)
            .GroupBy(participant => NameKey.Fold(participant.Name), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && ParameterFormats.Name.Parse(group.First().Name, out _))
            .OrderByDescending(group => group.Count())
            .Take(MostCandidates)
            .Select(group => group.FirstOrDefault(participant => participant.Country is not null) ?? group.First());
    }

    private Interaction CountWith(Actor other)
    {
        var isOther = Match(other.Name);
        return new(
            other.Name,
            other.Country,
            Tally.Of(
                events.Where((@event, index) => IsBetween(@event, sides[index], isOther)).Select(@event => @event.Quad)
            )
        );
    }

    /// <summary>Whether it is listed for the pair in either direction; of a reciprocal event everyone is both, but it takes two.</summary>
    private bool IsBetween(Event @event, (int[] Actors, int[] Recipients) side, bool[] isOther) =>
        IsOn(@event, side, isSelf, isOther) || IsOn(@event, side, isOther, isSelf);

    private static bool IsOn(Event @event, (int[] Actors, int[] Recipients) side, bool[] from, bool[] to)
    {
        for (var actor = 0; actor < side.Actors.Length; actor++)
        {
            for (var recipient = 0; from[side.Actors[actor]] && recipient < side.Recipients.Length; recipient++)
            {
                if (to[side.Recipients[recipient]] && !(@event.Reciprocal && actor == recipient))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool[] Match(string name)
    {
        var filter = new ParticipantFilter(name);
        return [.. participants.Select(filter.Matches)];
    }

    private int NumberOf(Actor participant)
    {
        if (!known.TryGetValue((participant.Name, participant.Country), out var number))
        {
            number = participants.Count;
            known.Add((participant.Name, participant.Country), number);
            participants.Add(participant);
        }

        return number;
    }
}
