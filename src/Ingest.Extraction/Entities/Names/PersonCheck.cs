using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Names;

/// <summary>Tells that capitalised words are no person's name, whatever the name tagger says.</summary>
/// <param name="document">The document.</param>
internal sealed class PersonCheck(Document document)
{
    private static readonly HashSet<string> ThingHeads =
    [
        .. KnowledgeFile.Open("thing-heads.tsv").Rows.Select(row => row["head"]),
    ];

    /// <summary>Words for the members of parties, religions and peoples, ambiguous ones too.</summary>
    private static readonly HashSet<string> Members =
    [
        .. KnowledgeFile.Open("nationalities-and-groups.tsv").Rows.SelectMany(row => row.List("nouns")),
    ];

    /// <summary>Whether grammar or the last word rules out that a name is a person's.</summary>
    /// <param name="first">The name's first token.</param>
    /// <param name="end">After its last token.</param>
    /// <param name="isFirst">Whether it stands first in its sentence, where every word has a capital.</param>
    public bool IsRuledOut(int first, int end, bool isFirst)
    {
        var last = document.Word(end - 1);
        if (end - first == 1)
        {
            return IsThing(last) || IsSeveral(end - 1, last);
        }

        return IsThing(last)
            || IsSeveral(end - 1, last)
            || (isFirst && document.Annotation(first).Upos is Upos.Adv && !IsKnown(first))
            || IsPlain(first, end);
    }

    private static bool IsThing(ReadOnlySpan<char> word) =>
        ThingHeads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>People called by what they are: <em>Democrats</em>, <em>Leading Liberals</em>.</summary>
    private bool IsSeveral(int token, ReadOnlySpan<char> word) =>
        document.Annotation(token).Xpos is Xpos.Nnps or Xpos.Nns
        && Members.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether no word of it is used as a name: <em>Purple Heart</em>.</summary>
    private bool IsPlain(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (document.Annotation(token).Upos is not (Upos.Adj or Upos.Noun) || IsKnown(token))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word tells the party, religion or people of a person: <em>Democrat</em>.</summary>
    public bool IsMember(int token) => Members.GetAlternateLookup<ReadOnlySpan<char>>().Contains(document.Word(token));

    /// <summary>Whether a word is used as a name.</summary>
    public bool IsKnown(int token) =>
        KnownPersons.GenderOfFirstName(document.Word(token)) != Gender.Unknown
        || KnownPersons.IsSurname(document.Word(token));
}
