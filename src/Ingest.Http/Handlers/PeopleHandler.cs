using Ingest.Http.Answers;
using Ingest.Http.Parameters;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Handlers;

/// <summary>Who is named.</summary>
internal sealed class PeopleHandler(ILookups lookups)
{
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new ParameterReader(request.Query);
        var query = new PeopleQuery { Name = reader.Text("q", ParameterFormats.Name) };
        return ListHandler.AnswerAsync(
            Routes.People,
            reader,
            page => lookups.GetPeopleAsync(query, page, cancellationToken),
            person => person,
            AnswerJson.Readable.ListAnswerPersonSummary
        );
    }
}
