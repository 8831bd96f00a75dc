using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>
/// Finds whom a pronoun stands for: each mention before it gets points for nearness, prominence and agreement (after Lappin and
/// Leass 1994), those that grammar rules out are left aside, and the best one wins if it has enough.
/// </summary>
internal sealed class PronounResolver(EntityDraft draft, List<Antecedent> passed)
{
    /// <summary>How many sentences back a pronoun may reach.</summary>
    private const int SentencesBack = 4;

    /// <summary>How many mentions back a pronoun may reach.</summary>
    private const int MostBack = 60;

    private const int PerSentence = -4;
    private const int ForSubject = 6;
    private const int ForLowerSubject = 4;
    private const int ForObject = 2;
    private const int ForOblique = 1;
    private const int ForSpeaker = 1;
    private const int ForSameSpeechSubject = 3;
    private const int ForBothPossessive = 8;
    private const int ForOrganizationAsPerson = -4;
    private const int ForKnownGender = 2;
    private const int ForName = 1;
    private const int ForPronoun = 2;
    private const int ForOtherSideOfMarks = -6;
    private const int PerNearness = -1;

    /// <summary>The fewest points that win.</summary>
    private const int Enough = -6;

    /// <summary>The most tokens of a clause that are looked at for names.</summary>
    private const int LongestClause = 40;

    private readonly List<int> _namedBelow = [];
    private readonly Document _document = draft.Document;
    private readonly DependencyTree _tree = draft.Document.Tree;

    /// <summary>The entity's index, or null.</summary>
    /// <param name="token">The pronoun.</param>
    /// <param name="sentence">The index of its sentence.</param>
    /// <param name="pronoun">What it stands for.</param>
    /// <param name="isQuoted">Whether it stands between quotation marks.</param>
    public int? Resolve(int token, int sentence, Pronoun pronoun, bool isQuoted)
    {
        if (_tree.RelationOf(token) == Relation.Expl || IsEmpty(token, pronoun))
        {
            return null;
        }

        if (pronoun.Number == PronounNumber.Several && IsPairBefore(sentence))
        {
            return null;
        }

        FindNamedBelow(token);
        var isNarrated = !isQuoted && IsSpeechSubject(token);
        int? best = null;
        var most = Enough - 1;
        var nearer = 0;
        for (var i = passed.Count - 1; i >= Math.Max(0, passed.Count - MostBack); i--)
        {
            var candidate = passed[i];
            if (candidate.Sentence < sentence - SentencesBack)
            {
                break;
            }

            // Who is spoken of in a quote is not who speaks it.
            if (isNarrated && candidate.IsQuoted)
            {
                continue;
            }

            if (!Agrees(candidate, token, pronoun) || IsRuledOut(candidate, token, sentence, pronoun))
            {
                continue;
            }

            var points = Points(candidate, token, sentence, pronoun, isQuoted) + (Math.Min(nearer, 3) * PerNearness);
            nearer++;
            if (points > most)
            {
                (best, most) = (candidate.Entity, points);
            }
        }

        return best is >= 0 ? best : null;
    }

    /// <summary>Whether two persons are mentioned before in the sentence, whom <em>they</em> may mean together.</summary>
    private bool IsPairBefore(int sentence)
    {
        var first = -1;
        for (var i = passed.Count - 1; i >= 0 && passed[i].Sentence == sentence; i--)
        {
            var entity = passed[i].Entity;
            if (entity < 0 || draft.Entities[entity] is not { Kind: EntityKind.Person, IsPlural: false })
            {
                continue;
            }

            if (first >= 0 && first != entity)
            {
                return true;
            }

            first = entity;
        }

        return false;
    }

    private int Points(Antecedent candidate, int token, int sentence, Pronoun pronoun, bool isQuoted)
    {
        var points = PerSentence * (sentence - candidate.Sentence);
        points += candidate.Role switch
        {
            MentionRole.Subject => ForSubject,
            MentionRole.LowerSubject => ForLowerSubject,
            MentionRole.Object => ForObject,
            MentionRole.Oblique or MentionRole.Possessor => ForOblique,
            _ => 0,
        };
        points += candidate.IsQuoted == isQuoted ? 0 : ForOtherSideOfMarks;
        points += candidate.Form switch
        {
            MentionForm.Name => ForName,
            MentionForm.Pronoun => ForPronoun,
            _ => 0,
        };
        if (candidate.Entity >= 0 && pronoun.Gender != Gender.Unknown)
        {
            points += draft.Entities[candidate.Entity].Gender == pronoun.Gender ? ForKnownGender : 0;
        }

        if (candidate.IsSpeaker)
        {
            points += ForSpeaker;
            points += IsSpeechSubject(token) ? ForSameSpeechSubject : 0;
        }

        if (
            pronoun.Number == PronounNumber.Person
            && candidate.Entity >= 0
            && draft.Entities[candidate.Entity].Kind == EntityKind.Organization
        )
        {
            points += ForOrganizationAsPerson;
        }

        points +=
            pronoun is { IsPossessive: true, Number: PronounNumber.Thing } && candidate.Role == MentionRole.Possessor
                ? ForBothPossessive
                : 0;

        return points;
    }

    private bool Agrees(Antecedent candidate, int token, Pronoun pronoun)
    {
        if (candidate.Entity < 0)
        {
            return pronoun.Number == PronounNumber.Thing && _document.Annotation(candidate.Head).Xpos == Xpos.Nn
                || pronoun.Number == PronounNumber.Several && _document.Annotation(candidate.Head).Xpos == Xpos.Nns;
        }

        var entity = draft.Entities[candidate.Entity];
        return pronoun.Number switch
        {
            PronounNumber.Person => (
                entity is { Kind: EntityKind.Person, IsPlural: false }
                && (entity.Gender == Gender.Unknown || entity.Gender == pronoun.Gender)
            )
                // Translated texts call an organization that has spoken "he".
                || (entity.Kind == EntityKind.Organization && candidate.IsSpeaker && IsSpeechSubject(token)),
            PronounNumber.Thing => entity.Kind is EntityKind.Organization or EntityKind.Country
                && !IsAdjective(candidate.Head),
            _ => entity.IsPlural || (entity.Kind == EntityKind.Organization && !entity.IsPlural),
        };
    }

    private bool IsAdjective(int token) => _document.Annotation(token).Upos == Upos.Adj;

    /// <summary>
    /// Whether grammar rules a mention out: it belongs to the same verb as the pronoun, the pronoun stands inside it, or its
    /// entity is named below the verb whose subject the pronoun is (<em>he said that Berger left</em>).
    /// </summary>
    private bool IsRuledOut(Antecedent candidate, int token, int sentence, Pronoun pronoun)
    {
        if (candidate.Sentence == sentence && token < candidate.EndToken)
        {
            return true;
        }

        var verb = _tree.Head(token);
        if (verb < 0)
        {
            return false;
        }

        var owns = pronoun.IsPossessive && _tree.RelationOf(token) == Relation.NmodPoss;
        if (candidate.Sentence == sentence && !pronoun.IsReflexive && !owns && _tree.Head(candidate.Head) == verb)
        {
            return true;
        }

        return candidate.Entity >= 0 && _namedBelow.Contains(candidate.Entity);
    }

    /// <summary>Finds the entities that are named below the verb of a subject.</summary>
    private void FindNamedBelow(int token)
    {
        _namedBelow.Clear();
        if (!IsSubject(token) || _tree.Head(token) is var verb && verb < 0)
        {
            return;
        }

        var end = Math.Min(_tree.End(verb), token + LongestClause);
        for (var i = token + 1; i < end; i++)
        {
            if (draft.NameAt(i) is { } name)
            {
                if (IsBelow(name.Head, verb))
                {
                    _namedBelow.Add(name.Entity);
                }

                i = name.EndToken - 1;
            }
        }
    }

    /// <summary>Whether a token stands below a verb, and not in what is joined to the verb (<em>he agreed, but Berger left</em>).</summary>
    private bool IsBelow(int token, int verb)
    {
        while (_tree.Head(token) is var head and >= 0)
        {
            if (head == verb)
            {
                return _tree.RelationOf(token) is not (Relation.Conj or Relation.Parataxis);
            }

            token = head;
        }

        return false;
    }

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
        if (passed.Count > 0 && passed[^1].Sentence == sentence && Agrees(passed[^1], token, pronoun))
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
            token - bounds.FirstToken > 15
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
    private bool Names(int subject, Pronoun pronoun) =>
        draft.NamedAt(subject) is { Kind: EntityKind.Person } person
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

    /// <summary>Whether an <em>it</em> stands for nothing: <em>it is clear that</em>, <em>it took years to</em>.</summary>
    private bool IsEmpty(int token, Pronoun pronoun)
    {
        if (pronoun.Number != PronounNumber.Thing || pronoun.IsPossessive || !IsSubject(token))
        {
            return false;
        }

        var predicate = _tree.Head(token);
        return _document.Annotation(predicate).Upos != Upos.Verb
            || _document.Annotation(predicate).Lemma is "take" or "seem" or "appear" or "happen" or "rain" or "snow"
            || _tree.Dependent(predicate, Relation.Csubj, Relation.CsubjPass) is not null;
    }

    private bool IsSpeechSubject(int token) =>
        IsSubject(token) && SpeechSubjects.IsSpeech(_document, _tree.Head(token));

    private bool IsSubject(int token) => _tree.RelationOf(token) is Relation.Nsubj or Relation.NsubjPass;
}
