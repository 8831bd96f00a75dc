using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Entities.Names;

/// <summary>
/// Joins the names of one person: equal names and known spellings, full names that may be one person's, then surnames and first
/// names, of several namesakes the one the title fits, else the one the article has told most of.
/// </summary>
/// <param name="draft">The draft that gets the persons.</param>
/// <param name="candidates">The names of the document.</param>
/// <param name="entities">The entities of the candidates, −1 where that is open.</param>
/// <param name="byName">The entities by their names.</param>
internal sealed class PersonLinker(
    EntityDraft draft,
    List<NameCandidate> candidates,
    int[] entities,
    Dictionary<string, int> byName
)
{
    /// <summary>The most persons with one surname that are told apart.</summary>
    private const int MostNamesakes = 16;

    private readonly Document _document = draft.Document;
    private readonly List<Person> _persons = [];
    private readonly Dictionary<string, List<Person>> _personsByWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<KnownPerson, Person> _knownPersons = [];
    private readonly QuotedTokens _quoted = new(draft.Document);

    /// <summary>Where and how often an entity has been mentioned so far, by its index.</summary>
    private readonly Dictionary<int, (int Last, int Count)> _mentioned = [];

    public void LinkFullNames()
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (candidate.Kind != EntityKind.Person || candidate.IsSurnameOnly)
            {
                continue;
            }

            var text = candidate.NameIn(_document);
            var name = new PersonName(text);
            if (!name.IsFull)
            {
                continue;
            }

            if (!byName.TryGetValue(text, out var entity))
            {
                entity = SamePerson(name, KnownPersons.Find(text), candidate) ?? AddPerson(text, name);
                byName[text] = entity;
            }

            entities[i] = entity;
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
            var clash = candidate.Title is { } title && Clashes(draft.Entities[person.Entity].Gender, title.Gender);
            if (!clash && person.Name.IsFull && person.Name.MayBe(name))
            {
                ChooseName(draft.Entities[person.Entity], candidate.NameIn(_document));
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
        var entity = draft.Add(record);
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

    /// <summary>The person already mentioned whose first name is also a place's (<em>Sofia</em>).</summary>
    public int? FirstName(string text)
    {
        foreach (var person in WithWord(text))
        {
            if (
                person.Name.IsFull
                && string.Equals(person.Name.Words[0], text, StringComparison.OrdinalIgnoreCase)
                && _mentioned.ContainsKey(person.Entity)
            )
            {
                return person.Entity;
            }
        }

        return null;
    }

    public void LinkShortNames()
    {
        _mentioned.Clear();
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (candidate.Kind != EntityKind.Person || entities[i] >= 0)
            {
                Remember(i);
                continue;
            }

            var text = candidate.NameIn(_document);
            if (Surname(text, i, candidate.Title) is { } known)
            {
                entities[i] = known;
                Describe(known, candidate);
            }
            else if (byName.TryGetValue(text, out var named) && candidate.Title is null)
            {
                entities[i] = named;
            }
            else if (!candidate.IsSurnameOnly)
            {
                entities[i] = AddPerson(text, new PersonName(text));
                Describe(entities[i], candidate);
            }

            Remember(i);
        }
    }

    /// <summary>Counts the mention of a candidate that has its entity.</summary>
    public void Remember(int index)
    {
        if (entities[index] < 0)
        {
            return;
        }

        // Who is named only by others is not whom the article calls by the surname.
        var count = _mentioned.GetValueOrDefault(entities[index]).Count;
        _mentioned[entities[index]] = (index, _quoted.Contains(candidates[index].NameToken) ? count : count + 1);
    }

    /// <summary>
    /// The person a short name stands for: of several the one mentioned most before it, then last; else the first after it.
    /// </summary>
    public int? Surname(string text, int index, Title? title)
    {
        var name = new PersonName(text);
        var gender = title?.Gender ?? Gender.Unknown;
        var known = KnownPersons.FindBySurname(text);
        if (known is not null && _knownPersons.TryGetValue(known, out var same) && !Clashes(known.Gender, gender))
        {
            return same.Entity;
        }

        var best = (Fit: 0, Count: 0, Last: -1);
        int? found = null;
        foreach (var person in WithWord(name.Last))
        {
            var fit =
                person.Name.IsFull ? person.Name.ShortenedTo(name)
                : person.Name.Last == name.Last ? PersonName.BySurname
                : 0;
            if (fit == 0 || Clashes(draft.Entities[person.Entity].Gender, gender))
            {
                continue;
            }

            // "President Berger" is rather the president than a namesake.
            if (title is { IsRole: true } && draft.Entities[person.Entity].Titles.Contains(title))
            {
                fit += PersonName.BySurname;
            }

            var (last, count) = _mentioned.GetValueOrDefault(person.Entity, (Last: -1, Count: 0));
            if (found is null || (fit, count, last).CompareTo(best) > 0)
            {
                (found, best) = (person.Entity, (fit, count, last));
            }
        }

        return found;
    }

    private void Describe(int entity, NameCandidate candidate)
    {
        var record = draft.Entities[entity];
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

    /// <summary>What the article does not say of well-known persons: the country, and the offices held on the day.</summary>
    public void TakeUpKnowledge()
    {
        foreach (var person in _persons)
        {
            if (person.Known is not { } known)
            {
                continue;
            }

            var record = draft.Entities[person.Entity];
            record.Country ??= known.Country;
            if (_document.Article.Published is { } day)
            {
                OfficeHolders.AddOffices(known, day, record.Offices);
                record.KnownSector = OfficeHolders.SectorOf(known, day);
            }
        }
    }

    private sealed record Person(int Entity, PersonName Name, KnownPerson? Known);
}
