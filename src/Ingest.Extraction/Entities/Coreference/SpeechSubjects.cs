using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>
/// Tells the subjects of verbs of speech: by the tree, and beside quotation marks, where trees are less sure, by the order of
/// the words (<em>…,” Berger, 42, told reporters</em>; <em>…,” said Berger</em>).
/// </summary>
internal static class SpeechSubjects
{
    /// <summary>The most tokens between commas that may stand between a subject and its verb.</summary>
    private const int LongestInsertion = 15;

    /// <summary>Whether a reference is such a subject.</summary>
    public static bool Contains(Document document, Reference reference, MentionRole role) =>
        (role >= MentionRole.LowerSubject && IsSpeech(document, document.Tree.Head(reference.Head)))
        || (
            reference.Form == MentionForm.Name
            && (
                IsFiniteSpeech(document, VerbAfter(document, reference.EndToken))
                || IsInverted(document, reference.FirstToken)
            )
        );

    /// <summary>Whether a token is the subject of a verb of speech by the tree.</summary>
    public static bool IsSubject(Document document, int token) =>
        document.Tree.RelationOf(token) is Relation.Nsubj && IsSpeech(document, document.Tree.Head(token));

    /// <summary>Whether a token is a verb of speech: not one whose infinitive tells what somebody does (<em>agreed to take part</em>).</summary>
    public static bool IsSpeech(Document document, int token) =>
        token >= 0
        && document.Annotation(token).Upos == Upos.Verb
        && Cues.IsSpeech(document.Annotation(token).Lemma)
        && !(
            document.Word(token + 1) is "to"
            && document.Annotation(token + 2).Xpos == Xpos.Vb
            && !Array.Exists(
                Cues.VerbsByLemma[document.Annotation(token).Lemma],
                static cue => cue.Takes(CueFrames.ToInfinitive)
            )
        );

    /// <summary>The token where a verb may follow a subject: right behind it or behind what stands between commas.</summary>
    private static int VerbAfter(Document document, int end)
    {
        if (end >= document.Tokens.Length || document.Word(end) is not ",")
        {
            return end;
        }

        for (var token = end + 1; token < Math.Min(document.Tokens.Length, end + LongestInsertion); token++)
        {
            if (document.Word(token) is ",")
            {
                return token + 1;
            }

            if (document.Word(token) is "." or "“" or "”" or "\"")
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Whether a verb of speech stands right before a token, whose subject then follows: <em>…,” said Berger</em>.</summary>
    public static bool IsInverted(Document document, int token)
    {
        var verb = token - 1;
        return verb >= 1
            && IsFiniteSpeech(document, verb)
            && document.Word(verb - 1) is "”" or "\"" or "’" or "''" or ","
            && !HasSubjectBefore(document, verb);
    }

    /// <summary>Whether a verb has its subject before it, so that what stands behind it is none: <em>Berger, who was there, praised Keller</em>.</summary>
    private static bool HasSubjectBefore(Document document, int verb) =>
        document.Tree.Dependent(verb, Relation.Nsubj) is { } subject && subject < verb;

    private static bool IsFiniteSpeech(Document document, int token) =>
        token < document.Tokens.Length
        && IsSpeech(document, token)
        && document.Annotation(token).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp;
}
