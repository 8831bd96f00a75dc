using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Descriptions;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>Tells who holds the office that a description names: as the article says, else as is known for its day.</summary>
internal sealed class OfficeResolver(EntityDraft draft, MentionHistory history, RoleReader roles)
{
    private const string Counterpart = "counterpart";

    private readonly Document _document = draft.Document;
    private readonly DependencyTree _tree = draft.Document.Tree;
    private readonly Dictionary<Office, int> _offices = [];

    /// <summary>The office a description names; of a counterpart, the one that its possessor holds at home.</summary>
    public Office? Of(Description description)
    {
        if (description.Noun != Counterpart || description.Country is not { } country)
        {
            return description.Office;
        }

        foreach (var dependent in _tree.DependentsOf(description.Head))
        {
            if (_tree.RelationOf(dependent) == Relation.NmodPoss && history.EntityOfHead(dependent) is { } possessor)
            {
                return OfficeAbroad(possessor, country);
            }
        }

        return null;
    }

    /// <summary><em>his US counterpart Lloyd Austin</em> holds the office at home that the possessor holds.</summary>
    public void FindAbroad(Reference name)
    {
        var entity = draft.Entities[name.Entity];
        if (
            entity is { Offices.Count: 0, Country: { } country }
            && entity.Descriptions.Contains(Counterpart)
            && name.FirstToken > 0
            && history.EntityOfHead(name.FirstToken - 1) is { } possessor
            && OfficeAbroad(possessor, country) is { } office
        )
        {
            entity.Offices.Add(office);
        }
    }

    private Office? OfficeAbroad(int entity, string country) =>
        draft.Entities[entity].Offices is [var office, ..] ? office with { Of = country } : null;

    /// <summary>Who holds the office: someone the article says so of, or who held it on the day of publication.</summary>
    public int? Holder(Description description, Office? office)
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
            draft.Entities[known].Role ??= draft.Entities[known].IsNamed ? roles.RoleText(description) : null;
            return known;
        }

        if (_document.Article.Published is not { } day || OfficeHolders.On(held, day) is not { } holder)
        {
            return null;
        }

        var entity = FindPerson(holder) ?? AddHolder(holder, description, held);
        draft.Entities[entity].Role ??= roles.RoleText(description);
        draft.Entities[entity].Offices.Add(held);
        _offices[held] = entity;
        return entity;
    }

    private int? FindPerson(KnownPerson person)
    {
        for (var i = 0; i < draft.Entities.Count; i++)
        {
            if (draft.Entities[i] is { Kind: EntityKind.Person } entity && Is(entity, person))
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
        return draft.Add(record);
    }

    public void Remember(int entity)
    {
        foreach (var office in draft.Entities[entity].Offices)
        {
            _offices[office] = entity;
        }
    }
}
