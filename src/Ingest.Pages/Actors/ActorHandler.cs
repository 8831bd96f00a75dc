using Ingest.Http.Parameters;
using Ingest.Http.Problems;
using Ingest.Pages.Problems;
using Ingest.Pages.Rendering;
using Ingest.Storage.Keys;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Actors;

/// <summary>The page of a person or an actor.</summary>
internal sealed class ActorHandler(ILookups lookups, PageRenderer renderer, ProblemAnswers problems)
{
    /// <summary>The most who are read with the same name, or a similar one.</summary>
    private const int MostActors = 50;

    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new ParameterReader(request.Query);
        var name = reader.Text("name", ParameterFormats.Name);
        if (reader.Problem is { } problem)
        {
            return await problems.OfAsync(problem);
        }

        return name is null
            ? await problems.OfAsync(
                ProblemCatalogue.InvalidParameter("name", "Say who it is: /actors?name= and a name or a country code.")
            )
            : await renderer.AnswerAsync<ActorPage, ActorModel>(await LoadAsync(new(name), cancellationToken));
    }

    private async Task<ActorModel> LoadAsync(ActorName asked, CancellationToken stop)
    {
        var quotes = Newest.ReadAsync(page => lookups.GetQuotesAsync(new() { Speaker = asked.Speaker }, page, stop));
        var eventsBy = Newest.ReadAsync(page => lookups.GetEventsAsync(new() { Actor = asked.Name }, page, stop));
        var eventsOn = Newest.ReadAsync(page => lookups.GetEventsAsync(new() { Recipient = asked.Name }, page, stop));
        var actors = lookups.GetActorsAsync(new() { Name = asked.Speaker }, new(MostActors), stop);
        await Task.WhenAll(quotes, eventsBy, eventsOn, actors);
        var found = new ActorFindings
        {
            Asked = asked,
            Actors = (await actors).Items,
            Quotes = await quotes,
            EventsBy = await eventsBy,
            EventsOn = await eventsOn,
        };
        var model = ActorModel.Of(found);
        return model.IsUnknown && found.Actors.Count == 0
            ? ActorModel.Of(found with { Actors = await NamesakesAsync(asked, stop) })
            : model;
    }

    /// <summary>Those who have at least the last word of the name, which is most often the family name.</summary>
    private async Task<IReadOnlyList<ActorSummary>> NamesakesAsync(ActorName asked, CancellationToken stop)
    {
        var words = NameKey.Tokens(asked.Speaker);
        return words.Count < 2
            ? []
            : (await lookups.GetActorsAsync(new() { Name = words[^1] }, new(MostActors), stop)).Items;
    }
}
