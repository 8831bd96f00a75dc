using Ingest.Extraction.Analysis;

namespace Ingest.Pages.Words;

/// <summary>Says the codes of events in words.</summary>
public static class EventWords
{
    /// <summary>PLOVER's name of a type: <c>CONSULT</c>.</summary>
    public static string NameOf(EventType type) => type.ToString().ToUpperInvariant();

    /// <summary>What someone does in an event of a type.</summary>
    public static string Of(EventType type) =>
        type switch
        {
            EventType.Agree => "agrees, promises or offers to cooperate",
            EventType.Consult => "meets, visits, calls or negotiates",
            EventType.Support => "gives diplomatic backing, praise or thanks",
            EventType.Concede => "gives way in words or rules",
            EventType.Cooperate => "cooperates materially",
            EventType.Aid => "gives material help",
            EventType.Retreat => "gives way materially",
            EventType.Request => "asks, demands or orders",
            EventType.Accuse => "criticises, alleges, charges or investigates",
            EventType.Reject => "refuses",
            EventType.Threaten => "warns of a coercive consequence",
            EventType.Protest => "protests in public",
            EventType.Sanction => "cuts or reduces relations",
            EventType.Mobilize => "moves or readies forces",
            EventType.Coerce => "represses or forces, short of violence",
            EventType.Assault => "uses violence",
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };

    /// <summary>PLOVER's quad class, 1 to 4, in words; null for any other number.</summary>
    public static string? OfQuad(int quad) =>
        quad switch
        {
            1 => "verbal cooperation",
            2 => "material cooperation",
            3 => "verbal conflict",
            4 => "material conflict",
            _ => null,
        };

    /// <summary>Whether it happened.</summary>
    public static string Of(EventStatus status) =>
        status switch
        {
            EventStatus.Actual => "it happened or is happening",
            EventStatus.Planned => "it is to happen",
            EventStatus.Possible => "it may happen, or may have happened",
            EventStatus.Negated => "it did not happen, the text says",
            EventStatus.Denied => "someone denies that it happened",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    /// <summary>A status in one word.</summary>
    public static string NameOf(EventStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>A mode or context as PLOVER writes it (<c>heavy-weapons</c>), in plain words.</summary>
    public static string Plain(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Replace('-', ' ').Replace('_', ' ');
    }

    /// <summary>How many came to harm: <c>12 dead, 3 arrested</c>; empty if no figure is given.</summary>
    public static string Of(EventSize size)
    {
        ArgumentNullException.ThrowIfNull(size);
        (int? Count, string Word)[] figures =
        [
            (size.Dead, "dead"),
            (size.Injured, "injured"),
            (size.Arrested, "arrested"),
        ];
        return string.Join(
            ", ",
            figures.Where(figure => figure.Count is not null).Select(figure => $"{figure.Count} {figure.Word}")
        );
    }
}
