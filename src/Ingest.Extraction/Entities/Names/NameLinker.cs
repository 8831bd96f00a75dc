using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Knowledge;
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
    private readonly List<Person> _persons = [];
    private readonly Dictionary<string, List<Person>> _personsByWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<KnownPerson, Person> _knownPersons = [];
    private readonly Dictionary<string, int> _organizations = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _lastMention = [];

    private NameLinker(EntityDraft draft, List<NameCandidate> candidates)
    {
        _draft = draft;
        _document = draft.Document;
        _candidates = candidates;
        _entities = new int[candidates.Count];
        Array.Fill(_entities, -1);
    }

    /// <summary>The most persons with one surname that are told apart.</summary>
    private const int MostNamesakes = 16;

    /// <summary>Makes entities of candidates and adds their names to a draft.</summary>
    public static void Link(EntityDraft draft, List<NameCandidate> candidates)
    {
        var linker = new NameLinker(draft, candidates);
        linker.LinkFullPersonNames();
        linker.LinkOthers();
        linker.LinkShortPersonNames();
        linker.AddNames();
    }

    private void LinkFullPersonNames()
    {
        for (var i = 0; i < _candidates.Count; i++)
        {
            var candidate = _candidates[i];
            if (candidate.Kind != EntityKind.Person || candidate.IsSurnameOnly)
            {
                continue;
            }

            var text = TextOf(candidate);
            var name = new PersonName(text);
            if (!name.IsFull)
            {
                continue;
            }

            if (!_byName.TryGetValue(text, out var entity))
            {
                entity = SamePerson(name, KnownPersons.Find(text), candidate) ?? AddPerson(text, name);
                _byName[text] = entity;
            }

            _entities[i] = entity;
            Describe(entity, candidate);
        }
    }

    private int? SamePerson(PersonName name, KnownPerson? known, NameCandidate candidate)
    {
        if (known is not null && _knownPersons.TryGetValue(known, out var same))
        {
            return same.Entity;
        }

        foreach (var person in WithWord(name.Last))
        {
            var clash = candidate.Title is { } title && Clashes(_draft.Entities[person.Entity].Gender, title.Gender);
            if (!clash && person.Name.IsFull && person.Name.MayBe(name))
            {
                ChooseName(_draft.Entities[person.Entity], TextOf(candidate));
                return person.Entity;
            }
        }

        return null;
    }

    /// <summary>
    /// Takes the fuller of two names; but a name that only goes on behind the other is a headline in which all words have capitals
    /// (<em>Anna Berger Resigns</em>).
    /// </summary>
    private static void ChooseName(EntityRecord person, string other)
    {
        var (shorter, longer) = person.Name.Length < other.Length ? (person.Name, other) : (other, person.Name);
        person.Name = longer.StartsWith(shorter + " ", StringComparison.Ordinal) ? shorter : longer;
    }

    private List<Person> WithWord(string word) => _personsByWord.TryGetValue(word, out var persons) ? persons : [];

    private int AddPerson(string text, PersonName name)
    {
        var known = name.IsFull ? KnownPersons.Find(text) : KnownPersons.FindBySurname(text);
        var gender = known?.Gender ?? name.Gender;
        var record = new EntityRecord
        {
            Name = text,
            Kind = EntityKind.Person,
            Gender = gender,
        };
        var entity = _draft.Add(record);
        var person = new Person(entity, name, known);
        _persons.Add(person);
        if (known is not null)
        {
            _knownPersons.TryAdd(known, person);
        }

        foreach (var word in name.Words)
        {
            if (!_personsByWord.TryGetValue(word, out var persons))
            {
                _personsByWord.Add(word, persons = []);
            }

            if (persons.Count < MostNamesakes)
            {
                persons.Add(person);
            }
        }

        return entity;
    }

    private void LinkOthers()
    {
        for (var i = 0; i < _candidates.Count; i++)
        {
            var candidate = _candidates[i];
            if (candidate.Kind == EntityKind.Person)
            {
                Remember(i);
                continue;
            }

            var text = candidate.Known?.Name ?? TextOf(candidate);
            if (candidate.Known is null && !text.Contains(' ') && Surname(text, i, title: null) is { } person)
            {
                _entities[i] = person;
                continue;
            }

            if (candidate.Known is { Kind: EntityKind.Place } && FirstName(text) is { } called)
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
            Name = text,
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
            && OrganizationName.IsAcronym(TextOf(next))
        )
        {
            _byName[next.Known?.Name ?? TextOf(next)] = entity;
            _byName[TextOf(next)] = entity;
            _entities[index + 1] = entity;
        }
    }

    /// <summary>The person already mentioned whose first name is also a place's (<em>Sofia</em>).</summary>
    private int? FirstName(string text)
    {
        foreach (var person in WithWord(text))
        {
            if (
                person.Name.IsFull
                && string.Equals(person.Name.Words[0], text, StringComparison.OrdinalIgnoreCase)
                && _lastMention.ContainsKey(person.Entity)
            )
            {
                return person.Entity;
            }
        }

        return null;
    }

    private void LinkShortPersonNames()
    {
        _lastMention.Clear();
        for (var i = 0; i < _candidates.Count; i++)
        {
            var candidate = _candidates[i];
            if (candidate.Kind != EntityKind.Person || _entities[i] >= 0)
            {
                Remember(i);
                continue;
            }

            var text = TextOf(candidate);
            if (Surname(text, i, candidate.Title) is { } known)
            {
                _entities[i] = known;
                Describe(known, candidate);
            }
            else if (_byName.TryGetValue(text, out var named) && candidate.Title is null)
            {
                _entities[i] = named;
            }
            else if (!candidate.IsSurnameOnly)
            {
                _entities[i] = AddPerson(text, new PersonName(text));
                Describe(_entities[i], candidate);
            }

            Remember(i);
        }
    }

    private void Remember(int index)
    {
        if (_entities[index] >= 0)
        {
            _lastMention[_entities[index]] = index;
        }
    }

    /// <summary>
    /// The person a short name stands for: of several the one mentioned last before it, else the first after it.
    /// </summary>
    private int? Surname(string text, int index, Title? title)
    {
        var name = new PersonName(text);
        var gender = title?.Gender ?? Gender.Unknown;
        var known = KnownPersons.FindBySurname(text);
        if (known is not null && _knownPersons.TryGetValue(known, out var same) && !Clashes(known.Gender, gender))
        {
            return same.Entity;
        }

        var best = 0;
        int? found = null;
        var bestDistance = int.MaxValue;
        foreach (var person in WithWord(name.Last))
        {
            var fit =
                person.Name.IsFull ? person.Name.ShortenedTo(name)
                : person.Name.Last == name.Last ? PersonName.BySurname
                : 0;
            if (fit == 0 || fit < best || Clashes(_draft.Entities[person.Entity].Gender, gender))
            {
                continue;
            }

            // "President Berger" is rather the president than a namesake.
            if (title is { IsRole: true } && _draft.Entities[person.Entity].Titles.Contains(title))
            {
                fit += PersonName.BySurname;
            }

            var distance = _lastMention.TryGetValue(person.Entity, out var last) ? index - last : int.MaxValue - 1;
            if (fit > best || distance < bestDistance)
            {
                (found, best, bestDistance) = (person.Entity, fit, distance);
            }
        }

        return found;
    }

    private void Describe(int entity, NameCandidate candidate)
    {
        var record = _draft.Entities[entity];
        record.Role ??= candidate.Role;
        record.Country ??= candidate.Country;
        if (candidate.Title is not { } title)
        {
            return;
        }

        if (!title.IsRole)
        {
            record.Gender =
                record.Gender == Gender.Unknown || title.Gender != Gender.Unknown ? title.Gender : record.Gender;
            return;
        }

        record.Describe(title);
        var role = candidate.Role ?? "";
        var name = role[Math.Max(0, role.Length - TitleLength(candidate))..];
        if (
            candidate.Country is { } country
            && (OfficeNames.KeyOf(country, name.ToLowerInvariant(), _document.Article.Published) ?? title.OfficeKey)
                is { } key
        )
        {
            record.Offices.Add(new Office(key, country));
        }
    }

    /// <summary>The length of the title without the nationality before it.</summary>
    private int TitleLength(NameCandidate candidate) =>
        _document.Tokens[candidate.NameToken - 1].End - _document.Tokens[candidate.TitleToken].Start;

    private static bool Clashes(Gender left, Gender right) =>
        left != Gender.Unknown && right != Gender.Unknown && left != right;

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

        foreach (var person in _persons)
        {
            TakeUpKnowledge(person);
        }
    }

    /// <summary>What the article does not say of a well-known person: the country, and the offices held on the day.</summary>
    private void TakeUpKnowledge(Person person)
    {
        if (person.Known is not { } known)
        {
            return;
        }

        var record = _draft.Entities[person.Entity];
        record.Country ??= known.Country;
        if (_document.Article.Published is { } day)
        {
            OfficeHolders.AddOffices(known, day, record.Offices);
        }
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

    private string TextOf(NameCandidate candidate) =>
        _document.RunningText[
            _document.Tokens[candidate.NameToken].Start.._document.Tokens[candidate.EndToken - 1].End
        ];

    private sealed record Person(int Entity, PersonName Name, KnownPerson? Known);
}
