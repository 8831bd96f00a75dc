using Ingest.Extraction.Analysis;
using Spectre.Console;

namespace Ingest.Cli.Extracting.Page;

/// <summary>One quote on the page: who to whom, what it stands on in the article, then when, how and how sure.</summary>
internal static class QuoteEntry
{
    /// <summary>How much of a line is shown beside a quote, its cue and its speaker, in UTF-16 code units.</summary>
    private const int Reach = 40;

    /// <summary>The entry, several lines.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="excerpt">Shows the article's words.</param>
    public static Paragraph Of(Quote quote, Excerpt excerpt) =>
        new Paragraph()
            .Append($"QUOTE {Words.Of(quote.Kind)}", Words.Bold)
            .Append(
                $"""
                  {Who(quote.Speaker)}{(quote.Addressee is { } addressee ? $" → {PlainText.Of(addressee)}" : "")}
                {Told(quote, excerpt)}
                {How(quote)}
                """
            );

    private static string Who(Speaker? speaker) =>
        speaker is null
            ? $"speaker {Words.Unknown}"
            : Words.List(
                speaker.Name,
                speaker.Role,
                speaker.Country,
                speaker.Kind == SpeakerKind.Person ? null : Words.Of(speaker.Kind)
            );

    private static string Told(Quote quote, Excerpt excerpt)
    {
        List<Mark> marks = [.. quote.Pieces.Select(Mark.Said)];
        if (quote.Cue is { } cue)
        {
            marks.Add(Mark.Telling(cue.Span));
        }

        if (quote.Speaker is { } speaker)
        {
            marks.Add(Mark.Who(speaker.Mention.Span));
        }

        return excerpt.Of(marks.Select(mark => excerpt.Around(mark.Span, Reach)), marks);
    }

    private static string How(Quote quote) =>
        Words.Join(
            quote.SaidOn is null ? $"said on {Words.Unknown} day" : $"said {Words.Date(quote.SaidOn)}",
            quote.Via is { } via ? $"via {PlainText.Of(via)}" : null,
            quote.NestedIn is { } outer ? $"inside {PlainText.Of(outer)}" : null,
            quote.Cue is null ? "no cue" : null,
            Words.Rule(quote.Evidence, quote.Confidence)
        );
}
