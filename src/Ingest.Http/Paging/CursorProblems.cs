using Ingest.Http.Problems;

namespace Ingest.Http.Paging;

/// <summary>What can be wrong with a cursor.</summary>
internal static class CursorProblems
{
    public static Problem Malformed { get; } =
        ProblemCatalogue.InvalidCursor(
            "This is no cursor that the service gave. Follow the 'next' of a list as it is, or leave 'cursor' out to start anew."
        );

    public static Problem Foreign { get; } =
        ProblemCatalogue.InvalidCursor(
            "This cursor belongs to a list with other filters. Follow the 'next' of a list as it is, or leave 'cursor' out to start anew."
        );
}
