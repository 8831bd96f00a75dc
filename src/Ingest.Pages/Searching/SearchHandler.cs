using System.Text;
using Ingest.Http.Answers;
using Ingest.Http.Parameters;
using Ingest.Pages.Problems;
using Ingest.Pages.Rendering;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Searching;

/// <summary>What the search box leads to, and what it suggests meanwhile.</summary>
internal sealed class SearchHandler(Searches searches, PageRenderer renderer, ProblemAnswers problems)
{
    private const int MostFound = 50;
    private const int MostSuggested = 6;

    /// <summary>Leads to the one thing found, or lists all.</summary>
    public async Task<IResult> SearchAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new ParameterReader(request.Query);
        var text = reader.Text("q", ParameterFormats.Name);
        if (reader.Problem is { } problem)
        {
            return await problems.OfAsync(problem);
        }

        if (text is null)
        {
            return PageAnswers.RedirectTo(PageLinks.Home);
        }

        var found = await searches.FindAsync(text, MostFound, cancellationToken);
        return found.Hits.Take(2).ToList() is [var only]
            ? PageAnswers.RedirectTo(only.Address)
            : await renderer.AnswerAsync<SearchPage, SearchModel>(found);
    }

    /// <summary>Suggests what begins with what was typed, as JSON; nothing as long as that is too little to search for.</summary>
    public async Task<IResult> SuggestAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new ParameterReader(request.Query);
        var text = reader.Text("q", ParameterFormats.Name);
        if (reader.Problem is { } problem)
        {
            // The script asks while somebody types, and what begins with a quotation mark is no mistake.
            return problem.Parameter == "q" && IsTooLittle(request.Query["q"]) ? Suggest([]) : Answer.Of(problem);
        }

        var found = text is null ? [] : (await searches.FindAsync(text, MostSuggested, cancellationToken)).Hits;
        return Suggest([.. found]);
    }

    private static Answer Suggest(IReadOnlyList<SearchHit> hits) =>
        Answer.Json(hits, PageJson.Default.IReadOnlyListSearchHit);

    private static bool IsTooLittle(IReadOnlyList<string?> typed) =>
        typed is [{ } text] && !text.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}
