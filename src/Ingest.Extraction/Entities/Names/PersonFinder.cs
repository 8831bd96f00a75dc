using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Names;

/// <summary>Finds where the name of a person ends and begins: behind titles and what he or she is, with nicknames and hyphens.</summary>
/// <param name="document">The document.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="tagged">What the name tagger sees in the document.</param>
internal sealed class PersonFinder(Document document, Sentence sentence, TaggedNames tagged)
{
    /// <summary>The most words of a nickname between marks.</summary>
    private const int LongestNickname = 2;

    private readonly NameWords _words = new(document, sentence);
    private readonly NamePhrases _phrases = new(document, sentence);
    private readonly PersonCheck _check = new(document);

    /// <summary><em>Russian Defense Minister Sergei Shoigu</em>, <em>Mr. Austin</em>, <em>US counterpart Lloyd Austin</em>.</summary>
    public NameCandidate? Titled(int token)
    {
        var titleStart = token;
        GazetteerEntry? country = null;
        if (_phrases.MatchGazetteer(token, Gazetteer.Adjectives) is { } adjective)
        {
            (country, titleStart) = adjective;
        }
        else if (_phrases.MatchGazetteer(token, Gazetteer.Names) is { } name)
        {
            (country, titleStart) = name;
        }

        var (title, nameToken) = _phrases.MatchTitle(titleStart);
        if (title is null)
        {
            return null;
        }

        // "British diplomat Sir Peter Westlake": the role ends before the form of address.
        var roleEnd = nameToken;
        if (title.IsRole && _phrases.MatchTitle(nameToken) is { Title.IsRole: false } courtesy)
        {
            nameToken = courtesy.End;
            title = title with { Gender = courtesy.Title!.Gender };
        }

        var end = _words.PersonEnd(nameToken);
        if (end == nameToken || IsKinship(title, titleStart))
        {
            return null;
        }

        // "Irish Republican Army" is a known name, not a Republican by the name of Army.
        if (_phrases.MatchGazetteer(token, Gazetteer.Names) is var (_, known) && known >= end)
        {
            return null;
        }

        return new NameCandidate(token, nameToken, WithNickname(end), EntityKind.Person)
        {
            TitleToken = titleStart,
            Title = title,
            Role = title.IsRole ? _words.TextOf(token, roleEnd) : null,
            Country = country?.Country,
        };
    }

    /// <summary>A person's name as the name tagger or capitals show it, cut to what belongs to the name; null if that is no person.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">After the last token.</param>
    public NameCandidate? Named(int first, int end)
    {
        var start = NameStart(first, BeforeMark(first, end));
        end = WithHyphen(BeforeMark(start, end));
        return end == start || (end - start == 1 && _words.IsTime(start, end)) || IsRuledOut(start, end)
            ? null
            : new NameCandidate(IsOutside(first) ? start : first, start, WithNickname(end), EntityKind.Person);
    }

    /// <summary>Whether grammar or the last word rules out that a name is a person's.</summary>
    private bool IsRuledOut(int first, int end) => _check.IsRuledOut(first, end, first == sentence.FirstToken);

    /// <summary>The end of a name and of the rest of it behind a nickname: <em>Michael “Mick” Tolland</em>.</summary>
    public int WithNickname(int end)
    {
        if (end >= sentence.EndToken || !IsOpening(_words.Word(end)))
        {
            return end;
        }

        var close = end + 1;
        while (close < sentence.EndToken && close - end <= LongestNickname && IsPartOfName(close))
        {
            close++;
        }

        return
            close > end + 1 && close + 1 < sentence.EndToken && IsClosing(_words.Word(close)) && IsPartOfName(close + 1)
            ? _words.PersonEnd(close + 1)
            : end;
    }

    /// <summary>The end of a name before a member of a party who is named next: <em>House Intelligence | Republican Mike Tolland</em>.</summary>
    public int BeforeMember(int first, int end)
    {
        for (var token = first + 1; token + 1 < end; token++)
        {
            if (_check.IsMember(token) && KnownPersons.GenderOfFirstName(_words.Word(token + 1)) != Gender.Unknown)
            {
                return token;
            }
        }

        return end;
    }

    private bool IsPartOfName(int token) =>
        _words.IsCapitalized(token) && !_words.IsFunctionWord(token) && !_words.IsAcronym(token);

    private static bool IsOpening(ReadOnlySpan<char> word) => word is "“" or "\"" or "‘" or "``" or "''" or "(";

    private static bool IsClosing(ReadOnlySpan<char> word) => word is "”" or "\"" or "’" or "''" or ")";

    /// <summary>Where the name begins behind words that tell what the person is: <em>Navy veteran</em>, <em>Ohio Republican</em>.</summary>
    private int NameStart(int first, int end)
    {
        var start = first;
        while (end - start > 1 && IsFirstWord(start) && IsOutside(start))
        {
            start++;
        }

        while (end - start > 2 && QualifierEnd(start) is var next && next > start && end - next > 1)
        {
            start = next;
        }

        return end - start == 2 && _check.IsMember(start) && tagged.IsSurname(_words.Word(start + 1))
            ? start + 1
            : start;
    }

    /// <summary>Whether a word may have its capital for its place: first in a sentence or quote.</summary>
    private bool IsFirstWord(int token) => token == sentence.FirstToken || document.IsPunctuation(token - 1);

    /// <summary>Whether a capitalised word first in a sentence is no part of a name: <em>Regarding</em>, <em>Whatever</em>.</summary>
    private bool IsOutside(int token) => !_check.IsKnown(token) && (_words.IsFunctionWord(token) || IsNoNoun(token));

    private bool IsNoNoun(int token) =>
        document.Annotation(token).Upos
            is Upos.Verb
                or Upos.Aux
                or Upos.Adp
                or Upos.Det
                or Upos.Pron
                or Upos.Sconj
                or Upos.Cconj
                or Upos.Adv;

    /// <summary>The token after a word that tells where a person belongs or what he or she does; the token itself if it is none.</summary>
    private int QualifierEnd(int token)
    {
        if (KnownPersons.GenderOfFirstName(_words.Word(token)) != Gender.Unknown)
        {
            return token;
        }

        if (
            _check.IsMember(token)
            || DescribingNouns.Find(_words.Word(token)) is { Kind: EntityKind.Person }
            || Titles.Find(_words.Word(token)) is { IsRole: true }
        )
        {
            return token + 1;
        }

        return _phrases.MatchGazetteer(token, Gazetteer.Names)?.End
            ?? _phrases.MatchGazetteer(token, Gazetteer.Adjectives)?.End
            ?? token;
    }

    /// <summary>The end of a name that the name tagger has drawn beyond a comma, <em>Survival, Mr. Hale</em>, or into a nickname.</summary>
    private int BeforeMark(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (token > first && IsOpening(_words.Word(token)))
            {
                return token;
            }

            if (_words.Word(token) is ",")
            {
                return token - first > 1 ? token : first;
            }
        }

        return end;
    }

    /// <summary>The end of a name with what a hyphen joins to it, if that is no other person's: <em>Karin Berg-Olsen</em>.</summary>
    private int WithHyphen(int end)
    {
        while (
            end < sentence.EndToken
            && _words.IsJoinedByHyphen(end)
            && !(tagged.IsSurname(_words.Word(end - 1)) && tagged.IsSurname(_words.Word(end + 1)))
        )
        {
            end += 2;
        }

        return end;
    }

    /// <summary>Whether a title is a word for a relative: <em>his brother Karl Berger</em>, but <em>Brother Karl</em>.</summary>
    private bool IsKinship(Title title, int token) =>
        char.IsLower(_words.Word(token)[0])
        && DescribingNouns.Find(title.Head) is { Gender: not Gender.Unknown, Covers.Count: 0 };
}
