using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Descriptions;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>Finds the entity before that a definite description stands for: by the same noun, then by what the noun covers.</summary>
internal sealed class DescriptionResolver(EntityDraft draft, List<Antecedent> passed)
{
    /// <summary>How many sentences back a description may reach by the same noun.</summary>
    private const int SentencesBySameNoun = 30;

    /// <summary>How many sentences back it may reach by what the noun covers.</summary>
    private const int SentencesByCoverage = 4;

    /// <summary>How many mentions back it may reach.</summary>
    private const int MostBack = 120;

    /// <summary>The entity's index, or null.</summary>
    public int? Resolve(Description description, int sentence)
    {
        if (
            description.IsPlural
            || description.Determination is not Determination.Definite
            || description.Kind is not (EntityKind.Person or EntityKind.Organization)
        )
        {
            return null;
        }

        // What follows the noun narrows it: "the president of the club" is not the president named before.
        var isNarrowed = description.EndToken > description.Head + 1 && description.Country is null;
        return isNarrowed
            ? null
            : Find(description, sentence, SentencesBySameNoun, HasNoun)
                ?? Find(description, sentence, SentencesByCoverage, IsCovered);
    }

    private int? Find(
        Description description,
        int sentence,
        int sentencesBack,
        Func<Description, EntityRecord, bool> fits
    )
    {
        for (var i = passed.Count - 1; i >= Math.Max(0, passed.Count - MostBack); i--)
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
                && !(
                    entity.Gender != Gender.Unknown
                    && description.Gender != Gender.Unknown
                    && entity.Gender != description.Gender
                )
                && (description.Country is null || entity.Country is null || entity.Country == description.Country)
                && fits(description, entity)
            )
            {
                return candidate.Entity;
            }
        }

        return null;
    }

    private static bool HasNoun(Description description, EntityRecord entity) =>
        entity.Descriptions.Contains(description.Noun)
        || (entity.Kind == EntityKind.Organization && NameHas(entity.Name, description.Noun));

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
            return entity.OrganizationKind is { } kind && noun.Covers.Contains(kind);
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
