using System.Text.RegularExpressions;
using Ingest.Pages.Exports;

namespace Ingest.Pages.Tests.Exports;

/// <summary>Holds the columns of docs/pages.md against the code.</summary>
public sealed partial class ColumnDocumentationTests
{
    [Fact]
    public async Task Every_column_is_explained_and_no_other()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "pages.md"));
        var explained = Row().Matches(document).SelectMany(row => Name().Matches(row.Groups[1].Value));
        Assert.Equal(
            EventExport
                .Definition.Columns.Concat(QuoteExport.Definition.Columns)
                .Select(column => column.Name)
                .Distinct()
                .Order(StringComparer.Ordinal),
            explained.Select(name => name.Groups[1].Value).Order(StringComparer.Ordinal)
        );
    }

    [GeneratedRegex(@"^\| (`.*?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Name();
}
