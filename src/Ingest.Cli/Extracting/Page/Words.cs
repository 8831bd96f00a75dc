using System.Globalization;
using Ingest.Extraction.Analysis;
using Spectre.Console;

namespace Ingest.Cli.Extracting.Page;

/// <summary>Values in words, as a page shows them.</summary>
internal static class Words
{
    /// <summary>What stands where nothing is known.</summary>
    public const string Unknown = "unknown";

    /// <summary>A name of code in lower case.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => $"{value}".ToLowerInvariant();

    /// <summary>A day as yyyy-MM-dd.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date, and what it rests on: <c>2022-05-13, “on May 13”</c>.</summary>
    public static string Date(ResolvedDate? date)
    {
        if (date is null)
        {
            return $"date {Unknown}";
        }

        var days = date.Start == date.End ? Day(date.Start) : $"{Day(date.Start)} to {Day(date.End)}";
        return $"{days}, {(date.Text is { } text ? $"“{Escape(text)}”" : "the day of publication")}";
    }

    /// <summary>A confidence with two digits.</summary>
    public static string Confidence(double confidence) =>
        $"confidence {confidence.ToString("0.00", CultureInfo.InvariantCulture)}";

    /// <summary>Joins what is known of something by dots.</summary>
    public static string Join(params IEnumerable<string?> parts) =>
        string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Article text is not ours: no markup, and no control character that would steer the terminal.</summary>
    public static string Escape(string text) =>
        Markup.Escape(string.Concat(text.Select(unit => char.IsControl(unit) || IsDirection(unit) ? ' ' : unit)));

    /// <summary>Whether a character turns the direction of the text around it.</summary>
    private static bool IsDirection(char unit) => unit is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';
}
