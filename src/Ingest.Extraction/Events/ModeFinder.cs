using System.Collections.Frozen;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Finds the mode of an event whose frame leaves it open, by the words of its clause (<c>event-modes.tsv</c>).</summary>
internal sealed class ModeFinder(Document document)
{
    /// <summary>The most steps from the trigger down to a word.</summary>
    private const int Deepest = 4;

    private static readonly FrozenDictionary<string, List<ModeWord>> Words = Read();

    /// <summary>The mode of a trigger's event, or null if its type has none or nothing tells it.</summary>
    public string? Find(Trigger trigger)
    {
        var best = new ModeWord(trigger.Type, null, int.MaxValue);
        Look(trigger.Clause, trigger.Type, Deepest, ref best);
        if (trigger.Clause != trigger.Head)
            Look(trigger.Head, trigger.Type, 0, ref best);

        // What is threatened or demanded may be parsed as a clause of purpose: "threatened to arrest them".
        if (trigger.Content is { } content)
            Look(content.Head, trigger.Type, Deepest, ref best);
        return best.Mode;
    }

    private void Look(int token, EventType type, int depth, ref ModeWord best)
    {
        var lemma = document.Annotation(token).Lemma;
        if (
            Words.TryGetValue(lemma, out var modes)
            || (Plural.Stem(lemma) is { } stem && Words.TryGetValue(stem, out modes))
        )
        {
            foreach (var mode in modes)
            {
                if (mode.Type == type && mode.Rank < best.Rank)
                    best = mode;
            }
        }

        if (depth == 0)
            return;
        foreach (var dependent in document.Tree.DependentsOf(token))
        {
            var relation = document.Tree.RelationOf(dependent);
            if (!ClauseReader.IsClause(relation) || IsContent(relation))
                Look(dependent, type, depth - 1, ref best);
        }
    }

    private static bool IsContent(Relation relation) => relation is Relation.Xcomp or Relation.Ccomp;

    private static FrozenDictionary<string, List<ModeWord>> Read()
    {
        var words = new Dictionary<string, List<ModeWord>>(StringComparer.OrdinalIgnoreCase);
        var rank = 0;
        foreach (var row in KnowledgeFile.Open("event-modes.tsv").Rows)
        {
            rank++;
            var type = Enum.Parse<EventType>(row["type"], ignoreCase: true);
            foreach (var word in row.List("words"))
            {
                if (!words.TryGetValue(word, out var list))
                    words.Add(word, list = []);
                list.Add(new ModeWord(type, row["mode"], rank));
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private readonly record struct ModeWord(EventType Type, string? Mode, int Rank);
}
