using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Descriptions;

/// <summary>Finds noun phrases that describe persons, organizations, countries and places, by their head nouns.</summary>
internal sealed class DescriptionFinder(EntityDraft draft)
{
    /// <summary>The most tokens before the head noun that stands between commas behind a name.</summary>
    private const int MostBefore = 5;

    /// <summary>The most tokens from there on.</summary>
    private const int LongestBehind = 16;

    private readonly Document _document = draft.Document;
    private readonly DependencyTree _tree = draft.Document.Tree;

    /// <summary>The description with a head noun, or null.</summary>
    public Description? At(int head)
    {
        if (_document.Annotation(head).Upos is not (Upos.Noun or Upos.Propn) || draft.NameAt(head) is not null)
        {
            return null;
        }

        if (_tree.RelationOf(head) is Relation.Compound or Relation.Flat or Relation.Fixed or Relation.Amod)
        {
            return null;
        }

        var first = NounPhrase.First(_tree, head);
        var end = NounPhrase.End(_tree, head);
        end = EndBeforeTime(head, end);
        var title = MatchTitle(first, head, end, out var titleText);
        var describing = DescribingNouns.Find(_document.Word(head));
        if (title is null && describing is null)
        {
            return null;
        }

        var kind = describing is { Kind: not EntityKind.Person } ? describing.Kind : EntityKind.Person;
        var country = CountryIn(first, end, head, out var isOfBody);
        var description = new Description(first, end, head, kind, title?.Head ?? describing!.Noun)
        {
            Determination = DeterminationOf(head),
            IsPlural = _document.Annotation(head).Xpos is Xpos.Nns or Xpos.Nnps,
            Gender = kind != EntityKind.Person ? Gender.Unknown : describing?.Gender ?? title!.Gender,
            Describing = describing,
            Country = country,
            IsFormer = IsFormer(first, head),
            TellsAge = TellsAge(first, head),
        };
        return kind == EntityKind.Person && title is not null
            ? description with
            {
                Title = title,
                Office = OfficeOf(title, titleText, country, isOfBody),
            }
            : description;
    }

    /// <summary>
    /// What stands between commas behind a person's name and begins with an office or occupation, <em>adviser to the mayor</em>,
    /// however it is tagged; or null.
    /// </summary>
    public Description? Behind(Reference name, int endOfSentence)
    {
        var first = name.EndToken + 1;
        if (first >= endOfSentence || _document.Word(name.EndToken) is not ",")
        {
            return null;
        }

        var head = first;
        while (
            head < endOfSentence
            && head < first + MostBefore
            && Titles.Find(_document.Word(head)) is not { IsRole: true }
        )
        {
            if (_document.Annotation(head).Upos is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn))
            {
                return null;
            }

            head++;
        }

        var end = head + 1;
        while (end < endOfSentence && _document.Word(end) is not ("," or "." or ";") && end < head + LongestBehind)
        {
            if (_document.Annotation(end).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp or Xpos.Md or Xpos.Wp)
            {
                return null;
            }

            end++;
        }

        if (head >= first + MostBefore || end >= endOfSentence || _document.Word(end) is not ("," or "."))
        {
            return null;
        }

        var title = MatchTitle(first, head, end, out var text);
        if (title is null)
        {
            return null;
        }

        var country = CountryIn(first, end, head, out var isOfBody);
        return new Description(first, end, head, EntityKind.Person, title.Head)
        {
            Title = title,
            Gender = title.Gender,
            Country = country,
            Office = OfficeOf(title, text, country, isOfBody),
            IsFormer = IsFormer(first, head),
            Name = name,
        };
    }

    /// <summary>The longest office or occupation that holds the head.</summary>
    private Title? MatchTitle(int first, int head, int end, out string text)
    {
        first = Math.Max(first, head - Titles.Longest + 1);
        end = Math.Min(end, head + Titles.Longest);
        for (var start = first; start <= head; start++)
        {
            var longest = Titles.LongestAt(_document.RunningText.AsSpan(_document.Tokens[start].Start));
            for (var stop = Math.Min(end, start + Titles.Longest); stop > head; stop--)
            {
                var span = _document.RunningText.AsSpan(
                    _document.Tokens[start].Start,
                    _document.Tokens[stop - 1].End - _document.Tokens[start].Start
                );
                if (span.Length <= longest && Titles.Find(span) is { IsRole: true } title)
                {
                    text = span.ToString();
                    return title;
                }
            }
        }

        text = "";
        return null;
    }

    /// <summary>The country that qualifies the noun, and whether an organization does.</summary>
    private string? CountryIn(int first, int end, int head, out bool isOfBody)
    {
        isOfBody = false;
        string? country = null;
        for (var token = first; token < end; token++)
        {
            if (draft.NamedAt(token) is not { } entity || entity.Kind == EntityKind.Person)
            {
                continue;
            }

            isOfBody |= entity.Kind == EntityKind.Organization && Qualifies(token, head);

            country ??= entity.Country;
        }

        return country;
    }

    private bool Qualifies(int token, int head)
    {
        for (var i = token; i >= 0; i = _tree.Head(i))
        {
            if (_tree.Head(i) == head)
            {
                return true;
            }

            if (draft.NameAt(_tree.Head(i)) is null)
            {
                return false;
            }
        }

        return false;
    }

    private Office? OfficeOf(Title title, string text, string? country, bool isOfBody)
    {
        if (title.OfficeKey is { } known && OfficeHolders.SoleOwner(known) is { } owner)
        {
            return new Office(known, owner);
        }

        if (isOfBody || country is not { Length: 3 })
        {
            return null;
        }

        var key = OfficeNames.KeyOf(country, text.ToLowerInvariant(), _document.Article.Published) ?? title.OfficeKey;
        return key is null ? null : new Office(key, country);
    }

    /// <summary><em>finance minister in March</em>: a time is no part of the description.</summary>
    private int EndBeforeTime(int head, int end)
    {
        for (var token = head + 1; token < end; token++)
        {
            if (_document.TimeStartingAt(token) is not null)
            {
                return token - 1 > head && _document.Annotation(token - 1).Upos == Upos.Adp ? token - 1 : token;
            }
        }

        return end;
    }

    private Determination DeterminationOf(int head)
    {
        foreach (var dependent in _tree.DependentsOf(head))
        {
            switch (_tree.RelationOf(dependent))
            {
                case Relation.NmodPoss:
                    return Determination.Possessive;
                case Relation.Det:
                    return _document.Annotation(dependent).Lemma switch
                    {
                        "the" or "this" or "that" => Determination.Definite,
                        "no" or "any" or "every" or "each" or "either" or "neither" => Determination.Nobody,
                        _ => Determination.Indefinite,
                    };
            }
        }

        return Determination.None;
    }

    private bool IsFormer(int first, int head)
    {
        for (var token = first; token < head; token++)
        {
            if (
                _document.Word(token)
                is "former"
                    or "Former"
                    or "ex"
                    or "then"
                    or "late"
                    or "ousted"
                    or "next"
                    or "future"
                    or "new"
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool TellsAge(int first, int head)
    {
        for (var token = first; token < head; token++)
        {
            var word = _document.Word(token);
            if (
                word.EndsWith("-year-old", StringComparison.Ordinal)
                || (word is "old" && _document.Word(token - 2) is "year" or "-")
            )
            {
                return true;
            }
        }

        return false;
    }
}
