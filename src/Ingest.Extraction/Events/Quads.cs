using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Events;

/// <summary>PLOVER's quad classes.</summary>
internal static class Quads
{
    /// <summary>The quad class of a type: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.</summary>
    /// <remarks>PLOVER's manual has SANCTION in both conflict classes; the type section's is taken, as later data sets do.</remarks>
    public static int Of(EventType type) =>
        type switch
        {
            EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => 1,
            EventType.Cooperate or EventType.Aid or EventType.Retreat => 2,
            EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => 3,
            _ => 4,
        };

    /// <summary>Whether an event of a type is done by words.</summary>
    public static bool IsVerbal(EventType type) => Of(type) is 1 or 3 && type != EventType.Consult;
}
