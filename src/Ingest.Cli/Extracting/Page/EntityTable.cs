using Ingest.Extraction.Analysis;
using Spectre.Console;

namespace Ingest.Cli.Extracting.Page;

/// <summary>Who is who: everyone and everything named, in the order of the article, with the words that stand for them.</summary>
internal static class EntityTable
{
    /// <summary>The table.</summary>
    public static Grid Of(IReadOnlyList<Entity> entities, LineNumbers lines)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn().PadLeft(2).PadRight(2))
            .AddColumn(new GridColumn().PadRight(2))
            .AddColumn(new GridColumn().PadRight(2).NoWrap())
            .AddColumn(new GridColumn().PadRight(0));
        foreach (var entity in entities)
        {
            grid.AddRow(
                new Text(PlainText.Of(entity.Name), Words.Bold),
                new Text(Words.List(Words.Of(entity.Kind), entity.Role)),
                new Text(PlainText.Of(entity.Country ?? "")),
                new Text(Mentions(entity, lines))
            );
        }

        return grid;
    }

    /// <summary>The lines, and the words that do not say by themselves whom they mean.</summary>
    private static string Mentions(Entity entity, LineNumbers lines)
    {
        var places = entity.Mentions.Select(mention => $"{lines.At(mention.Start)}").Distinct().ToList();
        var others = entity
            .Mentions.Select(mention => mention.Text)
            .Where(words =>
                !entity.Name.Contains(words, StringComparison.OrdinalIgnoreCase)
                && !words.Contains(entity.Name, StringComparison.OrdinalIgnoreCase)
            )
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(words => $"“{PlainText.Of(words)}”")
            .ToList();
        return $"{(places.Count == 1 ? "line" : "lines")} {Words.Some(places)}{(others.Count == 0 ? "" : $", also {Words.Some(others)}")}";
    }
}
