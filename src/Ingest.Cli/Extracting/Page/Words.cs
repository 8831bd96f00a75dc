using System.Globalization;
using System.Text.Json;
using Ingest.Extraction.Analysis;
using Spectre.Console;

namespace Ingest.Cli.Extracting.Page;

/// <summary>Values in words, as a page shows them.</summary>
internal static class Words
{
    /// <summary>What stands where nothing is known.</summary>
    public const string Unknown = "unknown";

    /// <summary>How many of many things are named.</summary>
    private const int MostNamed = 5;

    /// <summary>How headings stand out, where a terminal can show it.</summary>
    public static Style Bold { get; } = new(decoration: Decoration.Bold);

    /// <summary>A value of an enumeration as the JSON has it: <c>direct</c>, <c>partOfMonth</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");

    /// <summary>PLOVER's name of a type of event.</summary>
    public static string Of(EventType type) => $"{type}".ToUpperInvariant();

    /// <summary>A day as yyyy-MM-dd.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date, how exact it is, and what it rests on: <c>2022-05-13 (day, text: “on May 13”)</c>.</summary>
    public static string Date(ResolvedDate? date)
    {
        if (date is null)
        {
            return $"date {Unknown}";
        }

        var days = date.Start == date.End ? Day(date.Start) : $"{Day(date.Start)} to {Day(date.End)}";
        var words = date.Text is { } text ? $": “{PlainText.Of(text)}”" : "";
        return $"{days} ({Of(date.Precision)}, {Of(date.Basis)}{words})";
    }

    /// <summary>The rule that found something, and how often it is right.</summary>
    public static string Rule(string evidence, double confidence) =>
        $"rule {PlainText.Of(evidence)}, confidence {confidence.ToString("0.00", CultureInfo.InvariantCulture)}";

    /// <summary>A number of things: <c>1 quote</c>, <c>2 quotes</c>.</summary>
    public static string Count(int count, string noun) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? noun : PluralOf(noun))}";

    /// <summary>What is known of something, parted by dots.</summary>
    public static string Join(params IEnumerable<string?> parts) =>
        string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>What is known of something, parted by commas.</summary>
    public static string List(params IEnumerable<string?> parts) =>
        string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => PlainText.Of(part!)));

    /// <summary>The first few of many, parted by commas.</summary>
    public static string Some(IReadOnlyCollection<string> all) =>
        string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? " …" : "");

    private static string PluralOf(string noun) => noun.EndsWith('y') ? $"{noun[..^1]}ies" : $"{noun}s";
}
