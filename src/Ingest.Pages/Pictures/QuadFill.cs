namespace Ingest.Pages.Pictures;

/// <summary>How PLOVER's quad classes look: each has a filling of its own, as colour alone tells nothing to many.</summary>
internal static class QuadFill
{
    /// <summary>The filling, which <see cref="QuadLegend"/> defines; null for what has no quad class.</summary>
    public static string? Of(int quad) => quad is >= 1 and <= 4 ? $"url(#quad-{quad})" : null;

    /// <summary>The class of the outline.</summary>
    public static string ClassOf(int quad) =>
        quad switch
        {
            1 => "filled verbal-cooperation",
            2 => "filled material-cooperation",
            3 => "filled verbal-conflict",
            4 => "filled material-conflict",
            Segment.Longer => "longer",
            _ => "filled uncoded",
        };
}
