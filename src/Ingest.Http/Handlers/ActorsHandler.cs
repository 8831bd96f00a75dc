using Ingest.Http.Answers;
using Ingest.Http.Parameters;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Handlers;

/// <summary>Who acts, speaks or is named.</summary>
internal sealed class ActorsHandler(ILookups lookups)
{
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new ParameterReader(request.Query);
        var query = new ActorQuery
        {
            Name = reader.Text("q", ParameterFormats.Name),
            Kind = reader.Value("kind", ParameterFormats.ActorKind),
        };
        return ListHandler.AnswerAsync(
            Routes.Actors,
            reader,
            page => lookups.GetActorsAsync(query, page, cancellationToken),
            actor => actor,
            AnswerJson.Readable.ListAnswerActorSummary
        );
    }
}
