using Ingest.Http.Paging;
using Ingest.Pages.Exports;

namespace Ingest.Pages.Lists;

/// <summary>A link to a file.</summary>
/// <param name="Name">The format's name.</param>
/// <param name="Address">Its address.</param>
public sealed record DownloadLink(string Name, string Address);

/// <summary>The files that a list can be downloaded as.</summary>
/// <param name="Part">Those of the part that is shown.</param>
/// <param name="Whole">Those of all that the filters let through.</param>
public sealed record DownloadSet(IReadOnlyList<DownloadLink> Part, IReadOnlyList<DownloadLink> Whole)
{
    /// <summary>The files of a list's page.</summary>
    /// <param name="route">The list's route.</param>
    /// <param name="part">The part that is shown.</param>
    public static DownloadSet Of(string route, PageParameters part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new DownloadSet(Links(part.SamePartAt), Links(part.WholeAt));

        List<DownloadLink> Links(Func<string, string> addressAt) =>
            [.. ExportFormat.All.Select(format => new DownloadLink(format.Name, addressAt(format.RouteOf(route))))];
    }
}
