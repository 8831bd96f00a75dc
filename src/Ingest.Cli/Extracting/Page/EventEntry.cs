using Ingest.Extraction.Analysis;

namespace Ingest.Cli.Extracting.Page;

/// <summary>One event on the page: what, who and whom, when and where, then the sentence it stands in.</summary>
internal static class EventEntry
{
    /// <summary>The most of a sentence that is shown on either side of the trigger, in UTF-16 code units.</summary>
    private const int MostContext = 120;

    /// <summary>The entry as markup of several lines.</summary>
    /// <param name="item">The event.</param>
    /// <param name="text">The article's text.</param>
    public static string Markup(Event item, string text) =>
        $"""
            [bold]{What(item)}[/]  {Who(item)}
            [grey]{Circumstances(item)}[/]
            {Excerpt(item, text)}
            """;

    private static string What(Event item) =>
        Words.Escape(
            string.Join(' ', new[] { $"{item.Type}".ToUpperInvariant(), item.Mode }.Where(part => part is not null))
        );

    private static string Who(Event item) =>
        item.Reciprocal
            ? string.Join(" [grey]and[/] ", item.Actor.Select(Name))
            : $"{Names(item.Actor)} [grey]→[/] {Names(item.Recipient)}";

    private static string Names(IReadOnlyList<Actor> actors) =>
        actors.Count == 0 ? $"[grey]{Words.Unknown}[/]" : string.Join(", ", actors.Select(Name));

    private static string Name(Actor actor)
    {
        var codes = string.Join(' ', new[] { actor.Country, actor.Sector }.Where(code => code is not null));
        return Words.Escape(actor.Name) + (codes.Length == 0 ? "" : $" [grey]{Words.Escape(codes)}[/]");
    }

    private static string Circumstances(Event item) =>
        Words.Join(
            item.Status == EventStatus.Actual ? null : Words.Of(item.Status),
            Words.Date(item.Date),
            item.Place is { } place ? $"in {Words.Escape(place.Name)}" : null,
            Size(item.Size),
            item.Context.Count == 0 ? null : Words.Escape(string.Join(", ", item.Context)),
            item.ReportedBy is { } source ? $"as {Words.Escape(source)} says" : null,
            item.Mentions.Count > 1 ? $"told {item.Mentions.Count} times" : null,
            Words.Confidence(item.Confidence)
        );

    private static string? Size(EventSize? size) =>
        size is null
            ? null
            : Words.Join(Count(size.Dead, "dead"), Count(size.Injured, "injured"), Count(size.Arrested, "arrested"));

    private static string? Count(int? count, string what) => count is null ? null : $"{count} {what}";

    /// <summary>The sentence with the trigger marked; a long one is cut at blanks.</summary>
    private static string Excerpt(Event item, string text)
    {
        var (sentence, trigger) = (item.Sentence, item.Trigger);
        var start = Math.Max(sentence.Start, trigger.Start - MostContext);
        start = start == sentence.Start ? start : Math.Max(start, text.IndexOf(' ', start, trigger.Start - start) + 1);
        var end = Math.Min(sentence.End, trigger.End + MostContext);
        var blank = end == sentence.End ? end : text.LastIndexOf(' ', end - 1, end - trigger.End);
        end = Math.Max(trigger.End, blank);
        return (start > sentence.Start ? "… " : "")
            + Words.Escape(text[start..trigger.Start])
            + $"[bold underline]{Words.Escape(trigger.Text)}[/]"
            + Words.Escape(text[trigger.End..end])
            + (end < sentence.End ? " …" : "");
    }
}
