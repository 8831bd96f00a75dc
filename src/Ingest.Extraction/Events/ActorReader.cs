using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Turns a noun phrase into an actor: who is named, of which country, of which sector.</summary>
internal sealed class ActorReader(Document document, ClauseReader clauses, NounPhraseReader phrases, OwnerFinder owners)
{
    /// <summary>The most steps from the head of a phrase to a name inside it that tells its country.</summary>
    private const int DeepestName = 4;

    private DependencyTree Tree => document.Tree;

    public Participant? Read(int head, bool isActor)
    {
        if (IsReflexive(head))
            return null;
        if (document.EntityAt(head) is { } entity)
        {
            if (owners.CountryBeside(head, entity) is { } named)
                return Named(head, named);
            return document.Entities[entity].OrganizationKind == "sport" ? null : Named(head, entity);
        }

        ref readonly var annotation = ref document.Annotation(head);
        if (annotation.Xpos == Xpos.Prp && clauses.SpeakerOver(head) is var speaker and not ClauseReader.None)
            return Read(speaker, isActor);
        if (annotation.Upos is Upos.Pron or Upos.Det or Upos.Verb or Upos.Adv || clauses.IsTime(head))
            return null;
        var sector = phrases.AgentSector(head);
        if (sector is null && owners.AppositionOf(head) is { } apposed)
            return Named(apposed, document.EntityAt(apposed)!.Value);
        if (owners.OwnCountry(head) is { } country)
            return Named(head, country);
        if (owners.NeighbourAt(head) is var neighbour and not ClauseReader.None)
            return Read(neighbour, isActor);
        if (sector is null && !IsThingOfItsOwn(head) && owners.OwnerOf(head) is var owner and not ClauseReader.None)
            return Read(owner, isActor);
        if (isActor && (IsAnyone(head) || (phrases.ClassesOf(head) & Nature) != 0))
            return null;
        return Generic(head, sector);
    }

    private Participant Named(int head, int index)
    {
        var entity = document.Entities[index];
        var mention = MentionAt(head) ?? phrases.Span(head);
        return new Participant(
            head,
            new Actor
            {
                Name = entity.IsNamed ? entity.Name : WithoutArticle(entity.Name),
                Entity = EntityRecord.IdOf(index),
                Mention = mention,
                Country =
                    entity.Country
                    ?? CountryIn(head, DeepestName)
                    ?? (IsNameOfOne(entity, head) ? null : CountryWords.In(phrases.Span(head).Text)),
                Sector = SectorOf(entity, head),
                Role = entity.Role,
            },
            IsAgent: true
        );
    }

    /// <summary>Whether a name names one by itself; one of several (<em>ethnic Albanians</em>) says who they are.</summary>
    private bool IsNameOfOne(EntityRecord entity, int head) =>
        entity.IsNamed && document.Annotation(head).Xpos is not (Xpos.Nns or Xpos.Nnps);

    private Participant Generic(int head, string? sector)
    {
        var span = phrases.Span(head);
        return new Participant(
            head,
            new Actor
            {
                Name = WithoutArticle(span.Text),
                Mention = span,
                Country = CountryIn(head, DeepestName) ?? CountryWords.In(span.Text),
                Sector = sector is { Length: > 0 } ? sector : null,
            },
            IsAgent: sector is not null || CanAct(head)
        );
    }

    private string? SectorOf(EntityRecord entity, int head)
    {
        if (entity.Sector is not null)
            return entity.Sector;
        if (entity.Kind == EntityKind.Person && entity.Role is { } role)
        {
            for (var start = 0; start >= 0 && start < role.Length; )
            {
                if (Agents.SectorOf(role.AsSpan(start)) is { Length: > 0 } found)
                    return found;
                var next = role.IndexOf(' ', start);
                start = next < 0 ? -1 : next + 1;
            }
        }

        return entity.Kind == EntityKind.Organization && phrases.AgentSector(head) is { Length: > 0 } sector
            ? sector
            : entity.KnownSector;
    }

    /// <summary>Whether a phrase is a place or property, which is hit itself, not its owner.</summary>
    private bool IsThingOfItsOwn(int head) => (phrases.ClassesOf(head) & Things) != 0;

    private static readonly ulong Things =
        NounClasses.MaskOf("place") | NounClasses.MaskOf("property") | NounClasses.MaskOf("person");

    /// <summary>Whether a noun names someone who can act, even if it may tell a deed, too (<em>the opposition</em>).</summary>
    public bool IsSomeone(int head) => phrases.AgentSector(head) is not null;

    private bool IsReflexive(int token) =>
        document.Annotation(token).Upos == Upos.Pron
        && (document.Word(token).EndsWith("self") || document.Word(token).EndsWith("selves"));

    /// <summary>Whether a phrase belongs to one of the participants: <em>its troops</em>, <em>Chad's troops</em>.</summary>
    public bool BelongsTo(int head, List<Participant> participants)
    {
        if (Tree.Dependent(head, Relation.NmodPoss) is not { } owner)
            return false;
        var entity = document.EntityAt(owner);
        return document.Annotation(owner).Upos == Upos.Pron && entity is null
            || participants.Exists(participant =>
                participant.Head == owner
                || (entity is { } index && participant.Actor.Entity == EntityRecord.IdOf(index))
            );
    }

    /// <summary>Someone in general, who did nothing in particular: <em>a country that invades its neighbours</em>.</summary>
    public bool IsAnyone(int head) =>
        document.Annotation(head).Lemma is "country" or "nation" or "state" or "person" or "man" or "one"
        && Tree.Dependent(head, Relation.Det) is { } determiner
        && document.Annotation(determiner).Lemma is "a" or "any" or "every" or "no"
        && Tree.Dependent(head, Relation.Amod) is null;

    private bool CanAct(int head) =>
        document.Annotation(head).Upos is Upos.Propn or Upos.Num
        || (phrases.ClassesOf(head) & (Actors | NounClasses.Quantity)) != 0;

    /// <summary>What harms without anyone's doing.</summary>
    private static readonly ulong Nature = NounClasses.MaskOf("nature");

    private static readonly ulong Actors =
        NounClasses.MaskOf("person")
        | NounClasses.MaskOf("force")
        | NounClasses.MaskOf("group")
        | NounClasses.MaskOf("diplomat")
        | NounClasses.MaskOf("militia");

    private Mention? MentionAt(int token)
    {
        var index = document.MentionIndexAt(token + 1) - 1;
        if (index < 0 || document.Mentions[index].EndToken <= token)
            return null;
        var span = document.Mentions[index].Span;
        return document.Mention(span.Start, span.End);
    }

    /// <summary>The country of the first name inside a phrase that has one, those next to the head first.</summary>
    private string? CountryIn(int head, int depth)
    {
        if (depth == 0)
            return null;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (IsPartOfPhrase(dependent, head) && document.EntityAt(dependent) is { } entity)
            {
                if (document.Entities[entity].Country is { } country)
                    return country;
            }
        }

        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (IsPartOfPhrase(dependent, head) && CountryIn(dependent, depth - 1) is { } country)
                return country;
        }

        return null;
    }

    private bool IsPartOfPhrase(int dependent, int head) =>
        Tree.RelationOf(dependent)
            is Relation.Amod
                or Relation.Compound
                or Relation.NmodPoss
                or Relation.Nmod
                or Relation.NmodDesc
                or Relation.Flat
                or Relation.Appos
        && dependent != head;

    private static string WithoutArticle(string text)
    {
        foreach (var article in (ReadOnlySpan<string>)["the ", "The ", "a ", "A ", "an ", "An "])
        {
            if (text.StartsWith(article, StringComparison.Ordinal))
                return text[article.Length..];
        }

        return text;
    }
}
