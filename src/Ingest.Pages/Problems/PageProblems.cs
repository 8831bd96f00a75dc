using Ingest.Http.Problems;

namespace Ingest.Pages.Problems;

/// <summary>Problems in words for people who read pages, where those of the API speak of its routes.</summary>
internal static class PageProblems
{
    private static readonly Problem[] All =
    [
        ProblemCatalogue.RouteNotFound with
        {
            Title = "There is no such page",
            Detail =
                "Nothing stands at this address. Search for what you were looking for, or start from the first page.",
        },
        ProblemCatalogue.ArticleNotFound with
        {
            Detail = "No article has this address. It was deleted, or it has not been taken in yet.",
        },
        ProblemCatalogue.InvalidId with
        {
            Detail =
                "An article's address ends with 22 letters, digits, '-' and '_'. Perhaps a part of it was lost on the way.",
        },
        ProblemCatalogue.StorageUnavailable with
        {
            Detail = "The storage behind this service does not answer. Nothing is lost; try again in a moment.",
        },
    ];

    /// <summary>The problem as a page tells it.</summary>
    public static Problem Of(Problem problem) => Array.Find(All, own => own.Type == problem.Type) ?? problem;
}
