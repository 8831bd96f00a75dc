using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds the reporting verbs and nouns of a document.</summary>
internal static class CueLexicon
{
    /// <summary>The reporting verb at a token, or null.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">The token.</param>
    /// <param name="end">The token after the last one that may belong to it.</param>
    public static CueMatch? Verb(Document document, int token, int end) =>
        Cues.VerbsByLemma.TryGetValue(document.Annotation(token).Lemma, out var cues)
        || Cues.VerbsByForm.TryGetValue(document.Word(token), out cues)
            ? Match(document, cues, token, end)
            : null;

    /// <summary>The reporting noun at a token, or null.</summary>
    public static CueMatch? Noun(Document document, int token) =>
        Cues.NounsByForm.TryGetValue(document.Annotation(token).Lemma, out var cue)
            ? new CueMatch(cue, token, token + 1)
            : null;

    /// <summary>The reporting verb beside direct speech that begins at a token, or null.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">The token.</param>
    /// <param name="end">The token after the last one that may belong to it.</param>
    public static CueMatch? QuoteVerb(Document document, int token, int end) =>
        document.Annotation(token).Upos == Upos.Verb ? QuoteVerbByForm(document, token, end) : null;

    /// <summary>The reporting verb whose form a token has, whatever its tag; null if there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">The token.</param>
    /// <param name="end">The token after the last one that may belong to it.</param>
    public static CueMatch? QuoteVerbByForm(Document document, int token, int end) =>
        Cues.VerbsByForm.TryGetValue(document.Word(token), out var cues) ? Match(document, cues, token, end) : null;

    private static CueMatch? Match(Document document, Cue[] cues, int token, int end)
    {
        foreach (var cue in cues)
        {
            if (EndOf(document, cue, token, end) is { } cueEnd)
            {
                return new CueMatch(cue, token, cueEnd);
            }
        }

        return null;
    }

    /// <summary>The token after a cue, or null if its particle is missing. </summary>
    private static int? EndOf(Document document, Cue cue, int token, int end)
    {
        var next = token + 1;
        foreach (var word in cue.Particle)
        {
            if (next >= end || !document.Word(next).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            next++;
        }

        return next;
    }
}
