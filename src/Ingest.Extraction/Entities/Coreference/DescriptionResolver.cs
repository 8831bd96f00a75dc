using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Descriptions;
using Ingest.Extraction.Entities.Knowledge;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>Finds the entity before that a definite description stands for: by the same noun, then by what the noun covers.</summary>
internal sealed class DescriptionResolver(EntityDraft draft, List<Antecedent> passed)
{
    /// <summary>How many sentences back a description may reach by the same noun.</summary>
    private const int SentencesBySameNoun = 30;

    /// <summary>How many sentences back it may reach by what the noun covers.</summary>
    private const int SentencesByCoverage = 4;

    /// <summary>How many sentences back <em>the country</em> may reach.</summary>
    private const int SentencesByCountry = 2;

    /// <summary>The kind of an organization of which none is known.</summary>
    private const string UnknownKind = "other";

    /// <summary>The entity's index, or null.</summary>
    public int? Resolve(Description description, int sentence)
    {
        if (description.IsPlural || description.Determination is not Determination.Definite)
        {
            return null;
        }

        if (description.Kind is not (EntityKind.Person or EntityKind.Organization))
        {
            return description.Kind == EntityKind.Country ? OnlyCountry(sentence) : null;
        }

        // What follows the noun narrows it: "the president of the club" is not the president named before.
        var isNarrowed = description.EndToken > description.Head + 1 && description.Country is null;
        if (description.IsFormer)
        {
            return Find(description, sentence, SentencesBySameNoun, HeldOffice)
                ?? Find(description, sentence, SentencesBySameNoun, IsCalledFormer);
        }

        return isNarrowed
            ? null
            : Find(description, sentence, SentencesBySameNoun, HasNoun)
                ?? Find(description, sentence, SentencesBySameNoun, HoldsOffice)
                ?? Find(description, sentence, SentencesByCoverage, IsCovered)
                ?? (description is { Kind: EntityKind.Person, TellsAge: true } ? Subject(description, sentence) : null);
    }

    /// <summary>The only country mentioned lately, which <em>the country</em> means.</summary>
    private int? OnlyCountry(int sentence)
    {
        int? only = null;
        for (var i = passed.Count - 1; i >= 0 && passed[i].Sentence >= sentence - SentencesByCountry; i--)
        {
            var entity = passed[i].Entity;
            if (entity < 0 || draft.Entities[entity].Kind != EntityKind.Country)
            {
                continue;
            }

            if (only is { } other && other != entity)
            {
                return null;
            }

            only = entity;
        }

        return only;
    }

    /// <summary>
    /// The person who is the subject of the sentence before, whom <em>the 57-year-old teacher</em> means where nothing else told of
    /// teachers.
    /// </summary>
    private int? Subject(Description description, int sentence)
    {
        for (var i = passed.Count - 1; i >= 0 && passed[i].Sentence >= sentence - 1; i--)
        {
            if (
                passed[i] is { Role: MentionRole.Subject, Entity: >= 0 } subject
                && subject.Sentence < sentence
                && draft.Entities[subject.Entity] is { Kind: EntityKind.Person, IsNamed: true } person
                && !Clashes(person.Gender, description.Gender)
            )
            {
                return subject.Entity;
            }
        }

        return null;
    }

    private static bool Clashes(Gender left, Gender right) =>
        left != Gender.Unknown && right != Gender.Unknown && left != right;

    private int? Find(
        Description description,
        int sentence,
        int sentencesBack,
        Func<Description, EntityRecord, bool> fits
    )
    {
        for (var i = passed.Count - 1; i >= Math.Max(0, passed.Count - MentionHistory.MostBack); i--)
        {
            var candidate = passed[i];
            if (candidate.Sentence < sentence - sentencesBack)
            {
                return null;
            }

            if (candidate.Entity < 0)
            {
                continue;
            }

            var entity = draft.Entities[candidate.Entity];
            if (
                entity.Kind == description.Kind
                && entity.IsPlural == description.IsPlural
                && !Clashes(entity.Gender, description.Gender)
                && (description.Country is null || entity.Country is null || entity.Country == description.Country)
                && fits(description, entity)
            )
            {
                return candidate.Entity;
            }
        }

        return null;
    }

    /// <summary>The noun is the same; with more words than one, the whole office (<em>the foreign minister</em>).</summary>
    private static bool HasNoun(Description description, EntityRecord entity) =>
        (
            entity.Descriptions.Contains(description.Noun)
            && (description.Title is not { IsOneWord: false } title || entity.Titles.Contains(title))
        ) || (entity.Kind == EntityKind.Organization && NameHas(entity.Name, description.Noun));

    /// <summary><em>the president</em>, where the text names a person who is known to be one.</summary>
    private static bool HoldsOffice(Description description, EntityRecord entity)
    {
        foreach (var office in entity.Offices)
        {
            if (office.Key == description.Title?.OfficeKey)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><em>the former president</em>, where the text names a person who was one before the article was published.</summary>
    private bool HeldOffice(Description description, EntityRecord entity) =>
        description.Title?.OfficeKey is { } key
        && entity.IsNamed
        && KnownPersons.Find(entity.Name) is { } person
        && OfficeHolders.HeldBefore(person, key, draft.Document.Article.Published ?? DateOnly.MaxValue);

    /// <summary><em>the former minister</em>, where the text has told of a <em>former minister</em> before.</summary>
    private static bool IsCalledFormer(Description description, EntityRecord entity) =>
        entity.Role?.StartsWith("former ", StringComparison.OrdinalIgnoreCase) == true && HasNoun(description, entity);

    private static bool NameHas(string name, string noun)
    {
        foreach (var range in name.AsSpan().Split(' '))
        {
            if (name.AsSpan()[range].Equals(noun, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCovered(Description description, EntityRecord entity)
    {
        if (description.Describing is not { } noun)
        {
            return false;
        }

        if (entity.Kind == EntityKind.Organization)
        {
            return noun.Covers.Contains(entity.OrganizationKind ?? UnknownKind);
        }

        foreach (var covered in noun.Covers)
        {
            if (entity.DescriptionKinds.Contains(covered))
            {
                return true;
            }
        }

        // "the woman" means the only kind of person it can.
        return noun is { Covers.Count: 0, Gender: not Gender.Unknown }
            && entity.IsNamed
            && entity.Gender == noun.Gender;
    }
}
