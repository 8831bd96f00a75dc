using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times.Rules;

/// <summary>What recurs: <em>every Monday</em>, <em>each year</em>, <em>twice a week</em>, <em>15 a year</em>, <em>daily</em>, <em>Tuesdays</em>.</summary>
internal static class SetRules
{
    public static TimeReading? Read(TimeText text, int token) =>
        Each(text, token) ?? Times(text, token) ?? Rate(text, token) ?? Frequency(text, token) ?? Plural(text, token);

    /// <summary>every Monday, each July, every two weeks, every morning, every other day</summary>
    private static TimeReading? Each(TimeText text, int token)
    {
        if (!text.Is(token, TimeWordKind.Each))
        {
            return null;
        }

        var at = text.Is(token + 1, "single") ? token + 2 : token + 1;
        var amount = 1m;
        if (text.Is(at, "other"))
        {
            (amount, at) = (2, at + 1);
        }
        else if (Quantity.Number(text, at) is { Amount: { } number } quantity)
        {
            (amount, at) = (number, quantity.End);
        }

        return text.Is(at, TimeWordKind.Unit, out var unit) || text.Is(at, TimeWordKind.Units, out unit)
            ? TimeReading.Set(at + 1, ((TimeUnit)unit).Duration(amount))
            : Named(text, at, at + 1);
    }

    private static TimeReading? Named(TimeText text, int at, int end)
    {
        if (text.Is(at, TimeWordKind.Weekday, out var weekday))
        {
            return TimeReading.Set(
                text.Is(end, TimeWordKind.DayPart) ? end + 1 : end,
                $"XXXX-WXX-{weekday}" + (text.Is(end, TimeWordKind.DayPart) ? "T" + text[end]!.Timex : "")
            );
        }

        if (text.Is(at, TimeWordKind.Month, out var month) && text.IsCapital(at))
        {
            return TimeReading.Set(end, $"XXXX-{month:D2}");
        }

        if (text.Is(at, TimeWordKind.Season, out var season))
        {
            return TimeReading.Set(end, "XXXX-" + ((Season)season).Code());
        }

        return text.Is(at, TimeWordKind.DayPart) ? TimeReading.Set(end, "XXXX-XX-XXT" + text[at]!.Timex) : null;
    }

    /// <summary>twice a week, three times per month, once every two years</summary>
    private static TimeReading? Times(TimeText text, int token)
    {
        var at = token;
        if (text.Is(token, TimeWordKind.Times))
        {
            at = token + 1;
        }
        else if (Quantity.Read(text, token) is { } quantity && text.Is(quantity.End, "times"))
        {
            at = quantity.End + 1;
        }
        else
        {
            return null;
        }

        if (
            (text.Is(at, "a") || text.Is(at, "an") || text.Is(at, "per"))
            && text.Is(at + 1, TimeWordKind.Unit, out var unit)
        )
        {
            return TimeReading.Set(at + 2, ((TimeUnit)unit).Duration(1));
        }

        return Each(text, at);
    }

    /// <summary>15 <em>a year</em>, $5 million <em>per month</em></summary>
    private static TimeReading? Rate(TimeText text, int token)
    {
        var isPer = text.Is(token, "per");
        if (
            !(isPer || text.Is(token, "a") || text.Is(token, "an"))
            || !text.Is(token + 1, TimeWordKind.Unit, out var unit)
            || (TimeUnit)unit < TimeUnit.Hour
            || text.Is(token + 2, TimeWordKind.Shift)
            || text.IsHyphen(token + 2)
            || token <= text.First
        )
        {
            return null;
        }

        if (isPer)
        {
            return TimeReading.Set(token + 2, ((TimeUnit)unit).Duration(1));
        }

        ref readonly var before = ref text.Annotation(token - 1);
        var counts = before.Upos is Upos.Num || text.Form(token - 1) is "%";
        var isCounted =
            before.Upos is Upos.Noun or Upos.Sym
            && token - 2 >= text.First
            && text.Annotation(token - 2).Upos is Upos.Num
            && text.Annotation(token + 1).Relation is Relation.NmodUnmarked or Relation.Nmod or Relation.OblUnmarked;
        return counts || isCounted ? TimeReading.Set(token + 2, ((TimeUnit)unit).Duration(1)) : null;
    }

    /// <summary>daily, annual; but not in names: Daily Mirror</summary>
    private static TimeReading? Frequency(TimeText text, int token) =>
        text.Is(token, TimeWordKind.Frequency)
        && text.Annotation(token).Upos is Upos.Adj or Upos.Adv
        && (!text.IsCapital(token) || token == text.First)
            ? TimeReading.Set(token + 1, text[token]!.Timex)
            : null;

    /// <summary>Mondays, Tuesday nights, weekends</summary>
    private static TimeReading? Plural(TimeText text, int token)
    {
        if (WeekdayRules.Plural(text, token) is { } weekday)
        {
            return TimeReading.Set(token + 1, $"XXXX-WXX-{weekday}");
        }

        if (
            text.Is(token, TimeWordKind.Weekday, out var day)
            && text.IsCapital(token)
            && text.Is(token + 1, TimeWordKind.DayPart)
            && text.Form(token + 1) is [.., 's']
        )
        {
            return TimeReading.Set(token + 2, $"XXXX-WXX-{day}T" + text[token + 1]!.Timex);
        }

        return text.Is(token, "weekends") && text.Is(token - 1, TimeWordKind.Leads)
                ? TimeReading.Set(token + 1, "XXXX-WXX-WE")
            : text.Is(token, "weekdays") && text.Is(token - 1, TimeWordKind.Leads)
                ? TimeReading.Set(token + 1, "XXXX-WXX-WD")
            : null;
    }
}
