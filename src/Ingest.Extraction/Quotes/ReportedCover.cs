using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes.Reported;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Tells whether quoted stretches lie in what a clause reports.</summary>
/// <param name="document">The document.</param>
/// <param name="reported">What clauses report, in order of the cues.</param>
internal sealed class ReportedCover(Document document, List<ReportedSpeech> reported)
{
    /// <summary>
    /// Whether a stretch is a part of a reported content that has words of the reporter's own, too. The content then goes on to
    /// the closing mark.
    /// </summary>
    /// <param name="openToken">The opening mark.</param>
    /// <param name="afterToken">The token after the closing mark.</param>
    /// <param name="isSentence">Whether the marks hold a sentence: behind a comma it is said for itself.</param>
    public bool Covers(int openToken, int afterToken, bool isSentence)
    {
        var sentence = document.Sentences[document.SentenceOf(openToken)];
        for (var i = FirstCueAt(sentence.FirstToken); i < reported.Count; i++)
        {
            var speech = reported[i];
            if (speech.CueToken >= sentence.EndToken)
            {
                break;
            }

            var content = speech.Content;
            var hasWordsBefore = content.First < openToken - 1 && content.End > openToken;
            var hasWordsBehind =
                content.First >= openToken
                && content.First <= openToken + 1
                && content.End > afterToken + 1
                && speech.CueToken < openToken
                && !document.IsPunctuation(afterToken)
                && document.Annotation(afterToken).Xpos is not (Xpos.Vbd or Xpos.Vbz or Xpos.Vbp);
            if (
                (!hasWordsBefore && !hasWordsBehind)
                || (isSentence && speech.CueToken < content.First && IsSetOff(openToken, content))
            )
            {
                continue;
            }

            if (BeforeSecondCue(speech, openToken) is { } secondCue)
            {
                speech.Content = content with { End = secondCue };
                continue;
            }

            if (content.End < afterToken)
            {
                speech.Content = content with { End = afterToken };
            }

            return true;
        }

        return false;
    }

    /// <summary>
    /// Whether nothing but a phrase and a comma or colon stand before marks in a content, which trees take for a part of what is said:
    /// <em>He said on Monday, an hour late, “We stay.”</em>
    /// </summary>
    private bool IsSetOff(int open, TokenRange content)
    {
        if (!document.IsAny(open - 1, ",", ":"))
        {
            return false;
        }

        for (var token = content.First; token < open; token++)
        {
            if (document.Annotation(token).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp or Xpos.Md)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Where a content ends before a second cue of the same speaker that stands right before the marks (<em>, adding: “…”</em>);
    /// null if there is none.
    /// </summary>
    private int? BeforeSecondCue(ReportedSpeech speech, int open)
    {
        var cue = open - 1;
        while (cue > speech.Content.First && document.IsAny(cue, ",", ":", "that"))
        {
            cue--;
        }

        return
            cue > speech.Content.First + 1
            && document.IsAny(cue - 1, ",", "—", "–", "-", "--")
            && document.Annotation(cue).Xpos == Xpos.Vbg
            && CueLexicon.Verb(document, cue, open) is { Cue: { Strength: not CueStrength.NoSpeech } verb }
            && verb.Takes(CueFrames.Quote)
            ? cue - 1
            : null;
    }

    /// <summary>The index of the first reported speech whose cue stands at or behind a token.</summary>
    private int FirstCueAt(int token) =>
        OrderedSearch.FirstAbove(reported, token - 1, static speech => speech.CueToken);
}
