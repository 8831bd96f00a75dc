namespace Ingest.Extraction.Times.Rules;

/// <summary>Days of a month by the month's name: <em>6 October</em>, <em>the 6th of October</em>, <em>May 13</em>, <em>Oct. 6, 2022</em>.</summary>
internal static class DayRules
{
    private const double ByTense = 0.85;

    public static TimeReading? Read(TimeText text, int token) =>
        MonthFirst(text, token)
        ?? DayFirst(text, token)
        ?? Continued(text, token)
        ?? (
            text.Is(token - 1, "on") || text.Is(token - 1, "by") || text.Is(token - 1, "until")
                ? ByNumber(text, token)
                : null
        );

    /// <summary>May 13, Oct. 6th, 2022</summary>
    private static TimeReading? MonthFirst(TimeText text, int token)
    {
        var at = text.Is(token + 1, "the") ? token + 2 : token + 1;
        if (Month(text, token) is not { } month || text.DayOfMonth(at) is not { } day)
        {
            return null;
        }

        var end = at + 1;
        if (ClockRules.IsClock(text, at) || text.Is(end, "%") || text.Is(end, TimeWordKind.Unit))
        {
            return null;
        }

        // May 3-7, 2022: the year behind the range is the year of both.
        var afterRange =
            IsJoin(text, end) && DigitDay(text, end + 1) is not null ? YearRules.After(text, end + 2) : null;
        return With(text, token, end, month, day, YearRules.After(text, end), afterRange?.Year);
    }

    /// <summary>6 October, the 6th of October 2022, 3-7 May</summary>
    private static TimeReading? DayFirst(TimeText text, int token)
    {
        var at = text.Is(token, "the") ? token + 1 : token;
        if (text.DayOfMonth(at) is not { } day || day > 31)
        {
            return null;
        }

        var isOrdinalWord = DigitDay(text, at) is null;
        var of = text.Is(at + 1, "of") ? at + 2 : at + 1;
        if (isOrdinalWord && of == at + 1)
        {
            return null;
        }

        if (Month(text, of) is { } month)
        {
            return With(text, token, of + 1, month, day, YearRules.After(text, of + 1), null);
        }

        return
            IsJoin(text, at + 1)
            && DigitDay(text, at + 2) is { } second
            && second > day
            && (text.Is(at + 3, "of") ? at + 4 : at + 3) is var monthAt
            && Month(text, monthAt) is { } laterMonth
            ? With(text, token, at + 1, laterMonth, day, null, YearRules.After(text, monthAt + 1)?.Year)
            : null;
    }

    /// <summary>7 in May 3-7</summary>
    private static TimeReading? Continued(TimeText text, int token)
    {
        if (
            text.Previous is not var (previous, first)
            || previous.End != token - 1
            || previous.Period is not { Unit: TimeUnit.Day } period
            || Month(text, first) is not { } month
            || !IsJoin(text, token - 1)
            || DigitDay(text, token) is not { } day
            || text.Is(token + 1, TimeWordKind.Units)
            || text.Is(token + 1, TimeWordKind.Month)
            || HasNoun(text, token)
        )
        {
            return null;
        }

        var year = YearRules.After(text, token + 1);
        var end = year?.End ?? token + 1;
        if ((year?.Year ?? period.Start?.Year) is not { } known)
        {
            return new(end, Analysis.TimeType.Date, $"XXXX-{month:D2}-{day:D2}")
            {
                Period = Period.Unknown(TimeUnit.Day, $"XXXX-{month:D2}-{day:D2}"),
            };
        }

        return Calendar.Day(known, month, day) is { } dayPeriod
            ? TimeReading.Date(end, dayPeriod) with
            {
                Anchor = previous.Anchor,
                Confidence = previous.Confidence,
            }
            : null;
    }

    /// <summary>the 13th: of the month at hand, or the one beside it that the tense asks for</summary>
    public static TimeReading? ByNumber(TimeText text, int token)
    {
        if (
            !text.Is(token, "the")
            || text.Form(token + 1) is not [>= '0' and <= '9', .., var last]
            || char.IsAsciiDigit(last)
            || text.DayOfMonth(token + 1) is not { } day
            || text.Is(token + 2, "of")
            || text.Is(token + 2, TimeWordKind.Unit)
            || text.Published is not { } published
            || (
                token + 2 < text.End
                && text.Annotation(token + 2).Upos is Syntax.Upos.Noun or Syntax.Upos.Propn or Syntax.Upos.Adj
            )
        )
        {
            return null;
        }

        var tense = TenseFinder.At(text, token + 1);
        var months =
            tense == Tense.Past && day > published.Day ? -1
            : tense is Tense.Future or Tense.Present && day < published.Day ? 1
            : 0;
        return
            Calendar.Shift(published, TimeUnit.Month, months) is { } month
            && Calendar.Day(month.Year, month.Month, day) is { } period
            ? TimeReading.FromPublication(token + 2, period, ByTense)
            : null;
    }

    private static TimeReading? With(
        TimeText text,
        int token,
        int end,
        int month,
        int day,
        (int Year, int End)? told,
        int? toldLater
    )
    {
        if ((told?.Year ?? toldLater) is { } year)
        {
            return Calendar.Day(year, month, day) is { } exact ? TimeReading.Date(told?.End ?? end, exact) : null;
        }

        // The year 2000 has all days that any year has.
        if (!Calendar.IsDay(2000, month, day))
        {
            return null;
        }

        if (text.Published is null)
        {
            return TimeReading.Date(end, Period.Unknown(TimeUnit.Day, $"XXXX-{month:D2}-{day:D2}"));
        }

        return YearChooser.Choose(text, token, candidate => Calendar.Day(candidate, month, day)) is var (period, sure)
            ? TimeReading.FromPublication(end, period, sure)
            : null;
    }

    private static int? Month(TimeText text, int token) =>
        text.Is(token, TimeWordKind.Month, out var month) && text.IsCapital(token) ? month : null;

    private static int? DigitDay(TimeText text, int token) =>
        text.Form(token) is [>= '0' and <= '9', ..] ? text.DayOfMonth(token) : null;

    private static bool IsJoin(TimeText text, int token) =>
        text.IsHyphen(token) || text.Is(token, "and") || text.Is(token, "to") || text.Is(token, "or");

    private static bool HasNoun(TimeText text, int token)
    {
        ref readonly var annotation = ref text.Annotation(token);
        return annotation.Relation == Syntax.Relation.Nummod && annotation.Head > token;
    }
}
