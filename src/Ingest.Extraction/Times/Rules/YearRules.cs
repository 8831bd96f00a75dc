using Ingest.Extraction.Analysis;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times.Rules;

/// <summary>Years, decades, fiscal years and quarters in short: <em>2014</em>, <em>'82</em>, <em>the 1990s</em>, <em>FY2010</em>, <em>Q3 2009</em>, <em>2014/15</em>.</summary>
internal static class YearRules
{
    private const int CommonStart = 1900;
    private const int CommonEnd = 2100;

    public static TimeReading? Read(TimeText text, int token) =>
        Decade(text, token)
        ?? Fiscal(text, token)
        ?? QuarterCode(text, token)
        ?? SplitYear(text, token)
        ?? Bare(text, token)
        ?? TheYear(text, token);

    /// <summary>The year behind a month or day: <em>2019</em>, <em>, 2019</em>, <em>of 2019</em>, <em>'08</em>, <em>last year</em>.</summary>
    public static (int Year, int End)? After(TimeText text, int token)
    {
        var at = text.Is(token, ",") || text.Is(token, "of") || text.Is(token, "in") ? token + 1 : token;
        if (text.FourDigits(at) is { } year && !text.Is(at + 1, TimeWordKind.Count))
        {
            return
                at > token
                && text.Is(token, "in")
                && !text.Is(token - 1, TimeWordKind.Season)
                && !text.Is(token - 1, TimeWordKind.Month)
                ? null
                : (year, at + 1);
        }

        if (Short(text, at) is { } shortYear)
        {
            return (shortYear, at + 1);
        }

        // of last year, this year
        if (
            !text.Is(token, ",")
            && text.Is(at, TimeWordKind.Direction)
            && (text.Is(at + 1, "year") || text.Is(at + 2, "year"))
            && TimeGrammar.ReadPeriod(text, at) is { Period: { Unit: TimeUnit.Year, Start: { } start } } reading
        )
        {
            return (start.Year, reading.End);
        }

        return null;
    }

    /// <summary>Whether a token is a quarter or half in short: Q3, 3Q, H1, 1H.</summary>
    public static bool IsQuarterCode(ReadOnlySpan<char> form) =>
        form is ['Q', >= '1' and <= '4'] or [>= '1' and <= '4', 'Q'] or ['H', '1' or '2'] or ['1' or '2', 'H'];

    /// <summary>Whether a number of four digits is a year and no count of things.</summary>
    public static bool IsYear(TimeText text, int token)
    {
        if (text.FourDigits(token) is not { } year)
        {
            return false;
        }

        if (
            text.Is(token + 1, TimeWordKind.Count)
            || text.Is(token + 1, TimeWordKind.Units)
            || text.Is(token + 1, "%")
            || text.Is(token - 1, TimeWordKind.Numbered)
            || (token > text.First && text.Annotation(token - 1).Xpos == Xpos.Currency)
            || IsHyphenedOn(text, token)
        )
        {
            return false;
        }

        if (text.Is(token - 1, TimeWordKind.YearLeads))
        {
            return true;
        }

        return year is >= CommonStart and <= CommonEnd && !CountsNoun(text, token);
    }

    /// <summary>A-<em>2000</em>, but not 1998-<em>2004</em></summary>
    private static bool IsHyphenedOn(TimeText text, int token) =>
        text.IsAttached(token) && text.IsHyphen(token - 1) && text.FourDigits(token - 2) is null;

    private static TimeReading? Bare(TimeText text, int token)
    {
        if (Short(text, token) is { } shortYear && (text.Is(token - 1, TimeWordKind.Leads) || text.Depth > 1))
        {
            return Calendar.Year(shortYear) is { } known ? TimeReading.Date(token + 1, known) : null;
        }

        return IsYear(text, token) && Calendar.Year(text.FourDigits(token)!.Value) is { } year
            ? TimeReading.Date(token + 1, year)
            : null;
    }

    /// <summary>the year 2000</summary>
    private static TimeReading? TheYear(TimeText text, int token)
    {
        var at = text.Is(token, "the") ? token + 1 : token;
        return text.Is(at, "year") && text.FourDigits(at + 1) is { } number && Calendar.Year(number) is { } year
            ? TimeReading.Date(at + 2, year)
            : null;
    }

    /// <summary>the 1990s, '90s, the nineties, 1990's</summary>
    private static TimeReading? Decade(TimeText text, int token)
    {
        var at = text.Is(token, "the") ? token + 1 : token;
        var form = text.Form(at);
        var end = at + 1;
        int year;
        if (text.Is(at, TimeWordKind.Decade, out var named) && at > token)
        {
            year = FullYear(text, named);
        }
        else if (form is [>= '1' and <= '2', _, _, '0', 's'] && int.TryParse(form[..4], out year)) { }
        else if (form is ['\'' or '’', >= '0' and <= '9', '0', 's'] && int.TryParse(form[1..3], out year))
        {
            year = FullYear(text, year);
        }
        else if (form is [>= '1' and <= '9', '0', 's'] && int.TryParse(form[..2], out year))
        {
            if (
                !text.Is(at - 1, "the")
                && !text.Is(at - 1, "and")
                && !text.Is(at - 1, TimeWordKind.Part)
                && text.Depth < 2
            )
            {
                return null;
            }

            year = FullYear(text, year);
        }
        else if (
            text.FourDigits(at) is { } full
            && full % 10 == 0
            && text.IsAttached(at + 1)
            && text.Form(at + 1) is "'s" or "’s" or "s"
        )
        {
            (year, end) = (full, at + 2);
        }
        else
        {
            return null;
        }

        return Calendar.Decade(year) is { } decade ? TimeReading.Date(end, decade) : null;
    }

    /// <summary>fiscal 2010, FY2010, fiscal year 2010, the 2010 fiscal year</summary>
    private static TimeReading? Fiscal(TimeText text, int token)
    {
        var form = text.Form(token);
        if (form is ['F', 'Y', ..] && form.Length > 2)
        {
            return
                int.TryParse(form[2..], out var number)
                && Calendar.Year(number < 100 ? FullYear(text, number) : number) is { } attached
                ? TimeReading.Date(token + 1, attached)
                : null;
        }

        if (text.Is(token, TimeWordKind.Fiscal))
        {
            var at = text.Is(token + 1, "year") ? token + 2 : token + 1;
            return text.FourDigits(at) is { } year && Calendar.Year(year) is { } period
                ? TimeReading.Date(at + 1, period)
                : null;
        }

        return
            text.FourDigits(token) is { } first
            && text.Is(token + 1, TimeWordKind.Fiscal)
            && text.Is(token + 2, "year")
            && Calendar.Year(first) is { } fiscal
            ? TimeReading.Date(token + 3, fiscal)
            : null;
    }

    /// <summary>Q3, Q3 2009, H1</summary>
    private static TimeReading? QuarterCode(TimeText text, int token)
    {
        var form = text.Form(token);
        if (!IsQuarterCode(form))
        {
            return null;
        }

        var number = (char.IsAsciiDigit(form[0]) ? form[0] : form[1]) - '0';
        var isHalf = form.Contains('H');
        if (isHalf && After(text, token + 1) is null)
        {
            return null;
        }

        return OrdinalRules.QuarterOrHalf(text, token, token + 1, number, isHalf);
    }

    /// <summary>2014/15, 2014-15</summary>
    private static TimeReading? SplitYear(TimeText text, int token)
    {
        var form = text.Form(token);
        int second;
        int end;
        if (form is [_, _, _, _, '/', _, _] && int.TryParse(form[5..], out second))
        {
            form = form[..4];
            end = token + 1;
        }
        else if (
            text.FourDigits(token) is not null
            && text.IsHyphen(token + 1)
            && text.IsAttached(token + 1)
            && text.IsAttached(token + 2)
            && text.Form(token + 2).Length == 2
            && !text.IsAttached(token + 3)
            && text.Digits(token + 2) is { } shortYear
        )
        {
            second = shortYear;
            end = token + 3;
        }
        else
        {
            return null;
        }

        return
            int.TryParse(form, out var first)
            && (first + 1) % 100 == second
            && Calendar.Year(first) is { } year
            && Calendar.Year(first + 1) is { } next
            ? TimeReading.Date(end, year.Narrow(year.Start!.Value, next.End!.Value, DatePrecision.Years))
            : null;
    }

    /// <summary>The year of '82, by the century that brings it closest to publication.</summary>
    private static int? Short(TimeText text, int token) =>
        text.Form(token) is ['\'' or '’', >= '0' and <= '9', >= '0' and <= '9'] form
            ? FullYear(text, (10 * (form[1] - '0')) + form[2] - '0')
            : null;

    /// <summary>The year with two given last digits that is at most twenty years ahead of publication.</summary>
    public static int FullYear(TimeText text, int twoDigits)
    {
        var latest = (text.Published?.Year ?? 2030) + 20;
        return latest - ((latest - twoDigits) % 100);
    }

    private static bool CountsNoun(TimeText text, int token)
    {
        ref readonly var annotation = ref text.Annotation(token);
        return annotation.Relation == Relation.Nummod
            && annotation.Head == token + 1
            && token + 1 < text.End
            && text.Annotation(token + 1).Xpos == Xpos.Nns
            && !(token > text.First && text.Annotation(token - 1).Upos is Upos.Det or Upos.Pron);
    }
}
