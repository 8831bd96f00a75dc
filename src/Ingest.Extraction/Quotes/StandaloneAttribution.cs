using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>
/// Tells whether a sentence is nothing but an attribution, and so belongs to the quote before it though a full stop parts the two:
/// <em>“We stay.” Berger said.</em> Translated copy is often set so.
/// </summary>
internal sealed class StandaloneAttribution(Document document)
{
    private readonly Circumstances _circumstances = new(document);

    /// <summary>Whether a sentence tells no more than who said it, to whom, when and where.</summary>
    /// <param name="attribution">What was found in the sentence.</param>
    /// <param name="first">The first token of the sentence.</param>
    /// <param name="end">The token after its last one.</param>
    public bool Is(Attribution attribution, int first, int end) =>
        attribution.Source is { } source
        && CueLexicon.QuoteVerb(document, attribution.CueToken, end) is { Cue: { Strength: CueStrength.Sure } cue }
        && document.Word(end - 1) is "."
        && AreCircumstances(first, document.TokenAt(attribution.Span.Start), cue, source.Head)
        && AreCircumstances(document.TokenAt(attribution.Span.End), end, cue, source.Head);

    /// <summary>Whether tokens are times, channels, adverbs and addressees, or belong to the phrase of the source.</summary>
    private bool AreCircumstances(int first, int end, Cue cue, int source)
    {
        for (var token = first; token < end; token++)
        {
            if (document.TimeStartingAt(token) is { } time)
            {
                token = time.EndToken - 1;
            }
            else if (document.Annotation(token).Upos == Upos.Adp && PhraseEnd(token, end, cue) is { } phraseEnd)
            {
                token = phraseEnd - 1;
            }
            else if (
                !document.IsAny(token, ",", ".", "-", "—", "–")
                && document.Annotation(token).Upos != Upos.Adv
                && !(token < source && document.Tree.IsWithin(token, source))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The token after a phrase of time or place of saying, or with <em>to</em> for whom it was said to; null if it is none.</summary>
    private int? PhraseEnd(int preposition, int end, Cue cue)
    {
        if (document.TimeStartingAt(preposition + 1) is { } time)
        {
            return time.EndToken;
        }

        if (_circumstances.ChannelBehind(preposition, end) is { } channel)
        {
            return channel + 1;
        }

        if (document.Word(preposition) is not "to" || (cue.Addressee & CueAddressee.To) == 0)
        {
            return null;
        }

        var token = preposition + 1;
        while (token < end && document.Annotation(token).Upos.IsOfNounPhrase())
        {
            token++;
        }

        return token;
    }
}
