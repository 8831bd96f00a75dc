using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>
/// Finds whom a pronoun stands for: among the mentions before it that agree and that grammar does not rule out, the one whose
/// features for nearness, prominence and agreement weigh most (after Lappin and Leass 1994), if they weigh enough.
/// </summary>
internal sealed class PronounResolver(EntityDraft draft, MentionHistory history)
{
    /// <summary>How many sentences back a pronoun may reach.</summary>
    private const int SentencesBack = 4;

    /// <summary>How many mentions back a pronoun may reach.</summary>
    private const int MostBack = 60;

    /// <summary>How many verbs up the subjects are looked for.</summary>
    private const int MostAbove = 8;

    private readonly PronounGrammar _grammar = new(draft);
    private readonly Document _document = draft.Document;
    private readonly DependencyTree _tree = draft.Document.Tree;
    private readonly List<int> _subjectsAbove = [];

    /// <summary>The index of the entity that a pronoun stands for, or null.</summary>
    public int? Resolve(PronounMention pronoun)
    {
        var token = pronoun.Token;
        if (
            _tree.RelationOf(token) == Relation.Expl
            || _grammar.IsEmpty(token, pronoun.Pronoun)
            || (pronoun.Pronoun.Number == PronounNumber.Several && IsPairBefore(pronoun.Sentence))
        )
        {
            return null;
        }

        var passed = history.Passed;
        var isSpeaker = SpeechSubjects.IsSubject(_document, token);
        var kind = ClassOf(pronoun.Pronoun, isSpeaker);
        _grammar.FindNamedBelow(token);
        FindSubjectsAbove(token);
        var subject = SubjectBeside(pronoun);
        int? best = null;
        var most = AntecedentWeights.Of(kind, AntecedentFeature.Nothing);
        var nearer = 0;
        for (var i = passed.Count - 1; i >= Math.Max(0, passed.Count - MostBack); i--)
        {
            var mention = passed[i];
            var distance = Distance(mention, pronoun);
            if (distance > SentencesBack)
            {
                break;
            }

            // Who is spoken of in a quote is not who speaks it.
            if (
                (isSpeaker && !pronoun.IsQuoted && mention.IsQuoted)
                || (subject is { } other && mention.Entity == other)
                || !Agrees(mention, pronoun, isSpeaker)
                || _grammar.Excludes(mention, token, pronoun.Sentence, pronoun.Pronoun)
            )
            {
                continue;
            }

            var features = new FeatureSet();
            AddPlace(ref features, distance, nearer);
            AddRole(ref features, mention, MentionRoles.Of(_tree, token), distance);
            AddForm(ref features, mention, pronoun);
            AddSpeech(ref features, mention, isSpeaker && !pronoun.IsQuoted);
            nearer++;
            if (AntecedentWeights.Of(kind, features) is var weight && weight > most)
            {
                (best, most) = (mention.Entity, weight);
            }
        }

        return best is >= 0 ? best : null;
    }

    private static PronounClass ClassOf(Pronoun pronoun, bool isSpeaker) =>
        pronoun.Number switch
        {
            PronounNumber.Person => isSpeaker ? PronounClass.Speaker : PronounClass.Person,
            PronounNumber.Thing => PronounClass.Thing,
            _ => PronounClass.Several,
        };

    private static void AddPlace(ref FeatureSet features, int distance, int nearer)
    {
        features.AddIf(AntecedentFeature.OneSentenceBack, distance == 1);
        features.AddIf(AntecedentFeature.TwoSentencesBack, distance == 2);
        features.AddIf(AntecedentFeature.MoreSentencesBack, distance > 2);
        features.AddIf(AntecedentFeature.IsNearest, nearer == 0);
        features.AddIf(AntecedentFeature.IsSecond, nearer == 1);
    }

    /// <summary>How many sentences lie between; what is all quoted does not come between narrated sentences.</summary>
    private static int Distance(Antecedent mention, PronounMention pronoun) =>
        mention.Sentence == pronoun.Sentence ? 0
        : pronoun.IsQuoted ? pronoun.Sentence - mention.Sentence
        : Math.Max(1, pronoun.NarratedSentence - mention.NarratedSentence);

    private void AddRole(ref FeatureSet features, Antecedent mention, MentionRole role, int distance)
    {
        var its = mention.Role;
        features.AddIf(AntecedentFeature.IsSubject, its == MentionRole.Subject);
        features.AddIf(AntecedentFeature.IsLowerSubject, its == MentionRole.LowerSubject);
        features.AddIf(AntecedentFeature.IsObject, its == MentionRole.Object);
        features.AddIf(AntecedentFeature.IsOblique, its == MentionRole.Oblique);
        features.AddIf(AntecedentFeature.IsPossessor, its == MentionRole.Possessor);
        features.AddIf(AntecedentFeature.IsSubjectOfSentenceBefore, its == MentionRole.Subject && distance == 1);
        features.AddIf(
            AntecedentFeature.IsSubjectAbove,
            _subjectsAbove.Count > 0 && _subjectsAbove.Contains(mention.Head)
        );
        features.AddIf(
            AntecedentFeature.AreBothPossessors,
            its == MentionRole.Possessor && role == MentionRole.Possessor
        );
    }

    private void AddForm(ref FeatureSet features, Antecedent mention, PronounMention pronoun)
    {
        var entity = mention.Entity >= 0 ? draft.Entities[mention.Entity] : null;
        features.AddIf(AntecedentFeature.IsName, mention.Form == MentionForm.Name);
        features.AddIf(AntecedentFeature.IsPronoun, mention.Form == MentionForm.Pronoun);
        features.AddIf(
            AntecedentFeature.IsUnnamed,
            mention.Form == MentionForm.Description && entity is not { IsNamed: true }
        );
        features.AddIf(AntecedentFeature.IsAcrossMarks, mention.IsQuoted != pronoun.IsQuoted);
        var gender = pronoun.Pronoun.Gender;
        features.AddIf(AntecedentFeature.HasGender, gender != Gender.Unknown && entity?.Gender == gender);
        features.AddIf(
            AntecedentFeature.IsOrganizationAsPerson,
            pronoun.Pronoun.Number == PronounNumber.Person && entity is { Kind: EntityKind.Organization }
        );
    }

    private void AddSpeech(ref FeatureSet features, Antecedent mention, bool isSpeaker)
    {
        features.AddIf(AntecedentFeature.IsSpeaker, mention.IsSpeaker);
        features.AddIf(AntecedentFeature.AreBothSpeakers, mention.IsSpeaker && isSpeaker);
        features.AddIf(AntecedentFeature.SpokeLast, isSpeaker && mention.Entity == history.LastSpeaker);
    }

    /// <summary>The entity that is the subject of the verb whose object a pronoun is, and so not who it stands for; or null.</summary>
    private int? SubjectBeside(PronounMention pronoun) =>
        !pronoun.Pronoun.IsReflexive
        && _tree.RelationOf(pronoun.Token) is Relation.Obj or Relation.Iobj
        && _tree.Dependent(_tree.Head(pronoun.Token), Relation.Nsubj) is { } subject
            ? history.EntityOfHead(subject)
            : null;

    /// <summary>Finds the heads of the subjects of the verbs that a pronoun stands below.</summary>
    private void FindSubjectsAbove(int token)
    {
        _subjectsAbove.Clear();
        var verb = _tree.Head(token);
        for (var steps = 0; steps < MostAbove && verb >= 0; steps++)
        {
            verb = _tree.Head(verb);
            if (verb >= 0 && _tree.Dependent(verb, Relation.Nsubj, Relation.NsubjPass) is { } subject)
            {
                _subjectsAbove.Add(subject);
            }
        }
    }

    /// <summary>Whether two persons are mentioned before in the sentence, whom <em>they</em> may mean together.</summary>
    private bool IsPairBefore(int sentence)
    {
        var passed = history.Passed;
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

    private bool Agrees(Antecedent mention, PronounMention pronoun, bool isSpeaker)
    {
        var number = pronoun.Pronoun.Number;
        if (mention.Entity < 0)
        {
            return number == PronounNumber.Thing && _document.Annotation(mention.Head).Xpos == Xpos.Nn
                || number == PronounNumber.Several && _document.Annotation(mention.Head).Xpos == Xpos.Nns;
        }

        var entity = draft.Entities[mention.Entity];
        return number switch
        {
            PronounNumber.Person => (
                entity is { Kind: EntityKind.Person, IsPlural: false }
                && (entity.Gender == Gender.Unknown || entity.Gender == pronoun.Pronoun.Gender)
            )
                // Translated texts call an organization that has spoken "he".
                || (entity.Kind == EntityKind.Organization && mention.IsSpeaker && isSpeaker),
            PronounNumber.Thing => entity.Kind is EntityKind.Organization or EntityKind.Country
                && _document.Annotation(mention.Head).Upos != Upos.Adj,
            _ => entity.IsPlural || entity.Kind == EntityKind.Organization,
        };
    }
}

/// <summary>A pronoun to be resolved.</summary>
/// <param name="Token">The pronoun.</param>
/// <param name="Pronoun">What it stands for.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="NarratedSentence">How many sentences up to its own are not all quoted.</param>
/// <param name="IsQuoted">Whether it stands between quotation marks.</param>
internal readonly record struct PronounMention(
    int Token,
    Pronoun Pronoun,
    int Sentence,
    int NarratedSentence,
    bool IsQuoted
);
