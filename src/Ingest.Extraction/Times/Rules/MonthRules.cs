using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times.Rules;

/// <summary>Months and seasons by name: <em>October 2022</em>, <em>in May</em>, <em>the summer of 2010</em>, <em>spring</em>.</summary>
internal static class MonthRules
{
    public static TimeReading? Read(TimeText text, int token) => Month(text, token) ?? SeasonOf(text, token);

    private static TimeReading? Month(TimeText text, int token)
    {
        if (!text.Is(token, TimeWordKind.Month, out var month) || !text.IsCapital(token))
        {
            return null;
        }

        if (YearRules.After(text, token + 1) is var (year, end))
        {
            return Calendar.Month(year, month) is { } exact ? TimeReading.Date(end, exact) : null;
        }

        if (text.Depth < 2 && !IsMonth(text, token))
        {
            return null;
        }

        return Told(text, token, token + 1, month);
    }

    /// <summary>A month without its year.</summary>
    public static TimeReading? Told(TimeText text, int token, int end, int month)
    {
        if (YearChooser.Choose(text, token, candidate => Calendar.Month(candidate, month)) is var (period, sure))
        {
            return TimeReading.FromPublication(end, period, sure);
        }

        return TimeReading.Date(end, Period.Unknown(TimeUnit.Month, $"XXXX-{month:D2}"));
    }

    private static TimeReading? SeasonOf(TimeText text, int token)
    {
        var at = text.Is(token, "the") ? token + 1 : token;
        if (!text.Is(at, TimeWordKind.Season, out var value))
        {
            return null;
        }

        if (text.Annotation(at).Upos is not (Upos.Noun or Upos.Propn or Upos.Adj))
        {
            return null;
        }

        var season = (Season)value;
        if (YearRules.After(text, at + 1) is var (year, end))
        {
            return Calendar.SeasonOf(year, season) is { } exact ? TimeReading.Date(end, exact) : null;
        }

        if (!IsSeason(text, at))
        {
            return null;
        }

        if (YearChooser.Choose(text, at, candidate => Calendar.SeasonOf(candidate, season)) is var (period, sure))
        {
            return TimeReading.FromPublication(at + 1, period, sure);
        }

        return TimeReading.Date(at + 1, Period.Unknown(TimeUnit.Season, "XXXX-" + season.Code()));
    }

    /// <summary>Whether a name of a month is one: May, March, April, June and August are words or names as well.</summary>
    private static bool IsMonth(TimeText text, int token)
    {
        ref readonly var annotation = ref text.Annotation(token);
        if (annotation.Xpos == Xpos.Md || IsPartOfName(text, token))
        {
            return false;
        }

        return !text.Is(token, TimeWordKind.Uncertain)
            || text.Is(token - 1, TimeWordKind.Leads)
            || text.Form(token).EndsWith('.')
            || IsBeforeNoun(text, token)
            || (text.Is(token - 1, "and") && text.Is(token - 2, TimeWordKind.Month))
            || (text.Is(token + 1, "and") && text.Is(token + 2, TimeWordKind.Month));
    }

    private static bool IsPartOfName(TimeText text, int token) =>
        IsNameToken(text, token - 1) && text.Annotation(token).Relation == Relation.Flat
        || (
            IsNameToken(text, token + 1)
            && text.Annotation(token + 1) is { Relation: Relation.Flat } next
            && next.Head == token
        );

    private static bool IsNameToken(TimeText text, int token) =>
        token >= text.First && token < text.End && text.Annotation(token).Upos == Upos.Propn && text.IsCapital(token);

    /// <summary>January <em>sales</em></summary>
    private static bool IsBeforeNoun(TimeText text, int token) =>
        token + 1 < text.End
        && text.Annotation(token + 1).Upos == Upos.Noun
        && text.Annotation(token).Relation is Relation.Compound or Relation.Nmod or Relation.NmodUnmarked;

    private static bool IsSeason(TimeText text, int at)
    {
        return text.Is(at, TimeWordKind.Uncertain)
            ? text.Is(at - 1, "in")
                || (
                    text.Is(at - 1, "the")
                    && text.Is(at - 2, TimeWordKind.Leads)
                    && !text.Is(at + 1, "of")
                    && !text.Is(at + 1, "in")
                )
            : !text.Is(at + 1, "of") && !text.Is(at + 1, "up");
    }
}
