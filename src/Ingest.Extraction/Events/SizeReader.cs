using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Reads how many were killed, injured or arrested from the verbs of <c>event-victims.tsv</c> in the trigger's clause.</summary>
internal sealed class SizeReader(Document document, ClauseReader clauses)
{
    private static readonly Dictionary<string, string> Harms = Read("harm");

    private static readonly Dictionary<string, string> Numbers = Read("number");

    private DependencyTree Tree => document.Tree;

    /// <summary>The figures told with a trigger, or null if there are none.</summary>
    public EventSize? Find(Trigger trigger)
    {
        var size = new EventSize();
        size = Add(size, trigger.Head);
        foreach (var dependent in Tree.DependentsOf(trigger.Clause))
        {
            if (Tree.RelationOf(dependent) is Relation.Advcl or Relation.Conj or Relation.AclRelcl or Relation.Acl)
                size = Add(size, dependent);
        }

        return size == new EventSize() ? null : size;
    }

    private EventSize Add(EventSize size, int verb)
    {
        if (!clauses.IsVerb(verb) || !Harms.TryGetValue(document.Annotation(verb).Lemma, out var harm))
            return size;
        var victims = clauses.Object(verb);
        if (victims < 0 || NumberOf(victims) is not { } number)
            return size;
        return harm switch
        {
            "dead" => size with { Dead = size.Dead ?? number },
            "injured" => size with { Injured = size.Injured ?? number },
            _ => size with { Arrested = size.Arrested ?? number },
        };
    }

    private int? NumberOf(int noun)
    {
        if (document.Annotation(noun).Upos == Upos.Num)
            return Value(noun);
        return Tree.Dependent(noun, Relation.Nummod) is { } number ? Value(number) : null;
    }

    private int? Value(int token)
    {
        if (
            int.TryParse(document.Word(token), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
        )
            return value;
        return Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(document.Word(token), out var text)
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
    }

    private static Dictionary<string, string> Read(string kind) =>
        KnowledgeFile
            .Open("event-victims.tsv")
            .Rows.Where(row => row["kind"] == kind)
            .SelectMany(row => row.List("words").Select(word => (word, row["meaning"])))
            .ToDictionary(pair => pair.word, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
}
