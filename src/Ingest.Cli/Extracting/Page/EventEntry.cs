using Ingest.Extraction.Analysis;
using Spectre.Console;

namespace Ingest.Cli.Extracting.Page;

/// <summary>One event on the page: what, who and whom, what it stands on in the article, then when, where, whether and how sure.</summary>
internal static class EventEntry
{
    /// <summary>How much of a sentence too long to be shown whole is shown beside trigger and participants, in UTF-16 code units.</summary>
    private const int Reach = 60;

    /// <summary>The longest sentence that is shown whole, in UTF-16 code units.</summary>
    private const int LongestSentence = 320;

    /// <summary>The entry, several lines.</summary>
    /// <param name="item">The event.</param>
    /// <param name="excerpt">Shows the article's words.</param>
    /// <param name="lines">The lines of the article.</param>
    public static Paragraph Of(Event item, Excerpt excerpt, LineNumbers lines) =>
        new Paragraph()
            .Append($"EVENT {What(item)}", Words.Bold)
            .Append(
                $"""
                  {Who(item)}
                {Told(item, excerpt)}
                {Circumstances(item)}
                {Grounds(item, lines)}
                """
            );

    private static string What(Event item) =>
        Words.Of(item.Type) + (item.Mode is { } mode ? $":{PlainText.Of(mode)}" : "");

    private static string Who(Event item) =>
        item.Reciprocal && item.Actor.Count > 1
            ? string.Join(" ↔ ", item.Actor.Select(Name))
            : $"{Names(item.Actor)} {(item.Reciprocal ? "↔" : "→")} {Names(item.Recipient)}";

    private static string Names(IReadOnlyList<Actor> actors) =>
        actors.Count == 0 ? Words.Unknown : string.Join(", ", actors.Select(Name));

    private static string Name(Actor actor)
    {
        var codes = Words.List(actor.Country, actor.Sector);
        return PlainText.Of(actor.Name) + (codes.Length == 0 ? "" : $" ({codes})");
    }

    private static string Told(Event item, Excerpt excerpt)
    {
        List<Mark> marks =
        [
            Mark.Telling(item.Trigger.Span),
            .. item.Actor.Select(actor => Mark.Who(actor.Mention.Span)),
            .. item.Recipient.Select(actor => Mark.Whom(actor.Mention.Span)),
        ];
        var around = marks.Select(mark => excerpt.Around(mark.Span, Reach));
        return item.Sentence.Length > LongestSentence
            ? excerpt.Of(around, marks)
            : excerpt.Of(around.Where(span => !item.Sentence.Overlaps(span)).Append(item.Sentence), marks);
    }

    private static string Circumstances(Event item) =>
        Words.Join(
            Words.Of(item.Status),
            Words.Date(item.Date),
            item.Place is { } place ? $"in {Words.List(place.Name, place.Country)}" : null,
            Size(item.Size),
            item.ReportedBy is { } source ? $"reported by {PlainText.Of(source)}" : "told by the article itself"
        );

    private static string Grounds(Event item, LineNumbers lines) =>
        Words.Join(
            item.Context.Count == 0 ? null : $"context {Words.List(item.Context)}",
            item.Cameo is { } code ? $"CAMEO {PlainText.Of(code)}" : null,
            item.Mentions.Count > 1 ? $"also {Others(item, lines)}" : null,
            Words.Rule(item.Evidence, item.Confidence)
        );

    private static string Others(Event item, LineNumbers lines) =>
        Words.Some([
            .. item
                .Mentions.Where(mention => mention.Start != item.Trigger.Start)
                .Select(mention => $"“{PlainText.Of(mention.Text)}” in line {lines.At(mention.Start)}"),
        ]);

    private static string? Size(EventSize? size) =>
        size is null
            ? null
            : string.Join(
                ", ",
                new[]
                {
                    Harmed(size.Dead, "dead"),
                    Harmed(size.Injured, "injured"),
                    Harmed(size.Arrested, "arrested"),
                }.OfType<string>()
            );

    private static string? Harmed(int? count, string how) => count is null ? null : $"{count} {how}";
}
