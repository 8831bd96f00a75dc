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
            return null;
        }

        var direction = (TimeDirection)value;
        at++;

        // Following Monday's debate: without an article it is a preposition.
        if (direction == TimeDirection.Following && !hasThe)
        {
            return null;
        }

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

        return DirectedSpans.Counted(text, at, direction)
            ?? Single(text, at, direction, hasThe)
            ?? DirectedNames.Read(text, at, direction);
    }

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
            return DirectedSpans.Span(text, at + 1, unit, 1, direction, unit.Duration(1));
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

    public static TimeReading Unresolved(int end, TimeUnit unit, int steps) =>
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
    public static TimeReading Weekend(TimeText text, int token, int end, DateOnly published)
    {
        var isEarly = Calendar.Weekday(published) <= 4;
        var isPast = isEarly && TenseFinder.At(text, token) is Tense.Past or Tense.Unknown;
        return TimeReading.FromPublication(
            end,
            Calendar.Weekend(Calendar.Add(published, isPast ? -7 : 0)),
            isEarly ? ByHabit : 1
        );
    }

    /// <summary>the following day, the previous year, the same month: from the date told last, else from publication</summary>
    public static TimeReading FromText(TimeText text, int end, TimeUnit unit, TimeDirection direction)
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
}
