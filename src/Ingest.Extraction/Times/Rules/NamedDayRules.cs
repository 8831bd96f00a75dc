namespace Ingest.Extraction.Times.Rules;

/// <summary>Days told from the day of publication: <em>today</em>, <em>yesterday morning</em>, <em>the day before yesterday</em>, <em>tonight</em>, <em>overnight</em>.</summary>
internal static class NamedDayRules
{
    public static TimeReading? Read(TimeText text, int token)
    {
        if (text.Is(token, TimeWordKind.Night, out var from))
        {
            var told = from < 0 ? text.History.DayIn(text.Sentence) : null;
            var day = told is null ? Told(text, token + 1, from) : TimeReading.FromText(token + 1, told);
            return ClockRules.TimeOf(day, "TNI", token + 1);
        }

        if (text.Is(token, "the") && text.Is(token + 1, "day"))
        {
            return (text.Is(token + 2, "before") && text.Is(token + 3, "yesterday")) ? Told(text, token + 4, -2)
                : (text.Is(token + 2, "after") && text.Is(token + 3, "tomorrow")) ? Told(text, token + 4, 2)
                : null;
        }

        return text.Is(token, TimeWordKind.Day, out var days) && !text.ContinuesName(token)
            ? ClockRules.WithDayPart(text, Told(text, token + 1, days))
            : null;
    }

    private static TimeReading Told(TimeText text, int end, int days) =>
        text.Published is { } published
            ? TimeReading.FromPublication(end, Calendar.Day(Calendar.Add(published, days)))
            : TimeReading.Date(end, Period.Unknown(TimeUnit.Day, "XXXX-XX-XX"));
}
