using Ingest.Http.Problems;

namespace Ingest.Http.Paging;

/// <summary>What a cursor says.</summary>
/// <param name="Continuation">Storage's continuation; null exactly if there is a problem.</param>
/// <param name="Problem">Why the cursor is of no use, or null.</param>
internal readonly record struct CursorReading(string? Continuation, Problem? Problem)
{
    public static CursorReading Of(Problem problem) => new(null, problem);
}
