using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

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
        if (document.EntityAt(source.Head) is { } entity)
        {
            return FromEntity(entity, mention);
        }

        return source.Form switch
        {
            SourceForm.Pronoun => FromPronoun(source, mention, before),
            SourceForm.Name => Unnamed(
                mention,
                document.Annotation(source.Head).Xpos == Xpos.Nnps ? SpeakerKind.Group : SpeakerKind.Person
            ),
            _ => Unnamed(mention, KindOf(source)),
        };
    }

    /// <summary>The kind of a source that a noun stands for.</summary>
    private SpeakerKind KindOf(SourceMention source) =>
        SourceNouns.KindOf(document.Annotation(source.Head).Lemma) switch
        {
            SourceNounKind.Group => SpeakerKind.Group,
            SourceNounKind.Organization when source.Form == SourceForm.PluralNominal => SpeakerKind.Group,
            SourceNounKind.Organization or SourceNounKind.Document => SpeakerKind.Organization,
            _ => source.Form == SourceForm.PluralNominal ? SpeakerKind.Group : SpeakerKind.Anonymous,
        };

    private Speaker? FromPronoun(SourceMention source, Mention mention, Speaker? before)
    {
        var gender = Pronouns.GenderOf(mention.Text);
        if (gender is null)
        {
            return mention.Text switch
            {
                "They" or "they" => Unnamed(mention, SpeakerKind.Group),
                "It" or "it" => Unnamed(mention, SpeakerKind.Organization),
                _ => null,
            };
        }

        if (before is { Kind: SpeakerKind.Person, Entity: { } id } && Fits(EntityRecord.IndexOf(id), gender.Value))
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

    /// <summary>A speaker that no entity stands for.</summary>
    private static Speaker Unnamed(Mention mention, SpeakerKind kind) =>
        new()
        {
            Name = mention.Text,
            Kind = kind,
            Mention = mention,
        };

    private bool Fits(int entity, Gender gender) =>
        document.Entities[entity].Gender is var known && (known == Gender.Unknown || known == gender);

    private Speaker FromEntity(int index, Mention mention)
    {
        var entity = document.Entities[index];
        return new Speaker
        {
            Name = entity.Name,
            Entity = entity.IsNamed ? EntityRecord.IdOf(index) : null,
            Kind = entity.Kind switch
            {
                EntityKind.Person when entity.IsPlural => SpeakerKind.Group,
                EntityKind.Person => entity.IsNamed ? SpeakerKind.Person : SpeakerKind.Anonymous,
                _ => SpeakerKind.Organization,
            },
            Mention = mention,
            Role = entity.Role,
            Country = entity.Country,
        };
    }
}
