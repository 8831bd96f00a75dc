using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Events;

/// <summary>The patterns of <c>Knowledge/events.tsv</c>.</summary>
internal static class EventPatterns
{
    private static readonly Dictionary<string, List<(string[] Words, EventPattern Pattern)>> ByFirstWord = Read();

    /// <summary>The patterns whose trigger begins at a token, longest triggers first, with the token after the trigger.</summary>
    public static IEnumerable<(EventPattern Pattern, int End)> At(Document document, int token, int end)
    {
        if (!ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(document.Word(token), out var triggers))
        {
            yield break;
        }

        foreach (var (words, pattern) in triggers)
        {
            if (token + words.Length <= end && Matches(document, token, words))
            {
                yield return (pattern, token + words.Length);
            }
        }
    }

    private static bool Matches(Document document, int token, string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (!document.Word(token + i).Equals(words[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<string, List<(string[] Words, EventPattern Pattern)>> Read()
    {
        var triggers = new Dictionary<string, List<(string[] Words, EventPattern Pattern)>>(
            StringComparer.OrdinalIgnoreCase
        );
        foreach (var row in KnowledgeFile.Open("events.tsv").Rows)
        {
            var pattern = new EventPattern(
                Enum.Parse<EventType>(row["type"], ignoreCase: true),
                row["mode"] is { Length: > 0 } mode ? mode : null,
                row["cameo"],
                Enum.Parse<WordClass>(row["class"], ignoreCase: true),
                row["reciprocal"] == "yes",
                row.List("recipient")
            );
            foreach (var trigger in row.List("trigger"))
            {
                var words = trigger.Split(' ');
                var forms =
                    pattern.Class == WordClass.Verb
                        ? Inflection.FiniteForms(words[0], []).Append(Inflection.Participle(words[0]))
                        : [words[0]];
                foreach (var form in forms)
                {
                    if (!triggers.TryGetValue(form, out var list))
                    {
                        triggers.Add(form, list = []);
                    }

                    list.Add(([form, .. words[1..]], pattern));
                }
            }
        }

        foreach (var list in triggers.Values)
        {
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }

        return triggers;
    }
}

/// <summary>What a trigger tells and where its participants stand.</summary>
/// <param name="Type">PLOVER's type.</param>
/// <param name="Mode">PLOVER's mode, or null.</param>
/// <param name="Cameo">The CAMEO code.</param>
/// <param name="Class">The trigger's word class.</param>
/// <param name="IsReciprocal">Whether all who take part are actors.</param>
/// <param name="Recipient">The prepositions that lead to the recipient; <c>object</c> for what follows the verb.</param>
internal sealed record EventPattern(
    EventType Type,
    string? Mode,
    string Cameo,
    WordClass Class,
    bool IsReciprocal,
    string[] Recipient
);

/// <summary>The word classes of triggers.</summary>
internal enum WordClass
{
    Noun,
    Verb,
    Adjective,
}
