namespace Ingest.Extraction.Times.Rules;

/// <summary>Days told from the day of publication: <em>today</em>, <em>yesterday morning</em>, <em>the day before yesterday</em>, <em>tonight</em>, <em>overnight</em>.</summary>
internal static class NamedDayRules
{
    public static TimeReading? Read(TimeText text, int token)
    {
        if (text.Is(token, "tonight"))
        {
            return ClockRules.TimeOf(text, Told(text, token + 1, 0), "TNI", token + 1);
        }

        if (text.Is(token, "overnight"))
        {
            return ClockRules.TimeOf(text, Overnight(text, token + 1), "TNI", token + 1);
        }

        if (text.Is(token, "the") && text.Is(token + 1, "day"))
        {
            return (text.Is(token + 2, "before") && text.Is(token + 3, "yesterday")) ? Told(text, token + 4, -2)
                : (text.Is(token + 2, "after") && text.Is(token + 3, "tomorrow")) ? Told(text, token + 4, 2)
                : null;
        }

        return text.Is(token, TimeWordKind.Day, out var days)
            ? ClockRules.WithDayPart(text, Told(text, token + 1, days))
            : null;
    }

    private static TimeReading Told(TimeText text, int end, int days) =>
        text.Published is { } published
            ? TimeReading.FromPublication(end, Calendar.Day(Calendar.Add(published, days)))
            : TimeReading.Date(end, Period.Unknown(TimeUnit.Day, "XXXX-XX-XX"));

    /// <summary>The night that the day of publication, or the day told last, follows.</summary>
    private static TimeReading Overnight(TimeText text, int end) =>
        text.History.DayIn(text.Sentence) is { } day ? TimeReading.FromText(end, day) : Told(text, end, -1);
}
