using Ingest.Http.Problems;
using Ingest.Pages.Rendering;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Problems;

/// <summary>Pages that say what went wrong.</summary>
internal sealed class ProblemAnswers(PageRenderer renderer)
{
    public async Task<IResult> OfAsync(Problem problem)
    {
        var shown = PageProblems.Of(problem);
        return await renderer.AnswerAsync<ProblemPage, Problem>(shown, shown.Status);
    }

    public async Task<IResult> MethodNotAllowedAsync(string allowed)
    {
        var problem = ProblemCatalogue.MethodNotAllowed(allowed);
        return await renderer.AnswerAsync<ProblemPage, Problem>(problem, problem.Status) with { Allow = allowed };
    }
}
