using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Descriptions;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>
/// Goes through a document once and joins descriptions and pronouns to the entities they stand for, by sieves from sure to less
/// sure (after Lee et al. 2013): what stands beside a name, who holds an office, the same noun, what a noun covers, pronouns.
/// </summary>
internal sealed class CoreferenceResolver
{
    /// <summary>How many mentions back any reference may reach; bounds the work.</summary>
    public const int MostBack = 120;

    private const string Counterpart = "counterpart";

    private readonly EntityDraft _draft;
    private readonly Document _document;
    private readonly DependencyTree _tree;
    private readonly DescriptionFinder _descriptions;
    private readonly RoleReader _roles;
    private readonly DescriptionResolver _describing;
    private readonly PronounResolver _pronouns;
    private readonly QuotedTokens _quoted;
    private readonly List<Antecedent> _passed = [];
    private readonly Dictionary<Office, int> _offices = [];

    /// <summary>Pronouns that stand for a subject behind them, by its head.</summary>
    private readonly Dictionary<int, int> _waiting = [];

    /// <summary>Makes a resolver for a draft that has its names.</summary>
    public CoreferenceResolver(EntityDraft draft)
    {
        _draft = draft;
        _document = draft.Document;
        _tree = draft.Document.Tree;
        _descriptions = new DescriptionFinder(draft);
        _roles = new RoleReader(draft);
        _describing = new DescriptionResolver(draft, _passed);
        _pronouns = new PronounResolver(draft, _passed);
        _quoted = new QuotedTokens(draft.Document);
    }

    /// <summary>Adds the references by description and pronoun to the draft.</summary>
    public void Resolve()
    {
        for (var sentence = 0; sentence < _document.Sentences.Count; sentence++)
        {
            var (first, end) = (_document.Sentences[sentence].FirstToken, _document.Sentences[sentence].EndToken);
            var described = DescribeNames(first, end);
            for (var token = first; token < end; token++)
            {
                Resolve(token, sentence, described);
            }

            _waiting.Clear();
            if (_passed.Count > 2 * MostBack)
            {
                _passed.RemoveRange(0, _passed.Count - MostBack);
            }
        }
    }

    /// <summary>Takes up what the descriptions beside names tell, so that all of a sentence is known before it is gone through.</summary>
    private Dictionary<int, Description> DescribeNames(int first, int end)
    {
        var found = new Dictionary<int, Description>();
        for (var token = first; token < end; token++)
        {
            if (_descriptions.At(token) is { } description)
            {
                found.TryAdd(token, description);
            }
            else if (
                _draft.NameAt(token) is { } name
                && name.EndToken == token + 1
                && _draft.Entities[name.Entity].Kind == EntityKind.Person
                && _descriptions.Behind(name, end) is { } behind
            )
            {
                found.TryAdd(behind.Head, behind);
            }
            else if (
                _roles.LeadingRole(token) is { } role
                && _draft.NamedAt(_tree.Head(token)) is { Kind: EntityKind.Person } leader
            )
            {
                leader.Role ??= role;
                leader.Describe("leader", "political", null, Gender.Unknown);
            }
        }

        return found;
    }

    private void Resolve(int token, int sentence, Dictionary<int, Description> descriptions)
    {
        if (_draft.NameAt(token) is { } name)
        {
            if (name.Head == token)
            {
                Remember(name, sentence);
                FindOfficeAbroad(name);
                RememberOffices(name.Entity);
            }
        }
        else if (descriptions.TryGetValue(token, out var description))
        {
            Resolve(description, sentence);
        }
        else if (Pronouns.Find(_document.Word(token)) is { } pronoun)
        {
            if (_pronouns.SubjectBehind(token, sentence, pronoun) is { } subject)
            {
                _waiting[subject] = token;
            }
            else if (_pronouns.Resolve(token, sentence, pronoun, _quoted.Contains(token)) is { } entity)
            {
                Add(new Reference(token, token + 1, token, entity, MentionForm.Pronoun), sentence);
            }
        }
        else if (_document.Annotation(token).Upos == Upos.Noun && RoleOf(token) >= MentionRole.Object)
        {
            // A thing that "it" may mean.
            Remember(new Reference(token, token + 1, token, -1, MentionForm.Description), sentence);
        }
    }

    private void Resolve(Description description, int sentence)
    {
        var entity = -1;
        if (_roles.NameOf(description) is { } name && _draft.Entities[name.Entity].Kind == description.Kind)
        {
            entity = name.Entity;
            _roles.Apply(description, _draft.Entities[entity]);
            RememberOffices(entity);
        }
        else
        {
            var office = OfficeOf(description);
            entity =
                Holder(description, office)
                ?? _describing.Resolve(description, sentence)
                ?? AddUnnamed(description, office);
        }

        var reference = new Reference(
            description.FirstToken,
            description.EndToken,
            description.Head,
            entity,
            MentionForm.Description
        );
        if (entity >= 0)
        {
            Add(reference, sentence);
        }
        else
        {
            Remember(reference, sentence);
        }
    }

    /// <summary>The office a description names; of a counterpart, the one that its possessor holds at home.</summary>
    private Office? OfficeOf(Description description)
    {
        if (description.Noun != Counterpart || description.Country is not { } country)
        {
            return description.Office;
        }

        foreach (var dependent in _tree.DependentsOf(description.Head))
        {
            if (_tree.RelationOf(dependent) == Relation.NmodPoss && EntityOfHead(dependent) is { } possessor)
            {
                return OfficeAbroad(possessor, country);
            }
        }

        return null;
    }

    /// <summary><em>his US counterpart Lloyd Austin</em> holds the office at home that the possessor holds.</summary>
    private void FindOfficeAbroad(Reference name)
    {
        var entity = _draft.Entities[name.Entity];
        if (
            entity is { Offices.Count: 0, Country: { } country }
            && entity.Descriptions.Contains(Counterpart)
            && name.FirstToken > 0
            && EntityOfHead(name.FirstToken - 1) is { } possessor
            && OfficeAbroad(possessor, country) is { } office
        )
        {
            entity.Offices.Add(office);
        }
    }

    private Office? OfficeAbroad(int entity, string country) =>
        _draft.Entities[entity].Offices is [var office, ..] ? office with { Of = country } : null;

    private int? EntityOfHead(int head)
    {
        for (var i = _passed.Count - 1; i >= 0 && i >= _passed.Count - MostBack; i--)
        {
            if (_passed[i].Head == head)
            {
                return _passed[i].Entity >= 0 ? _passed[i].Entity : null;
            }
        }

        return null;
    }

    /// <summary>Who holds the office: someone the article says so of, or who held it on the day of publication.</summary>
    private int? Holder(Description description, Office? office)
    {
        if (
            office is not { } held
            || description.IsFormer
            || description.IsPlural
            || description.Determination is Determination.Indefinite
        )
        {
            return null;
        }

        if (_offices.TryGetValue(held, out var known))
        {
            _draft.Entities[known].Role ??= _draft.Entities[known].IsNamed ? _roles.RoleText(description) : null;
            return known;
        }

        if (_document.Article.Published is not { } day || OfficeHolders.On(held, day) is not { } holder)
        {
            return null;
        }

        var entity = FindPerson(holder) ?? AddHolder(holder, description, held);
        _draft.Entities[entity].Role ??= _roles.RoleText(description);
        _draft.Entities[entity].Offices.Add(held);
        _offices[held] = entity;
        return entity;
    }

    private int? FindPerson(KnownPerson person)
    {
        for (var i = 0; i < _draft.Entities.Count; i++)
        {
            if (_draft.Entities[i] is { Kind: EntityKind.Person } entity && Is(entity, person))
            {
                return i;
            }
        }

        return null;
    }

    private static bool Is(EntityRecord entity, KnownPerson person) =>
        KnownPersons.Find(entity.Name)?.Name == person.Name
        || (!entity.Name.Contains(' ') && KnownPersons.FindBySurname(entity.Name)?.Name == person.Name);

    private int AddHolder(KnownPerson holder, Description description, Office office)
    {
        var record = new EntityRecord
        {
            Name = holder.Name,
            Kind = EntityKind.Person,
            Gender = holder.Gender,
            Country = description.Country ?? holder.Country ?? (office.Of.Length == 3 ? office.Of : null),
        };
        record.Describe(description.Noun, description.Title?.Kind, description.Title?.Sector, holder.Gender);
        return _draft.Add(record);
    }

    /// <summary>A person or several persons without a name, so that a pronoun may mean them.</summary>
    private int AddUnnamed(Description description, Office? office)
    {
        if (
            description.Kind != EntityKind.Person
            || description.Determination == Determination.None && !description.IsPlural
        )
        {
            return -1;
        }

        var record = new EntityRecord
        {
            Name = _document.Text[
                _document.Tokens[description.FirstToken].Start.._document.Tokens[description.EndToken - 1].End
            ],
            Kind = EntityKind.Person,
            IsNamed = false,
            IsPlural = description.IsPlural,
            Country = description.Country,
            Gender = description.Gender,
        };
        record.Describe(description.Noun, description.Title?.Kind, description.Title?.Sector, description.Gender);
        if (office is { } held && !description.IsFormer)
        {
            record.Offices.Add(held);
        }

        return _draft.Add(record);
    }

    private void RememberOffices(int entity)
    {
        foreach (var office in _draft.Entities[entity].Offices)
        {
            _offices[office] = entity;
        }
    }

    private void Add(Reference reference, int sentence)
    {
        _draft.Others.Add(reference);
        Remember(reference, sentence);
    }

    private void Remember(Reference reference, int sentence)
    {
        for (var token = reference.FirstToken; _waiting.Count > 0 && token < reference.EndToken; token++)
        {
            if (reference.Entity >= 0 && _waiting.Remove(token, out var pronoun))
            {
                _draft.Others.Add(new Reference(pronoun, pronoun + 1, pronoun, reference.Entity, MentionForm.Pronoun));
            }
        }

        var role = RoleOf(reference.Head);
        var isSpeaker = SpeechSubjects.Contains(_document, reference, role);
        _passed.Add(
            new Antecedent(
                reference.Entity,
                reference.Head,
                reference.EndToken,
                sentence,
                isSpeaker ? MentionRole.Subject : role,
                reference.Form,
                _quoted.Contains(reference.Head),
                isSpeaker
            )
        );
    }

    private MentionRole RoleOf(int head)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            switch (_tree.RelationOf(head))
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter:
                    return _tree.RelationOf(_tree.Head(head)) is Relation.Root or Relation.Parataxis or Relation.Conj
                        ? MentionRole.Subject
                        : MentionRole.LowerSubject;
                case Relation.Obj or Relation.Iobj:
                    return MentionRole.Object;
                case Relation.Obl or Relation.OblAgent or Relation.Vocative:
                    return MentionRole.Oblique;
                case Relation.NmodPoss:
                    return MentionRole.Possessor;
                case Relation.Root:
                    return MentionRole.LowerSubject;
                case Relation.Appos or Relation.Conj or Relation.Flat or Relation.NmodDesc:
                    head = _tree.Head(head);
                    break;
                default:
                    return MentionRole.Nested;
            }
        }

        return MentionRole.Nested;
    }
}
