using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Names;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Names;

/// <summary>
/// Finds names in a sentence by titles and lists first, then as the name tagger sees them, then by capitals; from left to right
/// without overlaps.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="tagged">What the name tagger sees in the document.</param>
internal sealed class NameFinder(Document document, Sentence sentence, TaggedNames tagged)
{
    private static readonly HashSet<string> OrganizationHeads =
    [
        .. KnowledgeFile.Open("organization-heads.tsv").Rows.Select(row => row["head"]),
    ];

    private readonly NameWords _words = new(document, sentence);
    private readonly NamePhrases _phrases = new(document, sentence);
    private readonly PersonFinder _persons = new(document, sentence, tagged);

    /// <summary>The candidate that begins at a token, or null.</summary>
    public NameCandidate? At(int token)
    {
        if (
            !document.IsWord(token)
            || (token == sentence.FirstToken && _words.IsFunctionWord(token) && !_words.IsAcronym(token))
            || IsPartyTag(token)
        )
        {
            return null;
        }

        return _persons.Titled(token)
            ?? LongerTaggedName(token)
            ?? KnownPlace(token)
            ?? NewsAgency(token)
            ?? TaggedName(token)
            ?? CapitalizedRun(token)
            ?? KnownAdjective(token);
    }

    /// <summary>A person or organization whose name begins with a known name (<em>Paris Norman</em>, <em>Oslo Aid Council</em>).</summary>
    private NameCandidate? LongerTaggedName(int token) =>
        tagged.StartingAt(token) is { } name
        && name.Kind is NameKind.Person or NameKind.Organization
        && _phrases.MatchGazetteer(token, Gazetteer.Names) is var (_, end)
        && name.End > end
            ? TaggedName(token)
            : null;

    /// <summary>A name as the name tagger sees it; a nationality is left to the list of adjectives.</summary>
    private NameCandidate? TaggedName(int token)
    {
        if (tagged.StartingAt(token) is not { } name || name.End > sentence.EndToken)
        {
            return null;
        }

        return name.Kind switch
        {
            NameKind.Person when !IsOrganizationHead(name.End - 1) || name.End - token == 1 => _persons.Named(
                token,
                name.End
            ),
            NameKind.Location => new NameCandidate(token, token, name.End, EntityKind.Place),
            NameKind.Organization or NameKind.Person => new NameCandidate(
                token,
                token,
                OrganizationEnd(token, _persons.BeforeMember(token, name.End)),
                EntityKind.Organization
            )
            {
                Country = _phrases.MatchGazetteer(token, Gazetteer.Adjectives)?.Entry.Country,
            },
            _ => null,
        };
    }

    private NameCandidate? KnownPlace(int token)
    {
        if (!_words.IsCapitalized(token) || _phrases.MatchGazetteer(token, Gazetteer.Names) is not var (entry, end))
        {
            return null;
        }

        if (IsSurname(token, end, entry.Kind))
        {
            return Surname(token);
        }

        // "Washington Post" is no place; "Ukraine Friday" is one.
        return
            end < sentence.EndToken
            && _words.IsCapitalized(end)
            && _words.RunEnd(token) > end
            && IsOrganization(token, _words.RunEnd(token))
            ? null
            : new NameCandidate(token, token, end, entry.Kind) { Known = entry, Country = entry.Country };
    }

    /// <summary>
    /// Whether the name of a place, people or organization is a person's here, whose full name stands elsewhere: <em>Jack London …
    /// London said</em>.
    /// </summary>
    private bool IsSurname(int token, int end, EntityKind kind) =>
        end - token == 1
        && tagged.IsSurname(_words.Word(token))
        && (
            tagged.StartingAt(token) is { Kind: NameKind.Person } name ? name.End == end
            : kind == EntityKind.Organization ? !tagged.BeginsOrganization(_words.Word(token))
            : document.Annotation(token).Xpos is Xpos.Nnp or Xpos.Jj
                && (SpeechSubjects.IsSubject(document, token) || SpeechSubjects.IsInverted(document, token))
                && document.Annotation(end).Upos is not (Upos.Adj or Upos.Noun or Upos.Propn)
                && (kind == EntityKind.Place || document.Tree.Dependent(token, Relation.Det) is null)
        );

    private NameCandidate? KnownAdjective(int token)
    {
        if (
            !_words.IsCapitalized(token) || _phrases.MatchGazetteer(token, Gazetteer.Adjectives) is not var (entry, end)
        )
        {
            return null;
        }

        return IsSurname(token, end, entry.Kind)
            ? Surname(token)
            : new NameCandidate(token, token, end, EntityKind.Country) { Known = entry, Country = entry.Country };
    }

    private static NameCandidate Surname(int token) =>
        new(token, token, token + 1, EntityKind.Person) { IsSurnameOnly = true };

    /// <summary><em>the Lindo news agency</em></summary>
    private NameCandidate? NewsAgency(int token)
    {
        if (!_words.IsCapitalized(token))
        {
            return null;
        }

        var end = _words.RunEnd(token);
        return end + 1 < sentence.EndToken && _words.Word(end) is "news" or "press" && _words.Word(end + 1) is "agency"
            ? new NameCandidate(token, token, end + 2, EntityKind.Organization)
            : null;
    }

    private NameCandidate? CapitalizedRun(int token)
    {
        if (!_words.IsCapitalized(token))
        {
            return null;
        }

        var end = _persons.BeforeMember(token, _words.RunEnd(token));
        var adjective = _phrases.MatchGazetteer(token, Gazetteer.Adjectives);
        if (IsOrganization(token, end))
        {
            return new NameCandidate(token, token, OrganizationEnd(token, end), EntityKind.Organization)
            {
                Country = adjective?.Entry.Country ?? _phrases.MatchGazetteer(token, Gazetteer.Names)?.Entry.Country,
            };
        }

        if (adjective is not null)
        {
            return null;
        }

        var personEnd = _words.PersonEnd(token);
        if (personEnd - token >= 2 && personEnd == end && _persons.Named(token, end) is { } person)
        {
            return person;
        }

        if (end - token == 1 && OrganizationName.IsAcronym(_words.Word(token)))
        {
            return new NameCandidate(token, token, end, EntityKind.Organization);
        }

        return end - token == 1 && !_words.IsFunctionWord(token) && !_words.IsTime(token, end)
            ? new NameCandidate(token, token, end, EntityKind.Person)
            {
                IsSurnameOnly = !KnownPersons.IsSurname(_words.Word(token)),
            }
            : null;
    }

    /// <summary>Whether a party's letter and a region begin, as they follow a politician's name: <em>(R-Kans.)</em>.</summary>
    private bool IsPartyTag(int token) =>
        token > sentence.FirstToken
        && _words.Word(token) is "R" or "D" or "I"
        && _words.Word(token - 1) is "(" or "," or "["
        && token + 1 < sentence.EndToken
        && _words.IsHyphen(token + 1);

    /// <summary>The end of an organization's name that goes on with <em>of</em> or <em>for</em>: <em>Institute for the Study of Ice</em>.</summary>
    private int OrganizationEnd(int first, int end)
    {
        while (end + 1 < sentence.EndToken && _words.Word(end) is "of" or "for" && IsOrganization(first, end))
        {
            var next = _words.Word(end + 1) is "the" ? end + 2 : end + 1;
            if (
                next >= sentence.EndToken
                || next - first > NameWords.LongestRun
                || !_words.IsCapitalized(next)
                || _words.IsTime(next, next + 1)
                || _phrases.MatchTitle(next).Title is not null
            )
            {
                break;
            }

            end = _words.RunEnd(next);
        }

        return end;
    }

    private bool IsOrganization(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (IsOrganizationHead(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOrganizationHead(int token) =>
        OrganizationHeads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_words.Word(token));
}
