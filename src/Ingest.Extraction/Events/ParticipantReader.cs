using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Entities.Knowledge;
using Ingest.Extraction.Events.Frames;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Events;

/// <summary>Turns noun phrases into actors: who is named, of which country, of which sector.</summary>
internal sealed class ParticipantReader(Document document, ClauseReader clauses, NounPhraseReader phrases)
{
    /// <summary>The most steps from the head of a phrase to a name inside it that tells its country.</summary>
    private const int DeepestName = 4;

    /// <summary>The most names gone back to the two that <em>both countries</em> stands for.</summary>
    private const int MostMentionsBack = 40;

    private static readonly string[] OwnerPrepositions = ["by", "of", "from", "for", "in", "on", "against"];

    private DependencyTree Tree => document.Tree;

    /// <summary>The participants that a phrase names: itself and those that <em>and</em> joins to it.</summary>
    /// <param name="head">The head of the phrase.</param>
    /// <param name="isActor">Whether they act; then things that cannot are left out.</param>
    public List<Participant> Read(int head, bool isActor)
    {
        var found = new List<Participant>();
        if (OfCountries(head, found) || TwoCountries(head, found))
            return found;
        Add(found, head, isActor);
        var (first, end) = NameAround(head);
        for (var part = first; part < end; part++)
        {
            foreach (var dependent in Tree.DependentsOf(part))
            {
                if (
                    Tree.RelationOf(dependent) == Relation.Conj
                    && !IsVerb(dependent)
                    && (dependent < first || dependent >= end)
                )
                    Add(found, dependent, isActor);
            }
        }

        AddListedSubjects(head, found, isActor);
        return found;
    }

    /// <summary>Adds those that the parse has as further subjects of one verb: <em>Peru, Chile and Bolivia met</em>.</summary>
    private void AddListedSubjects(int head, List<Participant> found, bool isActor)
    {
        var relation = Tree.RelationOf(head);
        if (relation is not (Relation.Nsubj or Relation.NsubjPass))
            return;
        foreach (var sibling in Tree.DependentsOf(Tree.Head(head)))
        {
            if (sibling <= head || sibling > Tree.Head(head) || Tree.RelationOf(sibling) != relation)
                continue;
            Add(found, sibling, isActor);
            foreach (var dependent in Tree.DependentsOf(sibling))
            {
                if (Tree.RelationOf(dependent) == Relation.Conj && !IsVerb(dependent))
                    Add(found, dependent, isActor);
            }
        }
    }

    /// <summary>The countries of several together: <em>the ministers of Peru and Chile</em>.</summary>
    private bool OfCountries(int head, List<Participant> found)
    {
        if (document.Annotation(head).Xpos != Xpos.Nns || phrases.AgentSector(head) is null)
            return false;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (Tree.RelationOf(dependent) != Relation.Nmod || phrases.KindAt(dependent) != EntityKind.Country)
                continue;
            Add(found, dependent, isActor: true);
            foreach (var other in Tree.DependentsOf(dependent))
            {
                if (Tree.RelationOf(other) == Relation.Conj && phrases.KindAt(other) == EntityKind.Country)
                    Add(found, other, isActor: true);
            }

            if (found.Count > 1)
                return true;
            found.Clear();
        }

        return false;
    }

    /// <summary>The two countries named last before <em>the two countries</em> or <em>both sides</em>.</summary>
    private bool TwoCountries(int head, List<Participant> found)
    {
        if (
            document.Annotation(head).Xpos != Xpos.Nns
            || document.Annotation(head).Lemma
                is not ("country" or "nation" or "state" or "side" or "neighbor" or "neighbour")
            || !IsPair(head)
        )
            return false;
        var last = document.MentionIndexAt(head) - 1;
        for (var i = last; i >= 0 && i > last - MostMentionsBack && found.Count < 2; i--)
        {
            var mention = document.Mentions[i];
            if (document.Entities[mention.Entity].Kind == EntityKind.Country && mention.FirstToken < head)
                Add(found, mention.Head, isActor: true);
        }

        if (found.Count == 2)
            return true;
        found.Clear();
        return false;
    }

    private bool IsPair(int head)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (dependent < head && document.Annotation(dependent).Lemma is "two" or "both")
                return true;
        }

        return false;
    }

    /// <summary>The tokens of the name a token belongs to, any of which the parse may take for its head; else the token itself.</summary>
    private (int First, int End) NameAround(int token)
    {
        var index = document.MentionIndexAt(token + 1) - 1;
        return index >= 0 && document.Mentions[index].EndToken > token
            ? (document.Mentions[index].FirstToken, document.Mentions[index].EndToken)
            : (token, token + 1);
    }

    private void Add(List<Participant> found, int head, bool isActor)
    {
        if (One(head, isActor) is { } participant && !found.Exists(other => IsSame(other.Actor, participant.Actor)))
            found.Add(participant);
    }

    private static bool IsSame(Actor a, Actor b) => a.Entity is null ? a.Name == b.Name : a.Entity == b.Entity;

    private Participant? One(int head, bool isActor)
    {
        if (IsReflexive(head))
            return null;
        if (document.EntityAt(head) is { } entity)
            return document.Entities[entity].OrganizationKind == "sport" ? null : Named(head, entity);
        ref readonly var annotation = ref document.Annotation(head);
        if (annotation.Xpos == Xpos.Prp && clauses.SpeakerOver(head) is var speaker and not ClauseReader.None)
            return One(speaker, isActor);
        if (annotation.Upos is Upos.Pron or Upos.Det or Upos.Verb or Upos.Adv || clauses.IsTime(head))
            return null;
        var sector = phrases.AgentSector(head);
        if (sector is null && AppositionOf(head) is { } apposed)
            return Named(apposed, document.EntityAt(apposed)!.Value);
        if (OwnCountry(head) is { } country)
            return Named(head, country);
        if (IsBorder(head) && NeighbourAt(head) is var neighbour and not ClauseReader.None)
            return One(neighbour, isActor);
        if (sector is null && !IsThingOfItsOwn(head) && OwnerOf(head) is var owner and not ClauseReader.None)
            return One(owner, isActor);
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
                    ?? (entity.IsNamed ? null : CountryWords.In(phrases.Span(head).Text)),
                Sector = SectorOf(entity, head),
                Role = entity.Role,
            },
            IsAgent: true
        );
    }

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
            : null;
    }

    /// <summary>A name beside a common noun: <em>the port city, Odesa</em>.</summary>
    private int? AppositionOf(int head)
    {
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                Tree.RelationOf(dependent) is Relation.Appos or Relation.Flat
                && document.EntityAt(dependent) is { } entity
                && document.Entities[entity].Kind != EntityKind.Place
            )
                return dependent;
        }

        return null;
    }

    private bool IsBorder(int head) => document.Annotation(head).Lemma is "border" or "frontier" or "boundary";

    /// <summary>Who is on the other side: <em>its border with <b>Chad</b></em>.</summary>
    private int NeighbourAt(int border)
    {
        foreach (var dependent in Tree.DependentsOf(border))
        {
            if (Tree.RelationOf(dependent) == Relation.Nmod && HasCase(dependent, "with") && CanBeOwner(dependent))
                return dependent;
        }

        return ClauseReader.None;
    }

    /// <summary>Whether a phrase is a place or property, which is hit itself, not its owner.</summary>
    private bool IsThingOfItsOwn(int head) => (phrases.ClassesOf(head) & Things) != 0;

    private static readonly ulong Weapons = NounClasses.MaskOf("weapon");

    private static readonly ulong Documents = NounClasses.MaskOf("document");

    private static readonly ulong Things =
        NounClasses.MaskOf("place") | NounClasses.MaskOf("property") | NounClasses.MaskOf("person");

    /// <summary>Who a deed or thing belongs to: <em>Israel's attack</em>, <em>the attack by Israel</em>, <em>Israeli policy</em>.</summary>
    private int OwnerOf(int head)
    {
        if (Tree.Dependent(head, Relation.NmodPoss) is { } owner && CanBeOwner(owner))
            return owner;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                dependent < head
                && Tree.RelationOf(dependent) is Relation.Amod or Relation.Compound or Relation.NmodDesc
                && CanBeOwner(dependent)
            )
                return dependent;
        }

        foreach (var preposition in OwnerPrepositions)
        {
            foreach (var dependent in Tree.DependentsOf(head))
            {
                if (Tree.RelationOf(dependent) == Relation.Nmod && HasCase(dependent, preposition))
                {
                    if (CanBeOwner(dependent))
                        return dependent;
                    if (preposition == "of" && OwnerOf(dependent) is var inner and not ClauseReader.None)
                        return inner;
                }
            }
        }

        return IssuerOf(head) is var issuer and not ClauseReader.None ? issuer : UserOf(head);
    }

    /// <summary>Who uses a weapon: <em>a <b>bomb</b> planted by militants</em>.</summary>
    private int UserOf(int head)
    {
        if ((phrases.ClassesOf(head) & Weapons) == 0)
            return ClauseReader.None;
        foreach (var dependent in Tree.DependentsOf(head))
        {
            if (
                Tree.RelationOf(dependent) == Relation.Acl
                && clauses.IsPassive(dependent)
                && clauses.Agent(dependent) is var user and >= 0
                && CanBeOwner(user)
            )
                return user;
        }

        return ClauseReader.None;
    }

    /// <summary>Who puts out a statement or report: <em>the council issued a <b>statement</b> condemning it</em>.</summary>
    private int IssuerOf(int head) =>
        (NounClasses.Of(document.Annotation(head).Lemma) & Documents) != 0
        && Tree.RelationOf(head) == Relation.Obj
        && clauses.Subject(Tree.Head(head)) is var issuer and >= 0
        && CanBeOwner(issuer)
            ? issuer
            : ClauseReader.None;

    private bool CanBeOwner(int token) =>
        document.EntityAt(token) is not null
        || (document.Annotation(token).Upos is Upos.Noun && phrases.AgentSector(token) is not null);

    /// <summary>The entity of <em>whose country</em> and <em>his government</em>, if the document names that country.</summary>
    private int? OwnCountry(int head)
    {
        if (
            document.Annotation(head).Lemma is not ("country" or "nation" or "homeland")
            || Tree.Dependent(head, Relation.NmodPoss) is not { } owner
        )
            return null;
        var holder = document.Annotation(owner).Lemma == "whose" ? clauses.Owner(head) : owner;
        if (
            holder < 0
            || document.EntityAt(holder) is not { } entity
            || document.Entities[entity].Country is not { } code
        )
            return null;
        var found = document.Entities.FindIndex(other => other.Kind == EntityKind.Country && other.Country == code);
        return found >= 0 ? found : null;
    }

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

    private bool HasCase(int noun, string preposition)
    {
        foreach (var dependent in Tree.DependentsOf(noun))
        {
            if (Tree.RelationOf(dependent) == Relation.Case && document.Word(dependent).SequenceEqual(preposition))
                return true;
        }

        return false;
    }

    private bool IsVerb(int token) => document.Annotation(token).Upos is Upos.Verb;

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
