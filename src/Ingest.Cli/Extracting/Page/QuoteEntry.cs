using Ingest.Extraction.Analysis;

namespace Ingest.Cli.Extracting.Page;

/// <summary>One quote on the page: who, how and when, then what.</summary>
internal static class QuoteEntry
{
    /// <summary>The entry as markup of several lines.</summary>
    public static string Markup(Quote quote) =>
        $"""
            [bold]{Who(quote.Speaker)}[/]
            [grey]{How(quote)}[/]
            {What(quote)}
            """;

    private static string Who(Speaker? speaker) =>
        speaker is null
            ? $"Speaker {Words.Unknown}"
            : Words.Escape(
                string.Join(
                    ", ",
                    new[] { speaker.Name, speaker.Role, speaker.Country }.Where(part => part is { Length: > 0 })
                )
            );

    private static string How(Quote quote) =>
        Words.Join(
            $"{Words.Of(quote.Kind)}{(quote.NestedIn is { } outer ? $" inside {outer}" : "")}",
            quote.Cue is { } cue ? $"“{Words.Escape(cue.Text)}”" : "no cue",
            quote.Addressee is { } addressee ? $"to {Words.Escape(addressee)}" : null,
            quote.Via is { } via ? $"via {Words.Escape(via)}" : null,
            quote.SaidOn is null ? null : Words.Date(quote.SaidOn),
            Words.Confidence(quote.Confidence)
        );

    private static string What(Quote quote) =>
        quote.Kind == QuoteKind.Direct ? $"“{Words.Escape(quote.Text)}”" : Words.Escape(quote.Text);
}
