using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times.Rules;

/// <summary>
/// Periods by number: <em>the third quarter of 2009</em>, <em>third-quarter</em>, <em>the first half of the year</em>, <em>the
/// last week of March</em>, <em>the 19th century</em>, <em>the first three months of 2010</em>.
/// </summary>
internal static class OrdinalRules
{
    private const double ByTense = 0.85;
    private const int QuartersAYear = 4;

    /// <summary>How many days ahead a quarter may begin that is told without a tense.</summary>
    private const int LongestAhead = 183;

    public static TimeReading? Read(TimeText text, int token) => Numbered(text, token) ?? OfPossessive(text, token);

    /// <summary>last year's third quarter, this year's first half</summary>
    private static TimeReading? OfPossessive(TimeText text, int token)
    {
        if (
            !text.Is(token, TimeWordKind.Direction)
            || !text.Is(token + 1, "year")
            || text.Form(token + 2) is not ("'s" or "’s")
            || text.Ordinal(token + 3) is not { } ordinal
            || DirectedRules.Read(text, token) is not { Period.Start: { } start } year
        )
        {
            return null;
        }

        var period =
            text.Is(token + 4, "quarter") ? Calendar.Quarter(start.Year, ordinal == -1 ? QuartersAYear : ordinal)
            : text.Is(token + 4, "half") ? Calendar.HalfYear(start.Year, ordinal == -1 ? 2 : ordinal)
            : null;
        return period is null ? null : year with { End = token + 5, Period = period, Value = period.Value };
    }

    private static TimeReading? Numbered(TimeText text, int token)
    {
        var at = text.Is(token, TimeWordKind.Article) ? token + 1 : token;
        var told = text.FourDigits(at);
        at = told is null ? at : at + 1;
        at = text.Is(at, TimeWordKind.Fiscal) ? at + 1 : at;
        if (text.Ordinal(at) is not { } ordinal)
        {
            return null;
        }

        var unitAt = text.IsHyphen(at + 1) ? at + 2 : at + 1;
        unitAt = text.Is(unitAt, TimeWordKind.Fiscal) || text.Is(unitAt, "full") ? unitAt + 1 : unitAt;
        if (text.Is(unitAt, "half"))
        {
            return ordinal is 1 or 2 or -1 ? Half(text, token, unitAt + 1, ordinal == -1 ? 2 : ordinal) : null;
        }

        if (text.Is(unitAt, TimeWordKind.Unit, out var value))
        {
            return (TimeUnit)value switch
            {
                TimeUnit.Quarter when told is { } year => ordinal is -1 or (>= 1 and <= QuartersAYear)
                && Calendar.Quarter(year, ordinal == -1 ? QuartersAYear : ordinal) is { } quarter
                    ? TimeReading.Date(unitAt + 1, quarter)
                    : null,
                TimeUnit.Quarter => OfQuarters(text, token, unitAt + 1, ordinal),
                TimeUnit.Century => ordinal > 0 && Calendar.Century((ordinal - 1) * 100) is { } century
                    ? TimeReading.Date(unitAt + 1, century)
                    : null,
                var unit => Within(text, unitAt + 1, unit, ordinal),
            };
        }

        return Counted(text, unitAt, ordinal);
    }

    /// <summary>A quarter or half of a year with the year that follows, else the one that the tense asks for.</summary>
    public static TimeReading? QuarterOrHalf(TimeText text, int token, int end, int number, bool isHalf)
    {
        Period? InYear(int year) => isHalf ? Calendar.HalfYear(year, number) : Calendar.Quarter(year, number);

        var of = text.Is(end, "of") || text.Is(end, "in") || text.Is(end, ",") ? end + 1 : end;
        if (TimeGrammar.ReadPeriod(text, of) is { Period: { Unit: TimeUnit.Year, Start: { } start } } reading)
        {
            return InYear(start.Year) is { } exact ? reading with { Period = exact, Value = exact.Value } : null;
        }

        if (text.Published is not { } published)
        {
            return TimeReading.Vague(end, (isHalf ? "XXXX-H" : "XXXX-Q") + number);
        }

        // The nearest, but none to come for what was, and none past for what is to come.
        var tense = TenseFinder.At(text, token);
        var thisYear = InYear(published.Year);
        var longestAhead = tense == Tense.Past ? 0 : LongestAhead;
        var chosen =
            tense == Tense.Future && thisYear?.End < published ? InYear(published.Year + 1)
            : thisYear?.Start?.DayNumber - published.DayNumber > longestAhead ? InYear(published.Year - 1)
            : thisYear;
        return chosen is null ? null : TimeReading.FromPublication(end, chosen, ByTense);
    }

    private static TimeReading? OfQuarters(TimeText text, int token, int end, int ordinal)
    {
        if (ordinal is > 0 and <= QuartersAYear)
        {
            return QuarterOrHalf(text, token, end, ordinal, isHalf: false);
        }

        // the final quarter of 2009; the last quarter is the one before this
        return ordinal == -1 && text.Is(end, "of")
            ? QuarterOrHalf(text, token, end, QuartersAYear, isHalf: false)
            : null;
    }

    /// <summary>the first half of 1989, the second half of October</summary>
    private static TimeReading? Half(TimeText text, int token, int end, int half)
    {
        var of = text.Is(end, "of") ? end + 1 : end;
        if (TimeGrammar.ReadPeriod(text, of) is { Period: { Start: { } start, End: { } last } period } whole)
        {
            if (period.Unit == TimeUnit.Year)
            {
                return Calendar.HalfYear(start.Year, half) is { } exact
                    ? whole with
                    {
                        Period = exact,
                        Value = exact.Value,
                    }
                    : null;
            }

            if (of == end)
            {
                return null;
            }

            var middle = start.AddDays((last.DayNumber - start.DayNumber + 1) / 2);
            return whole with
            {
                Period = period.Narrow(
                    half == 1 ? start : middle,
                    half == 1 ? middle.AddDays(-1) : last,
                    period.Unit == TimeUnit.Month ? DatePrecision.PartOfMonth : DatePrecision.Days
                ),
            };
        }

        return of == end && text.Is(token, "the") && !text.IsHyphen(end) && text.Is(token - 1, TimeWordKind.Leads)
            ? QuarterOrHalf(text, token, end, half, isHalf: true)
            : null;
    }

    /// <summary>the first week of May, the last day of 2010, the second month of the year</summary>
    private static TimeReading? Within(TimeText text, int end, TimeUnit unit, int ordinal)
    {
        if (
            !(text.Is(end, "of") || text.Is(end, "in"))
            || unit is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Month)
            || TimeGrammar.ReadPeriod(text, end + 1)
                is not { Period: { Start: { } start, End: { } last } whole } reading
            || whole.Unit <= unit
        )
        {
            return null;
        }

        // A week belongs to the month that has most of its days.
        var offset = unit == TimeUnit.Week ? 3 : 0;
        var from = ordinal > 0 ? start.AddDays(offset) : last.AddDays(-offset);
        if (
            Calendar.Shift(from, unit == TimeUnit.Weekend ? TimeUnit.Week : unit, ordinal > 0 ? ordinal - 1 : 0)
                is not { } day
            || day > last
            || Calendar.Holding(day, unit) is not { } period
        )
        {
            return null;
        }

        return reading with
        {
            Period = period,
            Value = period.Value,
        };
    }

    /// <summary>the first three months of 2010: a length of time within a period</summary>
    private static TimeReading? Counted(TimeText text, int at, int ordinal)
    {
        if (Quantity.Read(text, at) is not { Amount: { } amount } quantity || text.Is(at, "a"))
        {
            return null;
        }

        var end = quantity.End;
        if (!text.Is(end, TimeWordKind.Units, out var value) || ordinal is not (1 or -1))
        {
            return null;
        }

        var unit = (TimeUnit)value;
        var duration = TimeReading.Duration(end + 1, unit.Duration(amount));
        if (
            !text.Is(end + 1, "of")
            || amount != decimal.Truncate(amount)
            || amount > 1000
            || TimeGrammar.ReadPeriod(text, end + 2) is not { Period: { Start: { } start, End: { } last } whole }
        )
        {
            return text.Is(at - 1, "last") && !text.Is(end + 1, "of") ? null : duration;
        }

        var days =
            ordinal > 0
                ? (First: start, Last: Calendar.Add(Calendar.Shift(start, unit, (int)amount) ?? last, -1))
                : (
                    First: Calendar.Add(Calendar.Shift(Calendar.Add(last, 1), unit, -(int)amount) ?? start, 0),
                    Last: last
                );
        return duration with
        {
            Period = new(
                unit,
                duration.Value,
                days.First,
                days.Last,
                whole.Unit == TimeUnit.Year ? DatePrecision.PartOfYear : DatePrecision.Days
            ),
        };
    }
}
