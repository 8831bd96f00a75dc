using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Times;

/// <summary>
/// Finds dates by a small grammar over tokens and resolves them against the day of publication. Each rule is tried at each
/// token, the longest forms first; what matches is not read again.
/// </summary>
internal sealed class TimeComponent : IAnalysisComponent
{
    private delegate int Rule(in Reader reader, int token, out TimeValue value);

    private static readonly Rule[] Rules =
    [
        IsoDate,
        DayMonthYear,
        MonthDayYear,
        PartOfMonth,
        MonthYear,
        DirectedUnit,
        DirectedWeekday,
        UnitsAgo,
        Weekday,
        NamedDay,
        Month,
        Year,
    ];

    /// <inheritdoc/>
    public void Process(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            var reader = new Reader(document, sentence.EndToken);
            for (var token = sentence.FirstToken; token < sentence.EndToken; )
            {
                token = Math.Max(token + 1, Match(document, reader, token));
            }
        }
    }

    private static int Match(Document document, in Reader reader, int token)
    {
        foreach (var rule in Rules)
        {
            var end = rule(reader, token, out var value);
            if (end > token)
            {
                var start = document.Tokens[token].Start;
                var stop = document.Tokens[end - 1].End;
                var text = document.Text[start..stop];
                var date = value.Resolve?.Invoke(text);
                var expression = new TimeExpression
                {
                    Start = start,
                    End = stop,
                    Text = text,
                    Type = TimeType.Date,
                    Value = date is null ? value.Unresolved : Calendar.Timex(date),
                };
                document.Add(new ResolvedTime(expression, date, token, end));
                return end;
            }
        }

        return token;
    }

    /// <summary>2022-10-06, in five tokens</summary>
    private static int IsoDate(in Reader reader, int token, out TimeValue value)
    {
        const int Tokens = 5;
        value = default;
        return
            DateOnly.TryParseExact(
                reader.Text(token, token + Tokens),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            ) && TryDay(date.Year, date.Month, date.Day, out value)
            ? token + Tokens
            : token;
    }

    /// <summary>6 October, 6th of October 2022</summary>
    private static int DayMonthYear(in Reader reader, int token, out TimeValue value)
    {
        value = default;
        if (reader.Day(token) is not { } day)
        {
            return token;
        }

        var at = reader[token + 1] is "of" ? token + 2 : token + 1;
        return TimeWords.Number(reader[at], "month") is { } month
            ? WithYear(reader, at + 1, month, day, token, out value)
            : token;
    }

    /// <summary>May 13, Oct. 6, 2022</summary>
    private static int MonthDayYear(in Reader reader, int token, out TimeValue value)
    {
        value = default;
        if (TimeWords.Number(reader[token], "month") is not { } month)
        {
            return token;
        }

        return reader.Day(token + 1) is { } day ? WithYear(reader, token + 2, month, day, token, out value) : token;
    }

    /// <summary>early May, mid-November, the end of February 2022</summary>
    private static int PartOfMonth(in Reader reader, int token, out TimeValue value)
    {
        value = default;
        var word = reader[token];
        int? third = null;
        var at = token;
        if (word.StartsWith("mid-", StringComparison.OrdinalIgnoreCase))
        {
            third = 1;
            word = word[4..];
        }
        else if (word is "early" or "late")
        {
            third = word is "early" ? 0 : 2;
            word = reader[++at];
        }
        else if (word is "beginning" or "middle" or "end" && reader[token + 1] is "of")
        {
            third =
                word is "beginning" ? 0
                : word is "middle" ? 1
                : 2;
            at += 2;
            word = reader[at];
        }

        if (third is not { } part || TimeWords.Number(word, "month") is not { } month)
        {
            return token;
        }

        var published = reader.Published;
        var year = reader.Year(at + 1);
        value = new(
            $"XXXX-{month:D2}",
            (year ?? published?.Year) is null
                ? null
                : text => Calendar.PartOfMonth(year ?? Calendar.YearOf(month, 1, published!.Value), month, part, text)
        );
        return year is null ? at + 1 : at + 2;
    }

    /// <summary>October 2022</summary>
    private static int MonthYear(in Reader reader, int token, out TimeValue value)
    {
        value = default;
        if (TimeWords.Number(reader[token], "month") is not { } month || reader.Year(token + 1) is not { } year)
        {
            return token;
        }

        value = new("", text => Calendar.Month(year, month, text));
        return token + 2;
    }

    /// <summary>last week, next month, this year</summary>
    private static int DirectedUnit(in Reader reader, int token, out TimeValue value)
    {
        value = default;
        if (
            TimeWords.Number(reader[token], "direction") is not { } steps
            || reader[token + 1] is not ("week" or "month" or "year")
        )
        {
            return token;
        }

        value = Shifted(
            reader.Published,
            TimeWords.Value(reader[token + 1], "unit")!,
            steps,
            steps < 0 ? "PAST_REF" : "FUTURE_REF"
        );
        return token + 2;
    }

    /// <summary>last Friday, next Monday</summary>
    private static int DirectedWeekday(in Reader reader, int token, out TimeValue value)
    {
        value = default;
        if (
            TimeWords.Number(reader[token], "direction") is not { } steps
            || TimeWords.Number(reader[token + 1], "weekday") is not { } weekday
        )
        {
            return token;
        }

        var published = reader.Published;
        value = new(
            $"XXXX-WXX-{weekday}",
            published is not { } day
                ? null
                : text =>
                    Calendar.Day(
                        Calendar.LastWeekday(weekday, steps > 0 ? Calendar.Add(day, 7) : Calendar.Add(day, -1 - steps)),
                        text
                    )
        );
        return token + 2;
    }

    /// <summary>two days ago, a week earlier</summary>
    private static int UnitsAgo(in Reader reader, int token, out TimeValue value)
    {
        value = default;
        var count = reader.Number(token) ?? TimeWords.Number(reader[token], "number");
        if (
            count is not ({ } number and <= 1000)
            || TimeWords.Value(reader[token + 1], "unit") is not { } unit
            || reader[token + 2] is not "ago"
        )
        {
            return token;
        }

        value = Shifted(reader.Published, unit, -number, "PAST_REF");
        return token + 3;
    }

    private static int Weekday(in Reader reader, int token, out TimeValue value)
    {
        value = default;
        if (TimeWords.Number(reader[token], "weekday") is not { } weekday)
        {
            return token;
        }

        var published = reader.Published;
        value = new(
            $"XXXX-WXX-{weekday}",
            published is not { } day ? null : text => Calendar.Day(Calendar.LastWeekday(weekday, day), text)
        );
        return token + 1;
    }

    private static int NamedDay(in Reader reader, int token, out TimeValue value)
    {
        value = default;
        if (TimeWords.Number(reader[token], "day") is not { } days)
        {
            return token;
        }

        value = Shifted(reader.Published, "D", days, "XXXX-XX-XX");
        return token + 1;
    }

    /// <summary>in May, since October; a month's name alone may be a verb or a person</summary>
    private static int Month(in Reader reader, int token, out TimeValue value)
    {
        value = default;
        if (TimeWords.Number(reader[token], "month") is not { } month || !IsTimePreposition(reader[token - 1]))
        {
            return token;
        }

        var published = reader.Published;
        value = new(
            $"XXXX-{month:D2}",
            published is not { } day ? null : text => Calendar.Month(Calendar.YearOf(month, 1, day), month, text)
        );
        return token + 1;
    }

    /// <summary>in 2014, since 1991</summary>
    private static int Year(in Reader reader, int token, out TimeValue value)
    {
        value = default;
        if (reader.Year(token) is not { } year || !IsTimePreposition(reader[token - 1]))
        {
            return token;
        }

        value = new("", text => Calendar.Year(year, text));
        return token + 1;
    }

    private static bool IsTimePreposition(ReadOnlySpan<char> word) =>
        word is "in" or "In" or "since" or "Since" or "by" or "By" or "until" or "during" or "from" or "of";

    private static int WithYear(in Reader reader, int at, int month, int day, int token, out TimeValue value)
    {
        value = default;
        var comma = reader[at] is ",";
        if (reader.Year(comma ? at + 1 : at) is { } year)
        {
            return TryDay(year, month, day, out value) ? at + (comma ? 2 : 1) : token;
        }

        if (reader.Published is not { } published)
        {
            value = new($"XXXX-{month:D2}-{day:D2}", null);
            return at;
        }

        return TryDay(Calendar.YearOf(month, day, published), month, day, out value) ? at : token;
    }

    private static bool TryDay(int year, int month, int day, out TimeValue value)
    {
        value = default;
        if (year < 1 || year > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new("", text => Calendar.Day(new DateOnly(year, month, day), text));
        return true;
    }

    private static TimeValue Shifted(DateOnly? published, string unit, int steps, string unresolved)
    {
        if (published is not { } day)
        {
            return new(unresolved, null);
        }

        return new(unresolved, text => Calendar.Shift(day, unit, steps, text));
    }

    /// <summary>What an expression means: how to resolve it, and its value where it cannot be.</summary>
    private readonly record struct TimeValue(string Unresolved, Func<string, ResolvedDate?>? Resolve);

    /// <summary>Reads the tokens of a sentence.</summary>
    private readonly struct Reader(Document document, int end)
    {
        public DateOnly? Published => document.Article.Published;

        public ReadOnlySpan<char> this[int token] => token >= 0 && token < end ? document.Word(token) : default;

        /// <summary>The text from one token to another; empty if the sentence ends before.</summary>
        public ReadOnlySpan<char> Text(int first, int endToken) =>
            endToken <= end
                ? document.Text.AsSpan(document.Tokens[first].Start..document.Tokens[endToken - 1].End)
                : default;

        public int? Number(int token) =>
            token < end
            && document.IsNumber(token)
            && int.TryParse(this[token], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;

        public int? Year(int token) =>
            this[token].Length == 4 && Number(token) is { } year and > 999 and < 2200 ? year : null;

        /// <summary>A day of a month: 6, 6th.</summary>
        public int? Day(int token)
        {
            var word = this[token];
            if (word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th"))
            {
                word = word[..^2];
            }

            return
                word.Length is 1 or 2
                && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && day is >= 1 and <= 31
                ? day
                : null;
        }
    }
}
