namespace Ingest.Extraction.Times.Rules;

/// <summary>Days of the week: <em>Friday</em>, <em>Friday, May 6, 2022</em>, <em>Friday last week</em>, <em>Friday morning</em>.</summary>
internal static class WeekdayRules
{
    private const double Sure = 1;
    private const double ByHabit = 0.85;
    private const double Guess = 0.6;

    public static TimeReading? Read(TimeText text, int token)
    {
        if (!IsWeekday(text, token, out var weekday))
        {
            return null;
        }

        var end = token + 1;
        var date = DateBehind(text, end);
        if (date is not null)
        {
            return ClockRules.WithDayPart(text, date);
        }

        if (
            text.Is(end, TimeWordKind.Direction)
            && TimeGrammar.ReadPeriod(text, end) is { Period: { Unit: TimeUnit.Week, Start: { } monday } } week
        )
        {
            return week with { Value = Day(monday, weekday).Value, Period = Day(monday, weekday) };
        }

        return ClockRules.WithDayPart(text, Told(text, token, end, weekday));
    }

    /// <summary>Whether a token names a day of the week; abbreviations that are words as well need a stop or a date behind.</summary>
    public static bool IsWeekday(TimeText text, int token, out int weekday) =>
        text.Is(token, TimeWordKind.Weekday, out weekday)
        && text.IsCapital(token)
        && !(text.Is(token - 1, TimeWordKind.Named) && text.IsCapital(token - 1))
        && (
            !text.Is(token, TimeWordKind.Uncertain)
            || text.Form(token).EndsWith('.')
            || (text.Is(token + 1, ",") && text.Is(token + 2, TimeWordKind.Month))
            || text.Is(token + 1, TimeWordKind.Month)
        );

    /// <summary>The number of the day in Mondays, or null.</summary>
    public static int? Plural(TimeText text, int token) =>
        text.Form(token) is [>= 'A' and <= 'Z', .., 'd', 'a', 'y', 's'] form
        && TimeWords.Find(form[..^1]) is { } word
        && word.Is(TimeWordKind.Weekday, out var weekday)
            ? weekday
            : null;

    /// <summary>
    /// A weekday alone: in the past the last one up to publication, in what is to come the next one. Of an event of the day of
    /// publication itself, newspapers tell the weekday too.
    /// </summary>
    private static TimeReading Told(TimeText text, int token, int end, int weekday)
    {
        if (text.Published is not { } published)
        {
            return TimeReading.Date(end, Period.Unknown(TimeUnit.Day, $"XXXX-WXX-{weekday}"));
        }

        if (Calendar.Weekday(published) == weekday)
        {
            return TimeReading.FromPublication(end, Calendar.Day(published));
        }

        var (day, sure) = TenseFinder.At(text, token) switch
        {
            Tense.Future => (Calendar.NextWeekday(weekday, published), ByHabit),
            Tense.Present when text.IsTitle => (Nearest(weekday, published), Guess),
            Tense.Present => (Calendar.NextWeekday(weekday, published), Guess),
            Tense.Past => (Calendar.LastWeekday(weekday, published), Sure),
            _ => (Calendar.LastWeekday(weekday, published), ByHabit),
        };
        return TimeReading.FromPublication(end, Calendar.Day(day), sure);
    }

    /// <summary>Headlines tell in the present what was as well as what will be: the nearer of the last such day and the next.</summary>
    private static DateOnly Nearest(int weekday, DateOnly published)
    {
        var (last, next) = (Calendar.LastWeekday(weekday, published), Calendar.NextWeekday(weekday, published));
        return published.DayNumber - last.DayNumber <= next.DayNumber - published.DayNumber ? last : next;
    }

    /// <summary>Friday<em>, May 6</em>: the date decides, whatever the weekday.</summary>
    public static TimeReading? DateBehind(TimeText text, int token)
    {
        var at = text.Is(token, ",") ? token + 1 : token;
        return DayRules.Read(text, at) ?? DayRules.ByNumber(text, at);
    }

    private static Period Day(DateOnly monday, int weekday) => Calendar.Day(Calendar.Add(monday, weekday - 1));
}
