using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times;

/// <summary>The words, phrases and feasts of <c>Knowledge/time-*.tsv</c>.</summary>
internal static class TimeWords
{
    private static readonly Dictionary<string, TimeWord> Words = Read();

    private static readonly Dictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A word, with or without its stop, or null if it tells nothing of time.</summary>
    public static TimeWord? Find(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word.Length > 1 ? word.TrimEnd('.') : word, out var found) ? found : null;

    private static Dictionary<string, TimeWord> Read()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeFile.Open("time-words.tsv").Rows)
        {
            var kind = Enum.Parse<TimeWordKind>(row["kind"], ignoreCase: true);
            var (number, timex) = ReadValue(kind, row["value"]);
            WordOf(words, row["word"]).Add(kind, number, timex);
        }

        foreach (var row in KnowledgeFile.Open("time-phrases.tsv").Rows)
        {
            AddPhrase(
                words,
                new TimePhrase(
                    row["phrase"].Split(' '),
                    Enum.Parse<TimeType>(row["type"], ignoreCase: true),
                    row["value"]
                )
                {
                    Tag = row["tag"] is { Length: > 0 } tag ? Enum.Parse<Upos>(tag) : null,
                }
            );
        }

        foreach (var row in KnowledgeFile.Open("time-holidays.tsv").Rows)
        {
            AddPhrase(
                words,
                new TimePhrase(row["name"].Split(' '), TimeType.Date, "") { Holiday = Holiday.Parse(row["rule"]) }
            );
        }

        foreach (var word in words.Values)
        {
            word.Phrases.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }

        return words;
    }

    private static void AddPhrase(Dictionary<string, TimeWord> words, TimePhrase phrase) =>
        WordOf(words, phrase.Words[0].TrimEnd('.')).Phrases.Add(phrase);

    private static TimeWord WordOf(Dictionary<string, TimeWord> words, string word)
    {
        if (!words.TryGetValue(word, out var found))
        {
            words.Add(word, found = new TimeWord());
        }

        return found;
    }

    private static (int Number, string Timex) ReadValue(TimeWordKind kind, string value) =>
        kind switch
        {
            TimeWordKind.Unit or TimeWordKind.Units => ((int)Enum.Parse<TimeUnit>(value), ""),
            TimeWordKind.Season => ((int)Enum.Parse<Season>(value), ""),
            TimeWordKind.Direction => ((int)Enum.Parse<TimeDirection>(value), ""),
            TimeWordKind.Shift => ((int)Enum.Parse<TimeShift>(value), ""),
            TimeWordKind.Part or TimeWordKind.PartNoun => ((int)Enum.Parse<PeriodPart>(value), ""),
            _ when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => (
                number,
                ""
            ),
            _ => (0, value),
        };
}
