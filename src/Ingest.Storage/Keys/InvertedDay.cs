using System.Globalization;

namespace Ingest.Storage.Keys;

/// <summary>Days written so that ordinal order is newest first, and what has no date comes last.</summary>
internal static class InvertedDay
{
    /// <summary>Stands for no date; sorts after every day.</summary>
    public const string None = "9999999";

    /// <summary>The number of characters of a day.</summary>
    public const int Length = 7;

    /// <summary>Stands for the year of no date; sorts after every year.</summary>
    public const string NoYear = "9999";

    /// <summary>Seven digits: the number of days from the given day to 9999-12-31.</summary>
    public static string Day(DateOnly? day) =>
        day is { } known
            ? (DateOnly.MaxValue.DayNumber - known.DayNumber).ToString("D7", CultureInfo.InvariantCulture)
            : None;

    /// <summary>Four digits: years to 9999.</summary>
    public static string Year(DateOnly? day) =>
        day is { } known ? (9999 - known.Year).ToString("D4", CultureInfo.InvariantCulture) : NoYear;

    /// <summary>Reads what <see cref="Day"/> wrote.</summary>
    /// <returns>False if the text is neither a day nor <see cref="None"/>.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly? day)
    {
        day = null;
        if (text.SequenceEqual(None))
        {
            return true;
        }

        if (
            text.Length != Length
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number > DateOnly.MaxValue.DayNumber
        )
        {
            return false;
        }

        day = DateOnly.FromDayNumber(DateOnly.MaxValue.DayNumber - number);
        return true;
    }
}
