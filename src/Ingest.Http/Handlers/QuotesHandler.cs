using Ingest.Http.Answers;
using Ingest.Http.Parameters;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Handlers;

/// <summary>Who said what.</summary>
internal sealed class QuotesHandler(ILookups lookups)
{
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new ParameterReader(request.Query);
        var query = ListQueries.Quotes(reader);
        return ListHandler.AnswerAsync(
            Routes.Quotes,
            reader,
            page => lookups.GetQuotesAsync(query, page, cancellationToken),
            ItemJson.From,
            AnswerJson.Readable.ListAnswerJsonObject
        );
    }
}
