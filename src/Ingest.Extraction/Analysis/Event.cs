using System.Text.Json.Serialization;

namespace Ingest.Extraction.Analysis;

/// <summary>Something done by someone to someone, coded as in PLOVER.</summary>
public sealed record Event
{
    /// <summary>Identifies the event within its article (<c>e1</c>, <c>e2</c> … in order of the text).</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER's event type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER's main mode of the type (<c>phone</c>, <c>allege</c>), or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER's contexts (<c>military</c>, <c>election</c>), surest first.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>The CAMEO code that corresponds (two to four digits), or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>PLOVER's quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public required int Quad { get; init; }

    /// <summary>The words that tell the event.</summary>
    public required Mention Trigger { get; init; }

    /// <summary>All places that tell of the event, the trigger's included, in order of the text.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>The sentence the trigger stands in.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>Who did it; of a reciprocal event everyone who took part. Empty if the text does not say.</summary>
    public required IReadOnlyList<Actor> Actor { get; init; }

    /// <summary>To whom it was done; empty for a reciprocal event.</summary>
    public required IReadOnlyList<Actor> Recipient { get; init; }

    /// <summary>Whether it is one that all take part in alike (a meeting, a call, an agreement).</summary>
    public required bool Reciprocal { get; init; }

    /// <summary>When it happened; null only if the article has no date either.</summary>
    public ResolvedDate? Date { get; init; }

    /// <summary>Where it happened, or null.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>How many came to harm, or null if no figure is given.</summary>
    public EventSize? Size { get; init; }

    /// <summary>Whether it happened.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Who reports it, by name; null for the outlet's own narration.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>The estimated probability, 0 to 1, that type, actor and recipient are right.</summary>
    public required double Confidence { get; init; }

    /// <summary>The name of the rule that found it.</summary>
    public required string Evidence { get; init; }
}

/// <summary>PLOVER's event types.</summary>
[JsonConverter(typeof(UpperCaseEnumConverter<EventType>))]
public enum EventType
{
    /// <summary>Agrees, promises or offers to cooperate.</summary>
    Agree,

    /// <summary>Meets, visits, calls, negotiates.</summary>
    Consult,

    /// <summary>Gives diplomatic backing.</summary>
    Support,

    /// <summary>Gives way in words or rules.</summary>
    Concede,

    /// <summary>Cooperates materially, to the benefit of both.</summary>
    Cooperate,

    /// <summary>Gives material help.</summary>
    Aid,

    /// <summary>Gives way materially.</summary>
    Retreat,

    /// <summary>Asks, demands, orders.</summary>
    Request,

    /// <summary>Criticises, alleges, charges, investigates.</summary>
    Accuse,

    /// <summary>Refuses.</summary>
    Reject,

    /// <summary>Warns of a coercive consequence.</summary>
    Threaten,

    /// <summary>Protests collectively in public.</summary>
    Protest,

    /// <summary>Cuts or reduces relations.</summary>
    Sanction,

    /// <summary>Moves or readies forces without using them.</summary>
    Mobilize,

    /// <summary>Represses or forces short of violence.</summary>
    Coerce,

    /// <summary>Uses violence.</summary>
    Assault,
}

/// <summary>Whether an event happened.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EventStatus>))]
public enum EventStatus
{
    /// <summary>It happened or is happening.</summary>
    Actual,

    /// <summary>It is to happen.</summary>
    Planned,

    /// <summary>It may happen or may have happened.</summary>
    Possible,

    /// <summary>The text says it did not happen.</summary>
    Negated,

    /// <summary>Someone denies that it happened.</summary>
    Denied,
}

/// <summary>One who acts in an event or suffers it.</summary>
public sealed record Actor
{
    /// <summary>The fullest name the article gives, or the mention's own words.</summary>
    public required string Name { get; init; }

    /// <summary>The identifier of the entity, or null if none was recognised.</summary>
    public string? Entity { get; init; }

    /// <summary>The words that stand for it here.</summary>
    public required Mention Mention { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code (KOS for Kosovo); PLOVER's IGO, UNO, EUR, NGO, IMG, MNC or ISM where there is no country; null if unknown.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER's sector (GOV, MIL, …), or null.</summary>
    public string? Sector { get; init; }

    /// <summary>The office or role, as the article has it, or null.</summary>
    public string? Role { get; init; }
}

/// <summary>The place of an event.</summary>
public sealed record EventPlace
{
    /// <summary>The place's name as the text has it.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of the country, or null if unknown.</summary>
    public string? Country { get; init; }

    /// <summary>The words that name it here.</summary>
    public required Mention Mention { get; init; }
}

/// <summary>How many came to harm. A figure the text does not give is null.</summary>
public sealed record EventSize
{
    /// <summary>How many died.</summary>
    public int? Dead { get; init; }

    /// <summary>How many were injured.</summary>
    public int? Injured { get; init; }

    /// <summary>How many were arrested.</summary>
    public int? Arrested { get; init; }
}
