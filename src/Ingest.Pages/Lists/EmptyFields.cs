using Ingest.Http.Answers;
using Ingest.Pages.Rendering;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Lists;

/// <summary>A form sends its empty fields, too; the address bar is to show only the filters that are set.</summary>
internal static class EmptyFields
{
    /// <summary>Leads to the address without the parameters that have no value; null if all have one.</summary>
    public static Answer? Redirect(string route, IQueryCollection query)
    {
        if (!query.Any(parameter => IsEmpty(parameter.Value)))
        {
            return null;
        }

        var filled = query
            .Where(parameter => !IsEmpty(parameter.Value))
            .SelectMany(parameter => parameter.Value.Select(value => (parameter.Key, value)));
        return PageAnswers.RedirectTo(PageLinks.To(route, [.. filled]));

        static bool IsEmpty(IReadOnlyList<string?> values) => values.All(string.IsNullOrWhiteSpace);
    }
}
