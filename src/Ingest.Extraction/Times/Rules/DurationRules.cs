using Ingest.Extraction.Analysis;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times.Rules;

/// <summary>
/// Lengths of time and what they lead to: <em>three days</em>, <em>nearly two and a half years</em>, <em>27-year</em>, <em>two
/// days ago</em>, <em>a week later</em>, <em>two days</em> before June 19, <em>decades</em>.
/// </summary>
internal static class DurationRules
{
    public static TimeReading? Read(TimeText text, int token)
    {
        var at = Approximators(text, token);
        if (text.Is(at, "the") && at == token && !text.Is(at + 1, TimeWordKind.Unit))
        {
            at++;
        }

        return Counted(text, at)
            ?? BetweenCounts(text, token)
            ?? (at == token ? Bare(text, token) ?? DefiniteShift(text, token) : null);
    }

    /// <summary><em>the day</em> after the summit on May 3, <em>the year</em> before the war of 1914</summary>
    private static TimeReading? DefiniteShift(TimeText text, int token) =>
        text.Is(token, "the")
        && text.Is(token + 1, TimeWordKind.Unit, out var value)
        && (text.Is(token + 2, "before") || text.Is(token + 2, "after"))
        && (TimeUnit)value is var unit
        && Shifts.Apply(text, token, TimeReading.Duration(token + 2, unit.Duration(1)), unit, 1)
            is { Type: TimeType.Duration, Period: not null } reading
            ? reading
            : null;

    /// <summary>about, nearly, more than, at least, up to: they belong to the expression and leave its value.</summary>
    private static int Approximators(TimeText text, int token)
    {
        if (!text.Is(token, TimeWordKind.Approximate))
        {
            return token;
        }

        if (text.Is(token, "more") || text.Is(token, "less"))
        {
            return text.Is(token + 1, "than") ? token + 2 : token;
        }

        if (text.Is(token, "no") || text.Is(token, "well"))
        {
            var inner = Approximators(text, token + 1);
            return inner > token + 1 ? inner : token;
        }

        if (text.Is(token, "at"))
        {
            return text.Is(token + 1, "least") || text.Is(token + 1, "most") ? token + 2 : token;
        }

        return text.Is(token, "up")
            ? text.Is(token + 1, "to")
                ? token + 2
                : token
            : token + 1;
    }

    private static TimeReading? Counted(TimeText text, int token)
    {
        if (Quantity.Read(text, token) is not { } quantity)
        {
            return null;
        }

        var at = quantity.End;
        var isHyphened = text.IsHyphen(at) && text.IsAttached(at);
        if (isHyphened && at == token + 1 && text.Is(token, TimeWordKind.Article))
        {
            return null;
        }

        at = isHyphened ? at + 1 : at;
        while (text.Is(at, TimeWordKind.Filler))
        {
            at++;
        }

        var hasUnit = text.Is(at, TimeWordKind.Unit, out var value);
        if (!(hasUnit || text.Is(at, TimeWordKind.Units, out value)))
        {
            return null;
        }

        var unit = (TimeUnit)value;
        var hasArticle = text.Is(token, "a") || text.Is(token, "an");
        if (
            hasUnit
            && !isHyphened
            && quantity.Amount is not (1 or 0.5m)
            && !(quantity.Amount is not null && IsBeforeWord(text, at))
            && !hasArticle
        )
        {
            return null;
        }

        if (IsFraction(text, token, at, unit, hasArticle))
        {
            return null;
        }

        var end = at + 1;
        var amount = quantity.Amount;

        // a year and a half
        if (text.Is(end, "and") && text.Is(end + 1, "a") && text.Is(end + 2, "half"))
        {
            (amount, end) = (amount + 0.5m, end + 3);
        }

        var reading = TimeReading.Duration(end, unit.Duration(amount));
        if (Second(text, end, unit) is { } more)
        {
            var separator =
                unit < TimeUnit.Night || !more.Value.StartsWith("PT", StringComparison.Ordinal)
                    ? more.Value.TrimStart('P')
                    : more.Value[1..];
            reading = TimeReading.Duration(
                more.End,
                reading.Value + (unit < TimeUnit.Night ? separator.TrimStart('T') : separator)
            );
            return reading;
        }

        return Shifts.Apply(text, token, reading, unit, amount) ?? Age(text, reading);
    }

    /// <summary>two years <em>and three months</em></summary>
    private static TimeReading? Second(TimeText text, int at, TimeUnit unit)
    {
        var from = text.Is(at, "and") || text.Is(at, ",") ? at + 1 : at;
        return
            text.Digits(from) is not null | text.Is(from, TimeWordKind.Number)
            && Quantity.Number(text, from) is { } quantity
            && (
                text.Is(quantity.End, TimeWordKind.Units, out var value)
                || text.Is(quantity.End, TimeWordKind.Unit, out value)
            )
            && (TimeUnit)value < unit
            ? TimeReading.Duration(quantity.End + 1, ((TimeUnit)value).Duration(quantity.Amount))
            : null;
    }

    /// <summary>A two-year-old, 36 years old, years of age: a length of time, never a date.</summary>
    private static TimeReading Age(TimeText text, TimeReading reading)
    {
        var end = reading.End;
        if (text.IsHyphen(end) && (text.Is(end + 1, "old") || text.Is(end + 1, "olds") || text.Is(end + 1, "long")))
        {
            return reading.EndingAt(end + 2);
        }

        return text.Is(end, "old") || text.Is(end, "long") ? reading.EndingAt(end + 1) : reading;
    }

    /// <summary>between <em>60</em> and 90 days: the first number lacks its unit</summary>
    private static TimeReading? BetweenCounts(TimeText text, int token)
    {
        if (
            !(text.Is(token - 1, "between") || text.Is(token - 1, "from"))
            || Quantity.Number(text, token) is not { } lower
            || !(text.Is(lower.End, "and") || text.Is(lower.End, "to"))
            || Quantity.Number(text, lower.End + 1) is not { } upper
            || !text.Is(upper.End, TimeWordKind.Units, out var unit)
        )
        {
            return null;
        }

        return TimeReading.Duration(lower.End, ((TimeUnit)unit).Duration(lower.Amount));
    }

    /// <summary>years, decades ago, weeks-long, days before May 19</summary>
    private static TimeReading? Bare(TimeText text, int token)
    {
        if (
            text.Is(token, TimeWordKind.Unit, out var single)
            && text.IsHyphen(token + 1)
            && text.Is(token + 2, "long")
            && text.IsAttached(token + 1)
        )
        {
            return TimeReading.Duration(token + 3, ((TimeUnit)single).Duration(1));
        }

        if (
            !text.Is(token, TimeWordKind.Units, out var value)
            || (TimeUnit)value is TimeUnit.Second or TimeUnit.Quarter or TimeUnit.Weekend or TimeUnit.Night
        )
        {
            return null;
        }

        var unit = (TimeUnit)value;
        var reading = TimeReading.Duration(token + 1, unit.Duration(null));
        if (Shifts.Apply(text, token, reading, unit, null) is { } shifted)
        {
            return shifted;
        }

        if (text.IsHyphen(token + 1) && text.Is(token + 2, "long"))
        {
            return reading.EndingAt(token + 3);
        }

        return HasNothingBefore(text, token) ? reading : null;
    }

    /// <summary>Whether a plural unit has no word of its own before it: not <em>school days</em>, <em>the Kennedy years</em>, <em>office hours</em>.</summary>
    private static bool HasNothingBefore(TimeText text, int token)
    {
        if (text.Annotation(token).Relation is Relation.Compound or Relation.Nsubj or Relation.NsubjPass)
        {
            return false;
        }

        return token == text.First
            || !text.Annotation(token - 1).Upos.IsOfNounPhrase()
                && text.Annotation(token - 1).Upos != Upos.Part
                && !text.IsHyphen(token - 1);
    }

    /// <summary>20 <em>year</em> low: a unit that describes the noun behind it stays in the singular</summary>
    private static bool IsBeforeWord(TimeText text, int token) =>
        token + 1 < text.End && (text.Document.IsWord(token + 1) || text.IsHyphen(token + 1));

    /// <summary>a quarter of the seats, a second term, a minute man</summary>
    private static bool IsFraction(TimeText text, int token, int at, TimeUnit unit, bool hasArticle) =>
        (
            unit == TimeUnit.Quarter
            && (hasArticle || text.Is(token, "one") || (text.Is(at + 1, "of") && !text.Is(at - 1, TimeWordKind.Filler)))
        )
        || (unit == TimeUnit.Second && hasArticle)
        || (unit is TimeUnit.Weekend or TimeUnit.Night && hasArticle);
}
