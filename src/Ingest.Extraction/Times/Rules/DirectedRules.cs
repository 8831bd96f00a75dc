using Ingest.Extraction.Analysis;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times.Rules;

/// <summary>
/// Periods by where they lie from the present or from another time: <em>last week</em>, <em>next Monday</em>, <em>this past
/// spring</em>, <em>the past three months</em>, <em>the following day</em>, <em>the same period last year</em>, <em>the weekend</em>.
/// </summary>
internal static class DirectedRules
{
    private const double ByHabit = 0.85;
    private const double Guess = 0.6;

    public static TimeReading? Read(TimeText text, int token)
    {
        var at = text.Is(token, TimeWordKind.Article) ? token + 1 : token;
        var hasThe = at > token;
        if (!text.Is(at, TimeWordKind.Direction, out var value))
        {
            return YearBefore(text, token) ?? (text.Is(token, "the") ? Definite(text, token + 1) : null);
        }

        var direction = (TimeDirection)value;
        at++;

        // this past spring, this coming Sunday, the very same day
        if (
            text.Is(at, TimeWordKind.Direction, out var second)
            && (direction == TimeDirection.This || (TimeDirection)second == TimeDirection.Same)
        )
        {
            direction = (TimeDirection)second == TimeDirection.Past ? TimeDirection.Last : (TimeDirection)second;
            at++;
        }

        // the next day is the one after another; the next week is the one to come
        if (hasThe && direction == TimeDirection.Next && (text.Is(at, "day") || text.Is(at, TimeWordKind.DayPart)))
        {
            direction = TimeDirection.Following;
        }

        return Counted(text, at, direction) ?? Single(text, at, direction, hasThe) ?? Named(text, at, direction);
    }

    /// <summary>the past three months, the next few days: a length of time that reaches to or from the present</summary>
    private static TimeReading? Counted(TimeText text, int at, TimeDirection direction)
    {
        if (direction is TimeDirection.Same || Quantity.Read(text, at) is not var (end, amount) || text.Is(at, "a"))
        {
            return null;
        }

        while (text.Is(end, TimeWordKind.Filler))
        {
            end++;
        }

        if (!text.Is(end, TimeWordKind.Units, out var value) && !text.Is(end, TimeWordKind.Unit, out value))
        {
            return null;
        }

        var unit = (TimeUnit)value;
        return Span(text, end + 1, unit, amount, direction, unit.Duration(amount));
    }

    /// <summary>A length of time with the days it covers, if it is a whole number of units and the present is known.</summary>
    private static TimeReading Span(
        TimeText text,
        int end,
        TimeUnit unit,
        decimal? amount,
        TimeDirection direction,
        string value
    )
    {
        var reading = TimeReading.Duration(end, value);
        if (
            text.Published is not { } published
            || amount is not { } known
            || known != decimal.Truncate(known)
            || known is < 1 or > 10_000
        )
        {
            return reading;
        }

        var isAhead = direction is TimeDirection.Next or TimeDirection.Coming or TimeDirection.Following;
        if (
            Calendar.Shift(published, unit, isAhead ? (int)known : -(int)known) is not { } other
            || unit < TimeUnit.Night
        )
        {
            return reading;
        }

        var (start, last) = isAhead ? (published, other) : (other, published);
        return reading with
        {
            Period = new(unit, value, start, last, Precision(unit)),
            Anchor = TimeAnchor.Publication,
            Confidence = ByHabit,
        };
    }

    private static DatePrecision Precision(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Week or TimeUnit.Fortnight => DatePrecision.Week,
            TimeUnit.Month => DatePrecision.Month,
            TimeUnit.Quarter => DatePrecision.Quarter,
            TimeUnit.Year => DatePrecision.Year,
            TimeUnit.Decade => DatePrecision.Years,
            TimeUnit.Century => DatePrecision.Century,
            _ => DatePrecision.Days,
        };

    /// <summary>last week, this year, the following month, that day, the same period</summary>
    private static TimeReading? Single(TimeText text, int at, TimeDirection direction, bool hasThe)
    {
        if (text.Is(at, TimeWordKind.Fiscal) || text.Is(at, "trading"))
        {
            at++;
        }

        if (direction == TimeDirection.Same && text.Is(at, "period"))
        {
            return SamePeriod(text, at + 1, text.History.Last(text.Sentence));
        }

        if (!text.Is(at, TimeWordKind.Unit, out var value) || (TimeUnit)value is < TimeUnit.Night)
        {
            return null;
        }

        var unit = (TimeUnit)value;
        if (unit == TimeUnit.Night)
        {
            return null;
        }

        if (direction == TimeDirection.Same && SamePeriod(text, at + 1, null) is { } same)
        {
            return same;
        }

        // the past year, the last decade: as long as that, up to now
        if (
            direction == TimeDirection.Past
            || (hasThe && unit >= TimeUnit.Decade && direction is TimeDirection.Last or TimeDirection.Next)
        )
        {
            return Span(text, at + 1, unit, 1, direction, unit.Duration(1));
        }

        var isFromText = direction is TimeDirection.Previous or TimeDirection.Following or TimeDirection.Same;
        return isFromText ? FromText(text, at + 1, unit, direction) : FromPublication(text, at, unit, direction);
    }

    private static TimeReading FromPublication(TimeText text, int at, TimeUnit unit, TimeDirection direction)
    {
        var steps = direction switch
        {
            TimeDirection.Last or TimeDirection.Latest => -1,
            TimeDirection.Next or TimeDirection.Coming => 1,
            _ => 0,
        };
        if (text.Published is not { } published)
        {
            return Unresolved(at + 1, unit, steps);
        }

        if (unit == TimeUnit.Weekend && direction == TimeDirection.This)
        {
            return Weekend(text, at, at + 1, published);
        }

        return
            Calendar.Shift(published, unit == TimeUnit.Weekend ? TimeUnit.Week : unit, steps) is { } day
            && Calendar.Holding(day, unit) is { } period
            ? TimeReading.FromPublication(at + 1, period)
            : TimeReading.Vague(at + 1, steps < 0 ? "PAST_REF" : "FUTURE_REF");
    }

    private static TimeReading Unresolved(int end, TimeUnit unit, int steps) =>
        TimeReading.Vague(
            end,
            steps switch
            {
                < 0 => "PAST_REF",
                > 0 => "FUTURE_REF",
                _ => unit switch
                {
                    TimeUnit.Day => "XXXX-XX-XX",
                    TimeUnit.Week => "XXXX-WXX",
                    TimeUnit.Weekend => "XXXX-WXX-WE",
                    TimeUnit.Month => "XXXX-XX",
                    TimeUnit.Quarter => "XXXX-QX",
                    TimeUnit.Year => "XXXX",
                    _ => "PRESENT_REF",
                },
            }
        );

    /// <summary>The weekend just past while people write about it from Monday to Thursday, else the one at hand.</summary>
    private static TimeReading Weekend(TimeText text, int token, int end, DateOnly published)
    {
        var isEarly = Calendar.Weekday(published) <= 4;
        var isPast = isEarly && TenseFinder.At(text, token) != Tense.Future;
        return TimeReading.FromPublication(
            end,
            Calendar.Weekend(Calendar.Add(published, isPast ? -7 : 0)),
            isEarly ? ByHabit : 1
        );
    }

    /// <summary>the following day, the previous year, the same month: from the date told last, else from publication</summary>
    private static TimeReading FromText(TimeText text, int end, TimeUnit unit, TimeDirection direction)
    {
        var steps = direction switch
        {
            TimeDirection.Previous => -1,
            TimeDirection.Following => 1,
            _ => 0,
        };
        var told = unit == TimeUnit.Day ? text.History.LastDay(text.Sentence) : text.History.Last(text.Sentence);
        if ((told?.Start ?? text.Published) is not { } from || (told is not null && told.Unit > unit && steps == 0))
        {
            return Unresolved(end, unit, steps);
        }

        return
            Calendar.Shift(from, unit == TimeUnit.Weekend ? TimeUnit.Week : unit, steps) is { } day
            && Calendar.Holding(day, unit) is { } period
            ? TimeReading.FromText(end, period, told is null ? Guess : ByHabit)
            : Unresolved(end, unit, steps);
    }

    /// <summary>the same period <em>last year</em>, the same month <em>a year earlier</em></summary>
    private static TimeReading? SamePeriod(TimeText text, int at, Period? fallback)
    {
        var of = text.Is(at, "of") || text.Is(at, "in") ? at + 1 : at;
        var told = text.History.Last(text.Sentence);
        if (
            told is { Start: { } start }
            && told.Unit < TimeUnit.Year
            && TimeGrammar.ReadPeriod(text, of) is { Period: { Start: { } year, Unit: >= TimeUnit.Quarter } } reading
            && Calendar.Shift(start, TimeUnit.Year, year.Year - start.Year) is { } day
            && Calendar.Holding(day, told.Unit) is { } period
        )
        {
            return TimeReading.FromText(reading.End, period, ByHabit);
        }

        return fallback is null ? null : TimeReading.FromText(at, fallback, ByHabit);
    }

    /// <summary>last June, next Monday, this summer, last night, that morning</summary>
    private static TimeReading? Named(TimeText text, int at, TimeDirection direction)
    {
        if (text.Is(at, TimeWordKind.Month, out var month) && text.IsCapital(at))
        {
            return Returning(
                text,
                at + 1,
                direction,
                year => Calendar.Month(year, month),
                $"XXXX-{month:D2}",
                TimeUnit.Month
            );
        }

        if (
            text.Is(at, TimeWordKind.Season, out var season)
            && text.Annotation(at).Upos is Upos.Noun or Upos.Propn or Upos.Adj
        )
        {
            var name = (Season)season;
            return Returning(
                text,
                at + 1,
                direction,
                year => Calendar.SeasonOf(year, name),
                "XXXX-" + name.Code(),
                TimeUnit.Season
            );
        }

        if (WeekdayRules.IsWeekday(text, at, out var weekday))
        {
            return ClockRules.WithDayPart(
                text,
                WeekdayRules.DateBehind(text, at + 1) ?? Weekday(text, at + 1, direction, weekday)
            );
        }

        return text.Is(at, TimeWordKind.DayPart) ? PartOfDay(text, at, direction) : null;
    }

    private static TimeReading? Returning(
        TimeText text,
        int end,
        TimeDirection direction,
        Func<int, Period?> inYear,
        string unknown,
        TimeUnit unit
    )
    {
        // last September's end may be followed by its year
        if (text.Published is not { } published)
        {
            return TimeReading.Date(end, Period.Unknown(unit, unknown));
        }

        var from = direction is TimeDirection.Previous or TimeDirection.Following
            ? text.History.LastDay(text.Sentence)?.Start ?? published
            : published;
        Period? found = null;
        for (var year = from.Year - 2; year <= from.Year + 2; year++)
        {
            if (inYear(year) is not { Start: { } start, End: { } last } candidate)
            {
                continue;
            }

            found = direction switch
            {
                TimeDirection.Next or TimeDirection.Coming or TimeDirection.Following => found
                    ?? (start > from ? candidate : null),
                TimeDirection.This or TimeDirection.Same => year == from.Year ? candidate : found,
                _ => last < from ? candidate : found,
            };
        }

        return found is null
            ? null
            : TimeReading.FromPublication(end, found, direction == TimeDirection.This ? 1 : ByHabit);
    }

    private static TimeReading Weekday(TimeText text, int end, TimeDirection direction, int weekday)
    {
        if (text.Published is not { } published)
        {
            return TimeReading.Date(end, Period.Unknown(TimeUnit.Day, $"XXXX-WXX-{weekday}"));
        }

        var isFromText = direction is TimeDirection.Previous or TimeDirection.Following or TimeDirection.Same;
        var from = isFromText ? text.History.LastDay(text.Sentence)?.Start ?? published : published;
        var day = direction switch
        {
            TimeDirection.This => Calendar.Add(Calendar.Monday(from), weekday - 1),
            TimeDirection.Next => Calendar.Add(Calendar.Monday(from), weekday + 6),
            TimeDirection.Coming or TimeDirection.Following => Calendar.NextWeekday(weekday, Calendar.Add(from, 1)),
            TimeDirection.Same => Calendar.LastWeekday(weekday, from),
            _ => Calendar.LastWeekday(weekday, Calendar.Add(from, -1)),
        };
        var period = Calendar.Day(day);
        return isFromText
            ? TimeReading.FromText(end, period, ByHabit)
            : TimeReading.FromPublication(end, period, direction == TimeDirection.Next ? ByHabit : 1);
    }

    private static TimeReading? PartOfDay(TimeText text, int at, TimeDirection direction)
    {
        var clock = "T" + text[at]!.Timex;
        var isFromText = direction is TimeDirection.Previous or TimeDirection.Following or TimeDirection.Same;
        var steps = direction switch
        {
            TimeDirection.Last or TimeDirection.Past or TimeDirection.Previous => -1,
            TimeDirection.Next or TimeDirection.Coming or TimeDirection.Following => 1,
            _ => 0,
        };
        var from = isFromText ? text.History.LastDay(text.Sentence)?.Start ?? text.Published : text.Published;
        if (from is not { } day)
        {
            return new(at + 1, TimeType.Time, "XXXX-XX-XX" + clock);
        }

        var period = Calendar.Day(Calendar.Add(day, steps));
        var reading = isFromText
            ? TimeReading.FromText(at + 1, period, ByHabit)
            : TimeReading.FromPublication(at + 1, period);
        return ClockRules.TimeOf(reading, clock, at + 1);
    }

    /// <summary>the day, the week, the month, the year, the weekend: the one spoken of</summary>
    private static TimeReading? Definite(TimeText text, int at)
    {
        if (text.Is(at, "entire") || text.Is(at, "whole") || text.Is(at, "full") || text.Is(at, TimeWordKind.Fiscal))
        {
            at++;
        }

        if (
            !text.Is(at, TimeWordKind.Unit, out var value)
            || (TimeUnit)value
                is not (
                    TimeUnit.Day
                    or TimeUnit.Weekend
                    or TimeUnit.Month
                    or TimeUnit.Quarter
                    or TimeUnit.Year
                    or TimeUnit.Week
                )
            || !StandsAlone(text, at)
        )
        {
            return null;
        }

        var unit = (TimeUnit)value;
        if (unit == TimeUnit.Weekend && text.Published is { } published)
        {
            return Weekend(text, at, at + 1, published);
        }

        var told = unit == TimeUnit.Day ? text.History.LastDay(text.Sentence) : text.History.Last(text.Sentence);
        if (told is { Start: { } start } && told.Unit <= unit && Calendar.Holding(start, unit) is { } spokenOf)
        {
            return TimeReading.FromText(at + 1, spokenOf, ByHabit);
        }

        return text.Published is { } day && Calendar.Holding(day, unit) is { } period
            ? TimeReading.FromPublication(at + 1, period, ByHabit)
            : Unresolved(at + 1, unit, 0);
    }

    /// <summary>Whether a unit with its article is the whole of a noun phrase: not <em>the day of the vote</em>, <em>player of the year</em>.</summary>
    private static bool StandsAlone(TimeText text, int at)
    {
        ref readonly var annotation = ref text.Annotation(at);
        if (annotation.Relation is Relation.Compound or Relation.Nsubj or Relation.NsubjPass or Relation.Root)
        {
            return false;
        }

        return (text.Depth > 1 || !text.Is(at - 2, "of"))
            && !(
                text.Is(at + 1, "of")
                || text.Is(at + 1, "when")
                || text.Is(at + 1, "that")
                || (text.Is(at + 1, TimeWordKind.Shift) && text.Depth < 2)
                || text.Is(at + 1, "’s")
                || text.Is(at + 1, "'s")
                || text.IsHyphen(at + 1)
            );
    }

    /// <summary>the year previous, the week before last</summary>
    private static TimeReading? YearBefore(TimeText text, int token)
    {
        if (
            !text.Is(token, "the")
            || !text.Is(token + 1, TimeWordKind.Unit, out var value)
            || (TimeUnit)value is < TimeUnit.Day
        )
        {
            return null;
        }

        var unit = (TimeUnit)value;
        if (text.Is(token + 2, "previous") || text.Is(token + 2, "prior"))
        {
            return FromText(text, token + 3, unit, TimeDirection.Previous);
        }

        var isBefore = text.Is(token + 2, "before") && text.Is(token + 3, "last");
        var isAfter = text.Is(token + 2, "after") && text.Is(token + 3, "next");
        if ((isBefore || isAfter) && text.Published is { } published)
        {
            return
                Calendar.Shift(published, unit, isBefore ? -2 : 2) is { } day
                && Calendar.Holding(day, unit) is { } period
                ? TimeReading.FromPublication(token + 4, period)
                : null;
        }

        // the day before, the year after: where no word of what it is before or after follows
        if (
            (text.Is(token + 2, "before") || text.Is(token + 2, "after"))
            && (token + 3 >= text.End || text.Document.IsPunctuation(token + 3))
        )
        {
            return FromText(
                text,
                token + 3,
                unit,
                text.Is(token + 2, "before") ? TimeDirection.Previous : TimeDirection.Following
            );
        }

        return null;
    }
}
