using Ingest.Http.Answers;
using Ingest.Http.Parameters;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Handlers;

/// <summary>Who did what to whom.</summary>
internal sealed class EventsHandler(ILookups lookups)
{
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new ParameterReader(request.Query);
        var query = ListQueries.Events(reader);
        return ListHandler.AnswerAsync(
            Routes.Events,
            reader,
            page => lookups.GetEventsAsync(query, page, cancellationToken),
            ItemJson.From,
            AnswerJson.Readable.ListAnswerJsonObject
        );
    }
}
