using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>Finds the subject behind a pronoun that stands for it: <em>In his speech, Berger said</em>.</summary>
internal sealed class CataphoraFinder(EntityDraft draft, List<Antecedent> passed)
{
    /// <summary>The most tokens of the sentence before such a pronoun.</summary>
    private const int MostBefore = 15;

    private readonly Document _document = draft.Document;
    private readonly DependencyTree _tree = draft.Document.Tree;

    /// <summary>
    /// The head of the subject behind a pronoun in a phrase or clause put first, which it stands for: <em>In his speech, Berger
    /// said</em>; null if there is none, or if somebody who fits is mentioned before the pronoun in its sentence.
    /// </summary>
    public int? SubjectBehind(int token, int sentence, Pronoun pronoun)
    {
        if (pronoun.Number != PronounNumber.Person)
        {
            return null;
        }

        var bounds = _document.Sentences[sentence];
        if (passed.Count > 0 && passed[^1].Sentence == sentence && Fits(passed[^1].Entity, pronoun))
        {
            return null;
        }

        var root = token;
        while (_tree.Head(root) >= 0)
        {
            if (
                _tree.RelationOf(root)
                    is Relation.Nsubj
                        or Relation.NsubjPass
                        or Relation.Ccomp
                        or Relation.Parataxis
                        or Relation.Conj
                && root != token
            )
            {
                return null;
            }

            root = _tree.Head(root);
        }

        if (
            token - bounds.FirstToken > MostBefore
            || (_tree.Dependent(root, Relation.Nsubj, Relation.NsubjPass) is not { } subject)
            || subject <= token
            || !HasCommaBetween(token, NounPhrase.First(_tree, subject))
        )
        {
            return null;
        }

        return Names(subject, pronoun) || IsForOnesPart(token) ? subject : null;
    }

    /// <summary>Whether a subject is the name of a person who fits.</summary>
    private bool Names(int subject, Pronoun pronoun) => draft.NameAt(subject) is { } name && Fits(name.Entity, pronoun);

    private bool Fits(int entity, Pronoun pronoun) =>
        entity >= 0
        && draft.Entities[entity] is { Kind: EntityKind.Person, IsPlural: false } person
        && (person.Gender == Gender.Unknown || person.Gender == pronoun.Gender);

    private bool IsForOnesPart(int token) =>
        token > 0
        && token + 1 < _document.Tokens.Length
        && _document.Word(token - 1) is "For" or "for" or "On" or "on"
        && _document.Word(token + 1) is "part" or "side";

    private bool HasCommaBetween(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (_document.Word(token) is ",")
            {
                return true;
            }
        }

        return false;
    }
}
