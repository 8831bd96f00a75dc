using System.Collections.Frozen;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Lexicon;

namespace Ingest.Extraction.Events.Frames;

/// <summary>The event files, one for each of PLOVER's types, by the dictionary form of a trigger's head.</summary>
internal static class EventLexicon
{
    private static readonly Slot[] SubjectSlot = [new(SlotKind.Subject)];

    private static readonly Slot[] OwnerSlots =
    [
        new(SlotKind.Possessive),
        new(SlotKind.Preposition, "by"),
        new(SlotKind.Adjective),
    ];

    private static readonly FrozenDictionary<string, EventFrame[]> ByHead = Read();

    private static readonly FrozenDictionary<string, string> VerbForms = ReadVerbForms();

    /// <summary>The number of words and phrases of a type.</summary>
    public static int CountOf(EventType type) => ByHead.Values.Sum(frames => frames.Count(frame => frame.Type == type));

    /// <summary>The frames of a word, the narrowest first; none for most words.</summary>
    public static EventFrame[] Of(string lemma) =>
        ByHead.TryGetValue(lemma, out var frames) ? frames
        : Plural.Stem(lemma) is { } stem && ByHead.TryGetValue(stem, out frames) ? frames
        : [];

    /// <summary>Whether a verb by itself may tell an event of a type.</summary>
    public static bool Tells(string lemma, EventType type) =>
        Array.Exists(
            Of(lemma),
            frame => frame.Type == type && frame is { Class: FrameClass.Verb, OtherWords.Length: 0 }
        );

    /// <summary>The dictionary form of a verb form whose lemma is in no file (<em>bombed</em>, <em>fled</em>), or null.</summary>
    public static string? VerbOf(ReadOnlySpan<char> form) =>
        VerbForms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var verb) ? verb : null;

    private static FrozenDictionary<string, string> ReadVerbForms()
    {
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeFile.Open("event-verb-forms.tsv").Rows)
        {
            foreach (var form in row.List("forms"))
                forms.Add(form, row["verb"]);
        }

        foreach (var (head, frames) in ByHead)
        {
            if (!Array.Exists(frames, frame => frame.Class == FrameClass.Verb))
                continue;
            foreach (var form in Inflection.FiniteForms(head, Inflection.DoubledForms(head)))
                forms.TryAdd(form, head);
            forms.TryAdd(Inflection.Participle(head), head);
        }

        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, EventFrame[]> Read()
    {
        var frames = new Dictionary<string, List<EventFrame>>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in Enum.GetValues<EventType>())
        {
            foreach (var row in KnowledgeFile.Open($"event-{type.ToString().ToLowerInvariant()}.tsv").Rows)
                Add(frames, type, row);
        }

        // A stable order: of frames equally narrow the first in the files counts.
        return frames.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(frame => frame.Weight).ToArray(),
            StringComparer.OrdinalIgnoreCase
        );
    }

    private static void Add(Dictionary<string, List<EventFrame>> frames, EventType type, KnowledgeRow row)
    {
        var frameClass = Enum.Parse<FrameClass>(row["class"], ignoreCase: true);
        var recipient = row.List("recipient").Select(Slot.Parse).ToArray();
        var isReciprocal = row["actor"] == "everyone";
        var owner = frameClass == FrameClass.Noun ? OwnerSlots : SubjectSlot;
        var template = new EventFrame
        {
            Class = frameClass,
            OtherWords = [],
            Type = type,
            Mode = row["mode"] is { Length: > 0 } mode ? mode : null,
            Cameo = row["cameo"] is { Length: > 0 } cameo ? cameo : null,
            Context = row.List("context"),
            Actor = isReciprocal || row["actor"].Length == 0 ? owner : [.. row.List("actor").Select(Slot.Parse)],
            Recipient = recipient,
            IsReciprocal = isReciprocal,
            Conditions = [.. row["if"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FrameCondition.Parse)],
        };
        foreach (var entry in row.List("words"))
        {
            var words = entry.Split(' ');
            var head = frameClass == FrameClass.Noun ? words[^1] : words[0];
            if (!frames.TryGetValue(head, out var list))
                frames.Add(head, list = []);
            list.Add(template with { OtherWords = frameClass == FrameClass.Noun ? words[..^1] : words[1..] });
        }
    }
}
