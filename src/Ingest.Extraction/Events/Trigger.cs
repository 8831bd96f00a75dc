using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;

namespace Ingest.Extraction.Events;

/// <summary>A word that tells an event, with what is known about the event so far.</summary>
/// <param name="Head">The token that heads the trigger.</param>
/// <param name="First">The first token of its words.</param>
/// <param name="End">The index after the last token of its words.</param>
/// <param name="Frame">What it tells.</param>
/// <param name="SupportVerb">The verb that makes a sentence of an event noun, or −1.</param>
internal sealed record Trigger(int Head, int First, int End, EventFrame Frame, int SupportVerb)
{
    /// <summary>PLOVER's type, as changed by what governs the trigger.</summary>
    public EventType Type { get; set; } = Frame.Type;

    /// <summary>PLOVER's mode.</summary>
    public string? Mode { get; set; } = Frame.Mode;

    /// <summary>Whether it happened.</summary>
    public EventStatus Status { get; set; }

    /// <summary>Whether it is told as part of another event (what is demanded, promised, condemned) and is none of its own.</summary>
    public bool IsPart { get; set; }

    /// <summary>The event that is part of this one and may name its recipient, or null.</summary>
    public Trigger? Content { get; set; }

    /// <summary>Whether all who take part are actors; a meeting that one refuses has two sides.</summary>
    public bool IsReciprocal => Frame.IsReciprocal && (Frame.Type, Type) != (EventType.Consult, EventType.Reject);

    /// <summary>The verb whose clause the trigger belongs to: itself, its support verb, or its head.</summary>
    public int Clause => SupportVerb >= 0 ? SupportVerb : Head;
}
