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
        var (from, to) = reader.Days();
        var query = new QuoteQuery
        {
            Speaker = reader.Text("speaker", ParameterFormats.Name),
            Kind = reader.Value("kind", ParameterFormats.QuoteKind),
            From = from,
            To = to,
        };
        return ListHandler.AnswerAsync(
            Routes.Quotes,
            reader,
            page => lookups.GetQuotesAsync(query, page, cancellationToken),
            ItemJson.From,
            AnswerJson.Readable.ListAnswerJsonObject
        );
    }
}
