using System.Globalization;
using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Specification;

/// <summary>Compares the events of an analysis with the items of a case.</summary>
/// <remarks>
/// <c>TYPE: words</c> wants one event of a PLOVER type whose trigger or another mention overlaps the words, with <c>actor</c>,
/// <c>recipient</c>, <c>countries</c> (of all who take part), <c>sectors</c>, <c>mode</c>, <c>status</c>, <c>date</c> (a day, or two
/// with a slash), <c>basis</c> (of the date), <c>place</c>, <c>reported by</c>, <c>dead</c>, <c>injured</c>, <c>arrested</c>,
/// <c>context</c> (one it has, among others) and <c>mentions</c> (their number), where the item has them; <c>none</c> as a value means that there is none. <c>none</c> as an item wants no further event.
/// </remarks>
/// <param name="specification">The case.</param>
/// <param name="events">What was found in its passage.</param>
internal sealed class EventExpectations(SpecificationCase specification, IReadOnlyList<Event> events)
{
    private const string Nothing = "none";

    private readonly TextLocator _locator = new(specification.Text);

    private readonly List<Event> _left = [.. events];

    /// <summary>What is not as the case wants it, one sentence each; none if all is right.</summary>
    /// <exception cref="InvalidDataException">The case has a type or field that is not understood, or names words its passage lacks.</exception>
    public IReadOnlyList<string> Mismatches() => [.. specification.Items.SelectMany(Mismatches)];

    private IEnumerable<string> Mismatches(SpecificationItem item)
    {
        if (item.Kind == SpecificationItem.None)
        {
            return _left.Select(found => $"{found.Type} \"{found.Trigger.Text}\" should not be found.");
        }

        if (!Enum.TryParse<EventType>(item.Kind, ignoreCase: true, out var type))
        {
            throw new InvalidDataException($"{specification.File}({item.Line}): \"{item.Kind}\" is no type of event.");
        }

        var words = _locator.Locate(item.Text);
        var match = _left.Find(found =>
            found.Type == type && found.Mentions.Any(mention => mention.Start < words.End && words.Start < mention.End)
        );
        if (match is null)
        {
            return [$"There is no {item.Kind} at \"{item.Text}\"."];
        }

        _left.Remove(match);
        return item.Fields.Select(field => Difference(item, field.Key, field.Value, match)).OfType<string>();
    }

    private string? Difference(SpecificationItem item, string key, string wanted, Event found)
    {
        var actual = Actual(item, key, found);
        var isSame = key switch
        {
            "actor" or "recipient" or "countries" or "sectors" => Set(wanted).SetEquals(Set(actual)),
            "context" => Set(actual).Contains(wanted),
            _ => wanted == actual,
        };
        return isSame ? null : $"The {key} of {item.Kind} \"{item.Text}\" is {actual}, not {wanted}.";
    }

    private string Actual(SpecificationItem item, string key, Event found) =>
        key switch
        {
            "actor" => Join(found.Actor.Select(actor => actor.Name)),
            "recipient" => Join(found.Recipient.Select(actor => actor.Name)),
            "countries" => Join(found.Actor.Concat(found.Recipient).Select(actor => actor.Country ?? Nothing)),
            "sectors" => Join(found.Actor.Concat(found.Recipient).Select(actor => actor.Sector ?? Nothing)),
            "mode" => found.Mode ?? Nothing,
            "status" => found.Status.ToString().ToLowerInvariant(),
            "date" => Date(found.Date),
            "basis" => found.Date?.Basis.ToString().ToLowerInvariant() ?? Nothing,
            "place" => found.Place?.Name ?? Nothing,
            "reported by" => found.ReportedBy ?? Nothing,
            "dead" => Number(found.Size?.Dead),
            "injured" => Number(found.Size?.Injured),
            "arrested" => Number(found.Size?.Arrested),
            "context" => Join(found.Context),
            "mentions" => Number(found.Mentions.Count),
            _ => throw new InvalidDataException($"{specification.File}({item.Line}): an event has no field \"{key}\"."),
        };

    private static HashSet<string> Set(string values) => [.. values.Split(" | ")];

    private static string Join(IEnumerable<string> values) =>
        string.Join(" | ", values) is { Length: > 0 } joined ? joined : Nothing;

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? Nothing;

    private static string Date(ResolvedDate? date) =>
        date is null ? Nothing
        : date.Start == date.End ? Day(date.Start)
        : $"{Day(date.Start)}/{Day(date.End)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
