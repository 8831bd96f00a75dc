using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Ingest.Cli;

/// <summary>A day of publication that somebody gives: <c>2026-05-13</c>, or a date and time of ISO 8601, whose day counts as written.</summary>
internal static class GivenDate
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Reads a date.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out DateOnly date)
    {
        date = default;
        return text.Length >= DayFormat.Length
            && DateOnly.TryParseExact(
                text.AsSpan(0, DayFormat.Length),
                DayFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out date
            )
            && (text.Length == DayFormat.Length || IsDateAndTime(text));
    }

    /// <summary>The option that gives the day of publication.</summary>
    public static Option<DateOnly?> Option() =>
        new("--published")
        {
            Description = "The day of publication, as in 2026-05-13. It wins over what the document says.",
            HelpName = "DATE",
            CustomParser = Parse,
        };

    private static bool IsDateAndTime(string text) =>
        text[DayFormat.Length] is 'T' or 't' or ' '
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static DateOnly? Parse(ArgumentResult result)
    {
        if (TryParse(result.Tokens[0].Value, out var date))
        {
            return date;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no date: write the day as in 2026-05-13.");
        return null;
    }
}
