using System.Text.Json.Serialization.Metadata;
using Ingest.Http.Answers;
using Ingest.Http.Paging;
using Ingest.Http.Parameters;
using Ingest.Storage.Lookups;
using Microsoft.AspNetCore.Http;

namespace Ingest.Http.Handlers;

/// <summary>What all lists have in common: paging, and the form of the answer.</summary>
internal static class ListHandler
{
    /// <summary>Answers with a part of a list.</summary>
    /// <param name="route">The list's route.</param>
    /// <param name="reader">The request's parameters, all filters read.</param>
    /// <param name="look">Asks storage.</param>
    /// <param name="write">Gives an item the form it has in the answer.</param>
    /// <param name="typeInfo">The JSON form of the answer.</param>
    public static async Task<IResult> AnswerAsync<TStored, TItem>(
        string route,
        ParameterReader reader,
        Func<PageRequest, Task<Page<TStored>>> look,
        Func<TStored, TItem> write,
        JsonTypeInfo<ListAnswer<TItem>> typeInfo
    )
    {
        var parameters = PageParameters.Read(route, reader);
        if (parameters.Problem is { } problem)
        {
            return Answer.Of(problem);
        }

        try
        {
            var page = await look(parameters.Request);
            var items = page.Items.Select(write).ToList();
            return Answer.Json(new ListAnswer<TItem>(items, parameters.Next(page.Continuation)), typeInfo);
        }
        catch (InvalidContinuationException)
        {
            return Answer.Of(CursorProblems.Malformed);
        }
    }
}
