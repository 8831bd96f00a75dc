namespace Ingest.Extraction.Times.Rules;

/// <summary>Phrases of fixed meaning (<em>recently</em>, <em>the near future</em>) and feasts (<em>New Year's Day</em>).</summary>
internal static class PhraseRules
{
    public static TimeReading? Read(TimeText text, int token)
    {
        if (text[token] is not { Phrases.Count: > 0 } word)
        {
            return null;
        }

        foreach (var phrase in word.Phrases)
        {
            if (Matches(text, token, phrase))
            {
                var end = token + phrase.Words.Length;
                return phrase.Holiday is { } holiday
                    ? Feast(text, token, end, holiday)
                    : new TimeReading(end, phrase.Type, phrase.Value);
            }
        }

        return null;
    }

    private static TimeReading? Feast(TimeText text, int token, int end, Holiday holiday)
    {
        if (YearRules.After(text, end) is var (year, yearEnd))
        {
            return year is > 1 and < 9999 ? TimeReading.Date(yearEnd, Calendar.Day(holiday.In(year))) : null;
        }

        return
            YearChooser.Choose(
                text,
                token,
                candidate => candidate is > 1 and < 9999 ? Calendar.Day(holiday.In(candidate)) : null
            )
                is var (period, sure)
            ? TimeReading.FromPublication(end, period, sure)
            : TimeReading.Date(end, Period.Unknown(TimeUnit.Day, "XXXX-XX-XX"));
    }

    private static bool Matches(TimeText text, int token, TimePhrase phrase)
    {
        if (phrase.Tag is { } tag && text.Annotation(token).Upos != tag)
        {
            return false;
        }

        if (phrase.Holiday is null ? text.ContinuesName(token) : !text.IsCapital(token))
        {
            return false;
        }

        // as soon as
        if (text.Is(token, "soon") && text.Is(token + 1, "as"))
        {
            return false;
        }

        for (var i = 0; i < phrase.Words.Length; i++)
        {
            if (!IsSame(text.Form(token + i), phrase.Words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(ReadOnlySpan<char> form, string word) =>
        form.Length == word.Length
        && (
            form.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (form[0] == '’' && word[0] == '\'' && form[1..].SequenceEqual(word.AsSpan(1)))
        );
}
