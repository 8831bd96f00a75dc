using Ingest.Extraction.Analysis;

namespace Ingest.Cli.Extracting.Page;

/// <summary>How much was found, in words.</summary>
internal static class Totals
{
    /// <summary>A line each for names, quotes and events.</summary>
    public static IEnumerable<string> Of(ArticleAnalysis analysis)
    {
        var unknown = analysis.Quotes.Count(quote => quote.Speaker is null);
        yield return Words.Count(analysis.Entities.Count, "name")
            + Parts(Counted(analysis.Entities, entity => entity.Kind, Words.Count));
        yield return Words.Count(analysis.Quotes.Count, "quote")
            + Parts([
                .. Counted(analysis.Quotes, quote => quote.Kind, (count, kind) => $"{count} {kind}"),
                .. unknown == 0 ? Array.Empty<string>() : [$"{unknown} with speaker {Words.Unknown}"],
            ]);
        yield return Words.Count(analysis.Events.Count, "event")
            + Parts(analysis.Events.CountBy(item => item.Type).Select(same => $"{same.Value} {Words.Of(same.Key)}"));
    }

    private static IEnumerable<string> Counted<TItem, TKind>(
        IEnumerable<TItem> items,
        Func<TItem, TKind> kind,
        Func<int, string, string> write
    )
        where TKind : struct, Enum => items.CountBy(kind).Select(same => write(same.Value, Words.Of(same.Key)));

    private static string Parts(IEnumerable<string> parts) =>
        string.Join(", ", parts) is { Length: > 0 } all ? $": {all}" : "";
}
