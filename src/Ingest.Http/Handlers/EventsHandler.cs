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
        var (from, to) = reader.Days();
        var query = new EventQuery
        {
            Actor = reader.Text("actor", ParameterFormats.Name),
            Recipient = reader.Text("recipient", ParameterFormats.Name),
            Type = reader.Value("type", ParameterFormats.EventType),
            Country = reader.Text("country", ParameterFormats.Country),
            From = from,
            To = to,
        };
        return ListHandler.AnswerAsync(
            Routes.Events,
            reader,
            page => lookups.GetEventsAsync(query, page, cancellationToken),
            ItemJson.From,
            AnswerJson.Readable.ListAnswerJsonObject
        );
    }
}
