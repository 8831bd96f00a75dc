using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Names;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Times;

namespace Ingest.Extraction.Entities.Names;

/// <summary>
/// Finds names in a sentence by titles and lists first, then as the name tagger sees them, then by capitals; from left to right
/// without overlaps.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="tagged">The name tagger's names by their first token.</param>
/// <param name="surnames">The last words of the full names of persons in the document.</param>
internal sealed class NameFinder(
    Document document,
    Sentence sentence,
    IReadOnlyDictionary<int, NameSpan> tagged,
    HashSet<string> surnames
)
{
    /// <summary>The most capitalised words of a person's name.</summary>
    private const int LongestPerson = 4;

    /// <summary>The most words of any name.</summary>
    private const int LongestRun = 12;

    private static readonly HashSet<string> OrganizationHeads =
    [
        .. KnowledgeFile.Open("organization-heads.tsv").Rows.Select(row => row["head"]),
    ];

    private readonly PersonCheck _persons = new(document);

    /// <summary>The candidate that begins at a token, or null.</summary>
    public NameCandidate? At(int token)
    {
        if (
            !document.IsWord(token)
            || (token == sentence.FirstToken && IsFunctionWord(token) && !IsAcronym(token))
            || IsPartyTag(token)
        )
        {
            return null;
        }

        return TitledPerson(token)
            ?? LongerTaggedName(token)
            ?? KnownPlace(token)
            ?? NewsAgency(token)
            ?? TaggedName(token)
            ?? CapitalizedRun(token)
            ?? KnownAdjective(token);
    }

    /// <summary>A person or organization whose name begins with a known name (<em>Paris Norman</em>, <em>Oslo Aid Council</em>).</summary>
    private NameCandidate? LongerTaggedName(int token) =>
        tagged.TryGetValue(token, out var name)
        && name.Kind is NameKind.Person or NameKind.Organization
        && MatchGazetteer(token, Gazetteer.Names) is var (_, end)
        && name.End > end
            ? TaggedName(token)
            : null;

    /// <summary>A name as the name tagger sees it; a nationality is left to the list of adjectives.</summary>
    private NameCandidate? TaggedName(int token)
    {
        if (!tagged.TryGetValue(token, out var name) || name.End > sentence.EndToken)
        {
            return null;
        }

        return name.Kind switch
        {
            NameKind.Person when _persons.IsRuledOut(token, name.End, token == sentence.FirstToken) => null,
            NameKind.Person when !IsOrganizationHead(name.End - 1) || name.End - token == 1 => IsTime(token, name.End)
                ? null
                : new NameCandidate(token, token, name.End, EntityKind.Person),
            NameKind.Location => new NameCandidate(token, token, name.End, EntityKind.Place),
            NameKind.Organization or NameKind.Person => new NameCandidate(
                token,
                token,
                OrganizationEnd(token, name.End),
                EntityKind.Organization
            )
            {
                Country = MatchGazetteer(token, Gazetteer.Adjectives)?.Entry.Country,
            },
            _ => null,
        };
    }

    /// <summary><em>Russian Defense Minister Sergei Shoigu</em>, <em>Mr. Austin</em>, <em>US counterpart Lloyd Austin</em>.</summary>
    private NameCandidate? TitledPerson(int token)
    {
        var titleStart = token;
        GazetteerEntry? country = null;
        if (MatchGazetteer(token, Gazetteer.Adjectives) is { } adjective)
        {
            (country, titleStart) = adjective;
        }
        else if (MatchGazetteer(token, Gazetteer.Names) is { } name)
        {
            (country, titleStart) = name;
        }

        var (title, nameToken) = MatchTitle(titleStart);
        var end = title is null ? nameToken : PersonEnd(nameToken);
        if (title is null || end == nameToken || IsKinship(title, titleStart))
        {
            return null;
        }

        return new NameCandidate(token, nameToken, end, EntityKind.Person)
        {
            TitleToken = titleStart,
            Title = title,
            Role = title.IsRole ? TextOf(token, nameToken) : null,
            Country = country?.Country,
        };
    }

    /// <summary>Whether a title is a word for a relative: <em>his brother Karl Berger</em>, but <em>Brother Karl</em>.</summary>
    private bool IsKinship(Title title, int token) =>
        char.IsLower(Word(token)[0])
        && DescribingNouns.Find(title.Head) is { Gender: not Gender.Unknown, Covers.Count: 0 };

    private NameCandidate? KnownPlace(int token)
    {
        if (!IsCapitalized(token) || MatchGazetteer(token, Gazetteer.Names) is not var (entry, end))
        {
            return null;
        }

        if (IsSurname(token, end, entry.Kind))
        {
            return new NameCandidate(token, token, end, EntityKind.Person) { IsSurnameOnly = true };
        }

        // "Washington Post" is no place; "Ukraine Friday" is one.
        return
            end < sentence.EndToken && IsCapitalized(end) && RunEnd(token) > end && IsOrganization(token, RunEnd(token))
            ? null
            : new NameCandidate(token, token, end, entry.Kind) { Known = entry, Country = entry.Country };
    }

    /// <summary>Whether a place's name is a person's here, whose full name stands elsewhere: <em>Jack London … London said</em>.</summary>
    private bool IsSurname(int token, int end, EntityKind kind) =>
        end - token == 1
        && kind != EntityKind.Organization
        && surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(token))
        && (
            tagged.TryGetValue(token, out var name)
                ? name.Kind == NameKind.Person && name.End == end
                : kind == EntityKind.Place && SpeechSubjects.IsSubject(document, token)
        );

    private NameCandidate? KnownAdjective(int token) =>
        IsCapitalized(token) && MatchGazetteer(token, Gazetteer.Adjectives) is var (entry, end)
            ? new NameCandidate(token, token, end, EntityKind.Country) { Known = entry, Country = entry.Country }
            : null;

    /// <summary><em>the Lindo news agency</em></summary>
    private NameCandidate? NewsAgency(int token)
    {
        if (!IsCapitalized(token))
        {
            return null;
        }

        var end = RunEnd(token);
        return end + 1 < sentence.EndToken && Word(end) is "news" or "press" && Word(end + 1) is "agency"
            ? new NameCandidate(token, token, end + 2, EntityKind.Organization)
            : null;
    }

    private NameCandidate? CapitalizedRun(int token)
    {
        if (!IsCapitalized(token))
        {
            return null;
        }

        var end = RunEnd(token);
        var adjective = MatchGazetteer(token, Gazetteer.Adjectives);
        if (IsOrganization(token, end))
        {
            return new NameCandidate(token, token, OrganizationEnd(token, end), EntityKind.Organization)
            {
                Country = adjective?.Entry.Country ?? MatchGazetteer(token, Gazetteer.Names)?.Entry.Country,
            };
        }

        if (adjective is not null)
        {
            return null;
        }

        var personEnd = PersonEnd(token);
        if (
            personEnd - token >= 2
            && personEnd == end
            && !_persons.IsRuledOut(token, end, token == sentence.FirstToken)
        )
        {
            return new NameCandidate(token, token, end, EntityKind.Person);
        }

        if (end - token == 1 && IsAcronym(token))
        {
            return new NameCandidate(token, token, end, EntityKind.Organization);
        }

        return end - token == 1 && !IsFunctionWord(token) && !IsTime(token, end)
            ? new NameCandidate(token, token, end, EntityKind.Person)
            {
                IsSurnameOnly = !KnownPersons.IsSurname(Word(token)),
            }
            : null;
    }

    /// <summary>Whether a party's letter and a region begin, as they follow a politician's name: <em>(R-Kans.)</em>.</summary>
    private bool IsPartyTag(int token) =>
        token > sentence.FirstToken
        && Word(token) is "R" or "D" or "I"
        && Word(token - 1) is "(" or "," or "["
        && token + 1 < sentence.EndToken
        && IsHyphen(token + 1);

    /// <summary>The token after a run of capitalised words that may be a person's name.</summary>
    private int PersonEnd(int token)
    {
        var end = token;
        var words = 0;
        while (end < sentence.EndToken && words < LongestPerson && (end == token || IsAdjacent(end)))
        {
            if (IsInitial(end))
            {
                end++;
            }
            else if (IsCapitalized(end) && !IsFunctionWord(end) && !IsWeekday(end))
            {
                end++;
                words++;
            }
            else if (words > 0 && IsJoinedByHyphen(end))
            {
                end += 2;
            }
            else if (words > 0 && IsParticle(end) && end + 1 < sentence.EndToken && IsCapitalized(end + 1))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return words == 0 ? token : end;
    }

    private int RunEnd(int token)
    {
        var end = token + 1;
        while (
            end < sentence.EndToken
            && end - token < LongestRun
            && IsAdjacent(end)
            && (IsCapitalized(end) || IsJoinedByHyphen(end))
        )
        {
            end++;
        }

        return end;
    }

    /// <summary>The end of an organization's name that goes on with <em>of</em> or <em>for</em>: <em>Institute for the Study of Ice</em>.</summary>
    private int OrganizationEnd(int first, int end)
    {
        while (end + 1 < sentence.EndToken && Word(end) is "of" or "for" && IsOrganization(first, end))
        {
            var next = Word(end + 1) is "the" ? end + 2 : end + 1;
            if (
                next >= sentence.EndToken
                || next - first > LongestRun
                || !IsCapitalized(next)
                || IsTime(next, next + 1)
                || MatchTitle(next).Title is not null
            )
            {
                break;
            }

            end = RunEnd(next);
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
        OrganizationHeads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(token));

    /// <summary>Whether a single word is a day's or month's name: <em>April</em>.</summary>
    private bool IsTime(int first, int end) =>
        end - first == 1
        && document.TimeStartingAt(first) is not null
        && TimeWords.Find(Word(first)) is { } word
        && (word.Is(TimeWordKind.Month) || word.Is(TimeWordKind.Weekday));

    /// <summary>The title that begins at a token, and the token after it; null and the token itself if there is none.</summary>
    private (Title? Title, int End) MatchTitle(int token)
    {
        // A stop behind an abbreviation may belong to it or not.
        var longest = Titles.LongestAt(TextFrom(token)) + 1;
        for (var end = LastEnd(token, Titles.Longest, longest); end > token; end--)
        {
            var text = TextSpan(token, end);
            if ((Titles.Find(text) ?? Titles.Find(text.TrimEnd('.'))) is { } title)
            {
                return (title, end);
            }
        }

        return (null, token);
    }

    private (GazetteerEntry Entry, int End)? MatchGazetteer(int token, PhraseTable<GazetteerEntry> table)
    {
        var longest = table.LongestAt(TextFrom(token));
        for (var end = LastEnd(token, Gazetteer.LongestName, longest); end > token; end--)
        {
            if (table.Find(TextSpan(token, end)) is { } entry)
            {
                return (entry, end);
            }
        }

        return null;
    }

    /// <summary>The end of the longest stretch from a token that is no longer than a number of tokens and of code units.</summary>
    private int LastEnd(int token, int tokens, int longest)
    {
        var end = token;
        var start = token < sentence.EndToken ? document.Tokens[token].Start : 0;
        while (end < sentence.EndToken && end - token < tokens && document.Tokens[end].End - start <= longest)
        {
            end++;
        }

        return end;
    }

    /// <summary>The text from a token on; none behind the last one.</summary>
    private ReadOnlySpan<char> TextFrom(int token) =>
        token < document.Tokens.Length ? document.RunningText.AsSpan(document.Tokens[token].Start) : [];

    private bool IsCapitalized(int token) => document.IsWord(token) && char.IsUpper(Word(token)[0]);

    private bool IsAcronym(int token) =>
        Word(token).Length is > 1 and <= 6 && Word(token).IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>An initial with its stop: <em>F.</em></summary>
    private bool IsInitial(int token) => Word(token) is [_, '.'] && IsCapitalized(token);

    private bool IsWeekday(int token) => TimeWords.Find(Word(token))?.Is(TimeWordKind.Weekday) == true;

    private bool IsFunctionWord(int token) => FunctionWords.Contains(Word(token));

    private bool IsParticle(int token) =>
        Word(token)
            is "de"
                or "del"
                or "der"
                or "den"
                or "van"
                or "von"
                or "da"
                or "dos"
                or "di"
                or "bin"
                or "ibn"
                or "al"
                or "el"
                or "la"
                or "le";

    /// <summary>Whether nothing but one blank stands before a token, or a hyphen joins it.</summary>
    private bool IsAdjacent(int token) =>
        document.Tokens[token].Start - document.Tokens[token - 1].End == 1
        || (IsTouching(token) && (IsHyphen(token) || IsHyphen(token - 1)));

    private bool IsHyphen(int token) => Word(token) is "-" or "\u2011";

    private bool IsTouching(int token) => document.Tokens[token].Start == document.Tokens[token - 1].End;

    /// <summary>Whether a hyphen joins a capitalised word to the one before it: <em>Jean-Luc</em>.</summary>
    private bool IsJoinedByHyphen(int token) =>
        IsHyphen(token)
        && token + 1 < sentence.EndToken
        && IsTouching(token)
        && IsTouching(token + 1)
        && IsCapitalized(token + 1);

    private ReadOnlySpan<char> Word(int token) => document.Word(token);

    private ReadOnlySpan<char> TextSpan(int first, int end) =>
        document.RunningText.AsSpan(
            document.Tokens[first].Start,
            document.Tokens[end - 1].End - document.Tokens[first].Start
        );

    private string TextOf(int first, int end) => TextSpan(first, end).ToString();
}
