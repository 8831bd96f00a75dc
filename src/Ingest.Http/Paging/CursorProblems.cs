using Ingest.Http.Problems;

namespace Ingest.Http.Paging;

/// <summary>What can be wrong with a cursor.</summary>
public static class CursorProblems
{
    /// <summary>Nobody gave this cursor.</summary>
    public static Problem Malformed { get; } =
        ProblemCatalogue.InvalidCursor(
            "This is no cursor that the service gave. Follow the 'next' of a list as it is, or leave 'cursor' out to start anew."
        );

    /// <summary>It was given for other filters.</summary>
    public static Problem Foreign { get; } =
        ProblemCatalogue.InvalidCursor(
            "This cursor belongs to a list with other filters. Follow the 'next' of a list as it is, or leave 'cursor' out to start anew."
        );
}
