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
    private readonly EntityDraft _draft;
    private readonly Document _document;
    private readonly DependencyTree _tree;
    private readonly DescriptionFinder _descriptions;
    private readonly RoleReader _roles;
    private readonly DescriptionResolver _describing;
    private readonly OfficeResolver _offices;
    private readonly PronounResolver _pronouns;
    private readonly CataphoraFinder _cataphora;
    private readonly QuotedTokens _quoted;
    private readonly MentionHistory _history = new();
    private int _narratedSentence;

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
        _describing = new DescriptionResolver(draft, _history.Passed);
        _offices = new OfficeResolver(draft, _history, _roles);
        _pronouns = new PronounResolver(draft, _history);
        _cataphora = new CataphoraFinder(draft, _history.Passed);
        _quoted = new QuotedTokens(draft.Document);
    }

    /// <summary>Adds the references by description and pronoun to the draft.</summary>
    public void Resolve()
    {
        for (var sentence = 0; sentence < _document.Sentences.Count; sentence++)
        {
            var (first, end) = (_document.Sentences[sentence].FirstToken, _document.Sentences[sentence].EndToken);
            _narratedSentence += _quoted.Contains(first) && _quoted.Contains(end - 1) ? 0 : 1;
            var described = DescribeNames(first, end);
            for (var token = first; token < end; token++)
            {
                Resolve(token, sentence, described);
            }

            _waiting.Clear();
            _history.Shorten();
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
                _offices.FindAbroad(name);
                _offices.Remember(name.Entity);
            }
        }
        else if (descriptions.TryGetValue(token, out var description))
        {
            Resolve(description, sentence);
        }
        else if (Pronouns.Find(_document.Word(token)) is { } pronoun)
        {
            Resolve(new PronounMention(token, pronoun, sentence, _narratedSentence, _quoted.Contains(token)));
        }
        else if (_document.Annotation(token).Upos == Upos.Noun && MentionRoles.Of(_tree, token) >= MentionRole.Object)
        {
            // A thing that "it" may mean.
            Remember(new Reference(token, token + 1, token, -1, MentionForm.Description), sentence);
        }
    }

    private void Resolve(PronounMention pronoun)
    {
        var token = pronoun.Token;
        if (_cataphora.SubjectBehind(token, pronoun.Sentence, pronoun.Pronoun) is { } subject)
        {
            _waiting[subject] = token;
            return;
        }

        if (_pronouns.Resolve(pronoun) is not { } entity)
        {
            return;
        }

        // "She" tells of a Kim or Robin what the name does not.
        var record = _draft.Entities[entity];
        if (record.Kind == EntityKind.Person && record.Gender == Gender.Unknown && !pronoun.IsQuoted)
        {
            record.Gender = pronoun.Pronoun.Gender;
        }

        Add(new Reference(token, token + 1, token, entity, MentionForm.Pronoun), pronoun.Sentence);
    }

    private void Resolve(Description description, int sentence)
    {
        var entity = -1;
        if (_roles.NameOf(description) is { } name && _draft.Entities[name.Entity].Kind == description.Kind)
        {
            entity = name.Entity;
            _roles.Apply(description, _draft.Entities[entity]);
            _offices.Remember(entity);
        }
        else
        {
            var office = _offices.Of(description);
            entity =
                _offices.Holder(description, office)
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

    /// <summary>A person or several persons without a name, so that a pronoun may mean them.</summary>
    private int AddUnnamed(Description description, Office? office)
    {
        if (
            description.Kind != EntityKind.Person
            || description.Determination == Determination.Nobody
            || description.Determination == Determination.None && !description.IsPlural
            || IsComparison(description)
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

        var role = MentionRoles.Of(_tree, reference.Head);
        var isSpeaker = SpeechSubjects.Contains(_document, reference, role);
        _history.Add(
            new Antecedent(
                reference.Entity,
                reference.Head,
                reference.EndToken,
                sentence,
                _narratedSentence,
                isSpeaker ? MentionRole.Subject : role,
                reference.Form,
                _quoted.Contains(reference.Head),
                isSpeaker
            )
        );
    }

    /// <summary>Whether a description is what somebody is likened to: <em>like a mother, she …</em>.</summary>
    private bool IsComparison(Description description) =>
        description.Determination == Determination.Indefinite
        && _tree.Dependent(description.Head, Relation.Case) is { } preposition
        && _document.Annotation(preposition).Lemma is "like" or "as" or "than" or "unlike";
}
