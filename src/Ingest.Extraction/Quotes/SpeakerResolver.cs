using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Quotes;

/// <summary>Names the speaker that a source mention stands for.</summary>
internal sealed class SpeakerResolver(Document document)
{
    /// <summary>How many sentences back a pronoun may reach.</summary>
    private const int SentencesBack = 3;

    /// <summary>The speaker behind a mention.</summary>
    /// <param name="source">The mention.</param>
    /// <param name="before">The speaker of a quote close before, whom a pronoun most likely continues, or null.</param>
    /// <returns>The speaker, or null for a pronoun that fits nobody.</returns>
    public Speaker? Resolve(SourceMention source, Speaker? before)
    {
        var mention = document.Mention(source.Span.Start, source.Span.End);
        switch (source.Form)
        {
            case SourceForm.Name:
                return source.Entity is { } entity ? FromEntity(entity, mention) : Unrecognized(mention);
            case SourceForm.Pronoun:
                return FromPronoun(source, mention, before);
            default:
                return new Speaker
                {
                    Name = mention.Text,
                    Kind = source.Form == SourceForm.PluralNominal ? SpeakerKind.Group : SpeakerKind.Anonymous,
                    Mention = mention,
                };
        }
    }

    private Speaker? FromPronoun(SourceMention source, Mention mention, Speaker? before)
    {
        if (document.EntityAt(source.FirstToken) is { } meant && document.Entities[meant].IsNamed)
        {
            return FromEntity(meant, mention);
        }

        var gender = Pronouns.GenderOf(mention.Text);
        if (gender is null)
        {
            return null;
        }

        if (before is { Kind: SpeakerKind.Person, Entity: { } entity } && Fits(EntityIndex(entity), gender.Value))
        {
            return before with { Mention = mention };
        }

        // Translated text calls an organization "he", too.
        if (before is { Kind: SpeakerKind.Organization })
        {
            return before with { Mention = mention };
        }

        var sentence = document.SentenceOf(source.FirstToken);
        for (var i = sentence; i >= Math.Max(0, sentence - SentencesBack); i--)
        {
            var end = i == sentence ? source.FirstToken : document.Sentences[i].EndToken;
            for (var m = document.MentionIndexAt(document.Sentences[i].FirstToken); m < document.Mentions.Count; m++)
            {
                var candidate = document.Mentions[m];
                if (candidate.FirstToken >= end)
                {
                    break;
                }

                if (
                    document.Entities[candidate.Entity].Kind == EntityKind.Person
                    && Fits(candidate.Entity, gender.Value)
                )
                {
                    return FromEntity(candidate.Entity, mention);
                }
            }
        }

        return null;
    }

    /// <summary>A speaker with a name that no entity has: taken for a person, as nearly all of them are.</summary>
    private static Speaker Unrecognized(Mention mention) =>
        new()
        {
            Name = mention.Text,
            Kind = SpeakerKind.Person,
            Mention = mention,
        };

    private bool Fits(int entity, Gender gender) =>
        document.Entities[entity].Gender is var known && (known == Gender.Unknown || known == gender);

    private static int EntityIndex(string id) =>
        int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1;

    private Speaker FromEntity(int index, Mention mention)
    {
        var entity = document.Entities[index];
        return new Speaker
        {
            Name = entity.Name,
            Entity = EntityRecord.IdOf(index),
            Kind = entity.Kind == EntityKind.Person ? SpeakerKind.Person : SpeakerKind.Organization,
            Mention = mention,
            Role = entity.Role,
            Country = entity.Country,
        };
    }
}
