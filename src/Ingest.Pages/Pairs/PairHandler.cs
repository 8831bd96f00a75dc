using Ingest.Http.Parameters;
using Ingest.Http.Problems;
using Ingest.Pages.Actors;
using Ingest.Pages.Problems;
using Ingest.Pages.Rendering;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Pairs;

/// <summary>The page of two actors.</summary>
internal sealed class PairHandler(ILookups lookups, PageRenderer renderer, ProblemAnswers problems)
{
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new ParameterReader(request.Query);
        var actor = reader.Text("actor", ParameterFormats.Name);
        var other = reader.Text("other", ParameterFormats.Name);
        if (reader.Problem is { } problem)
        {
            return await problems.OfAsync(problem);
        }

        if (actor is null || other is null)
        {
            return await problems.OfAsync(
                ProblemCatalogue.InvalidParameter(
                    actor is null ? "actor" : "other",
                    "It takes two: /pairs?actor= and &other= with names or country codes."
                )
            );
        }

        var there = EventsAsync(actor, other, cancellationToken);
        var back = EventsAsync(other, actor, cancellationToken);
        await Task.WhenAll(there, back);
        var model = PairModel.Of(new(actor), new(other), await there, await back);
        return await renderer.AnswerAsync<PairPage, PairModel>(model);
    }

    private Task<Newest<StoredEvent>> EventsAsync(string actor, string recipient, CancellationToken stop) =>
        Newest.ReadAsync(page => lookups.GetEventsAsync(new() { Actor = actor, Recipient = recipient }, page, stop));
}
