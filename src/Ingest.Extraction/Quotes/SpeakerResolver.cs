using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Names the speaker that a source mention stands for.</summary>
internal sealed class SpeakerResolver(Document document)
{
    /// <summary>The speaker behind a mention.</summary>
    /// <param name="source">The mention.</param>
    /// <returns>The speaker, or null for a pronoun that fits nobody.</returns>
    public Speaker? Resolve(SourceMention source)
    {
        var mention = document.Mention(source.Span.Start, source.Span.End);
        if (document.EntityAt(source.Head) is { } entity)
        {
            return FromEntity(entity, mention);
        }

        return source.Form switch
        {
            SourceForm.Pronoun => FromPronoun(mention),
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

    /// <summary>The speaker behind a pronoun that stands for no entity: unknown, but for several and things.</summary>
    private static Speaker? FromPronoun(Mention mention) =>
        mention.Text switch
        {
            "They" or "they" => Unnamed(mention, SpeakerKind.Group),
            "It" or "it" => Unnamed(mention, SpeakerKind.Organization),
            _ => null,
        };

    /// <summary>A speaker that no entity stands for.</summary>
    private static Speaker Unnamed(Mention mention, SpeakerKind kind) =>
        new()
        {
            Name = mention.Text,
            Kind = kind,
            Mention = mention,
        };

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
