using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Names;

/// <summary>
/// Joins the names of one thing, surest first: equal names and spellings that the knowledge files hold for one thing, full names
/// that may be one person's, acronyms of organizations, shorter names of organizations, and surnames.
/// </summary>
internal sealed class NameLinker
{
    private readonly EntityDraft _draft;
    private readonly Document _document;
    private readonly List<NameCandidate> _candidates;
    private readonly int[] _entities;
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _organizations = new(StringComparer.Ordinal);
    private readonly PersonLinker _persons;

    private NameLinker(EntityDraft draft, List<NameCandidate> candidates)
    {
        _draft = draft;
        _document = draft.Document;
        _candidates = candidates;
        _entities = new int[candidates.Count];
        Array.Fill(_entities, -1);
        _persons = new PersonLinker(draft, candidates, _entities, _byName);
    }

    /// <summary>Makes entities of candidates and adds their names to a draft.</summary>
    public static void Link(EntityDraft draft, List<NameCandidate> candidates)
    {
        var linker = new NameLinker(draft, candidates);
        linker._persons.LinkFullNames();
        linker.LinkOthers();
        linker._persons.LinkShortNames();
        linker.AddNames();
    }

    private void LinkOthers()
    {
        for (var i = 0; i < _candidates.Count; i++)
        {
            var candidate = _candidates[i];
            if (candidate.Kind == EntityKind.Person)
            {
                _persons.Remember(i);
                continue;
            }

            var text = candidate.Known?.Name ?? candidate.NameIn(_document);
            if (candidate.Known is null && !text.Contains(' ') && _persons.Surname(text, i, title: null) is { } person)
            {
                _entities[i] = person;
                continue;
            }

            if (candidate.Known is { Kind: EntityKind.Place } && _persons.FirstName(text) is { } called)
            {
                _entities[i] = called;
                continue;
            }

            if (!_byName.TryGetValue(text, out var entity))
            {
                entity =
                    candidate.Kind == EntityKind.Organization && _organizations.TryGetValue(text, out var longer)
                        ? longer
                        : AddOther(text, candidate);
                _byName[text] = entity;
            }

            _entities[i] = entity;
            _draft.Entities[entity].Country ??= candidate.Country;
            ChooseName(_draft.Entities[entity], candidate);
            LinkAcronymInBrackets(i, entity);
        }
    }

    /// <summary>The organization that was told of by its acronym before, which gets its full name; else a new entity.</summary>
    private int AddOther(string text, NameCandidate candidate)
    {
        if (
            candidate is { Kind: EntityKind.Organization, Known: null }
            && OrganizationName.AcronymOf(text) is { } acronym
            && _byName.TryGetValue(acronym, out var before)
            && _draft.Entities[before] is { Kind: EntityKind.Organization } organization
            && organization.Name == acronym
        )
        {
            organization.Name = text;
            return before;
        }

        var record = new EntityRecord
        {
            Name = WrittenName(candidate),
            Kind = candidate.Kind,
            Country = candidate.Country,
            OrganizationKind = candidate.Known?.OrganizationKind,
            Sector = candidate.Known?.Sector,
        };
        var entity = _draft.Add(record);
        if (candidate.Kind == EntityKind.Organization)
        {
            foreach (var other in OrganizationName.ShorterForms(text))
            {
                _organizations.TryAdd(other, entity);
            }
        }

        return entity;
    }

    /// <summary>
    /// What the article calls a thing: an organization or place as it stands there, but for initials the words that they stand for;
    /// a country by its usual name.
    /// </summary>
    private string WrittenName(NameCandidate candidate)
    {
        var written = candidate.NameIn(_document);
        return
            candidate.Known is { } known
            && (
                known.Kind == EntityKind.Country
                || written.Length > 1
                    && OrganizationName.AcronymOf(known.Name) == written.Replace(".", "", StringComparison.Ordinal)
            )
            ? known.Name
            : written;
    }

    /// <summary>Takes the usual name of a known thing where the article has it, else the longest that the article has.</summary>
    private void ChooseName(EntityRecord record, NameCandidate candidate)
    {
        if (candidate.Known is { } known && record.Kind == known.Kind && record.Name != known.Name)
        {
            var written = WrittenName(candidate);
            record.Name = written == known.Name || written.Length > record.Name.Length ? written : record.Name;
        }
    }

    /// <summary><em>the Lindo Aid Council (LAC)</em>: the brackets tell another name.</summary>
    private void LinkAcronymInBrackets(int index, int entity)
    {
        if (
            index + 1 < _candidates.Count
            && _candidates[index + 1] is var next
            && next.FirstToken == _candidates[index].EndToken + 1
            && _document.Word(next.FirstToken - 1) is "("
            && next.EndToken < _document.Tokens.Length
            && _document.Word(next.EndToken) is ")"
            && OrganizationName.IsAcronym(next.NameIn(_document))
        )
        {
            _byName[next.Known?.Name ?? next.NameIn(_document)] = entity;
            _byName[next.NameIn(_document)] = entity;
            _entities[index + 1] = entity;
        }
    }

    private void AddNames()
    {
        for (var i = 0; i < _candidates.Count; i++)
        {
            if (_entities[i] < 0)
            {
                continue;
            }

            var candidate = _candidates[i];
            AddDescription(candidate, _entities[i]);
            _draft.AddName(
                new Reference(
                    candidate.FirstToken,
                    candidate.EndToken,
                    HeadOf(candidate),
                    _entities[i],
                    MentionForm.Name
                )
            );
        }

        _persons.TakeUpKnowledge();
    }

    /// <summary><em>his Norwegian counterpart Lars Holm</em>: a title with a determiner is a description, too.</summary>
    private void AddDescription(NameCandidate candidate, int entity)
    {
        var before = candidate.FirstToken - 1;
        if (
            candidate.Title is { IsRole: true }
            && before >= 0
            && !_document.Syntax.Tokens.IsSentenceStart(candidate.FirstToken)
            && _document.Annotation(before).Xpos is Xpos.Dt or Xpos.PrpS
        )
        {
            _draft.Others.Add(
                new Reference(before, candidate.NameToken, candidate.NameToken - 1, entity, MentionForm.Description)
            );
        }
    }

    /// <summary>The token of a name whose head lies outside it.</summary>
    private int HeadOf(NameCandidate candidate)
    {
        for (var token = candidate.FirstToken; token < candidate.EndToken; token++)
        {
            var head = _document.Tree.Head(token);
            if (head < candidate.FirstToken || head >= candidate.EndToken)
            {
                return token;
            }
        }

        return candidate.EndToken - 1;
    }
}
