using Ingest.Http.Answers;
using Microsoft.AspNetCore.Http;

namespace Ingest.Pages.Rendering;

/// <summary>Answers of pages that need no rendering.</summary>
internal static class PageAnswers
{
    /// <summary>Leads to another page.</summary>
    /// <param name="address">An address of our own.</param>
    public static Answer RedirectTo(string address) =>
        Answer.Empty(StatusCodes.Status302Found) with
        {
            Headers = [.. PageHeaders.All, new("Location", address)],
        };
}
