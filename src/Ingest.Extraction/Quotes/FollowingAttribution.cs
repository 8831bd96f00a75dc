using Ingest.Extraction.Analysis;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes.Reported;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds the attribution that follows a quote, by word order first.</summary>
internal sealed class FollowingAttribution(Document document)
{
    /// <summary>The most tokens of an attribution behind a quote.</summary>
    private const int LongestAttribution = 48;

    /// <summary>The most tokens between a quote and its reporting verb.</summary>
    private const int LongestSource = 16;

    /// <summary>The most tokens of a content in the reporter's words between a quote and its attribution.</summary>
    private const int LongestRest = 30;

    private readonly AccordingToRule _according = new(document, new ContentLimits(document));
    private readonly SourceFinder _sources = new(document);
    private readonly AttributionBuilder _builder = new(document);
    private readonly StretchTraits _traits = new(document);
    private readonly StandaloneAttribution _standalone = new(document);

    /// <summary>The attribution behind a stretch, if a comma or another stop parts the two, or a verb follows at once.</summary>
    public Attribution? After(QuotedStretch stretch, int afterToken)
    {
        var end = SentenceEnd(stretch, afterToken);
        if (afterToken >= end)
        {
            return null;
        }

        if (document.Text[stretch.Content.End - 1] == '.' && !GoesOn(afterToken))
        {
            return NextSentence(stretch, afterToken);
        }

        if (document.Word(afterToken) is ".")
        {
            return NextSentence(stretch, afterToken + 1);
        }

        if (_traits.EndsInStop(stretch) || document.IsPunctuation(afterToken))
        {
            return After(afterToken, end);
        }

        if (CueLexicon.QuoteVerb(document, afterToken, end) is not null || SubjectAndVerbFollow(afterToken, end))
        {
            return After(afterToken, end);
        }

        // More of the content may follow in the reporter's words: “A” before the vote, she said.
        for (var comma = afterToken; comma < Math.Min(end, afterToken + LongestRest); comma++)
        {
            if (document.Word(comma) is "“" or "\"" or "''")
            {
                return null;
            }

            if (
                document.Word(comma) is ","
                && After(comma, end) is { Source: { } source } attribution
                && source.FirstToken == comma + 1
            )
            {
                return attribution;
            }
        }

        return null;
    }

    /// <summary>The attribution that follows a quote: <em>…, the minister said</em> or <em>…, said the minister</em>.</summary>
    /// <param name="token">The first token after the quote.</param>
    /// <param name="end">The token after the last one that may belong to the attribution.</param>
    private Attribution? After(int token, int end)
    {
        while (token < end && document.IsAny(token, ",", "-", "—", "–"))
        {
            token++;
        }

        if (document.Annotation(token).Xpos is Xpos.Wdt or Xpos.Wp)
        {
            return null;
        }

        if (token < end && document.IsAny(token, "according") && _according.SourceOf(token, end) is var named and >= 0)
        {
            return _builder.Create(_sources.Phrase(named), AttributionBuilder.AccordingTo(token), null);
        }

        for (var cue = token; cue < Math.Min(end, token + LongestAttribution); cue++)
        {
            if (document.IsAny(cue, ";", ":", "“", "\"", "„", "«", "''"))
            {
                return null;
            }

            if (
                (CueLexicon.QuoteVerb(document, cue, end) ?? FinalVerb(token, cue, end) ?? Progressive(token, cue, end))
                is not { } match
            )
            {
                continue;
            }

            var before = cue > token && cue < token + LongestSource ? _sources.Before(cue, token) : null;
            before ??= cue > token ? _sources.SubjectBefore(cue, token) : null;
            var inverted =
                before is null && cue <= token + 1
                    ? _sources.After(match.EndToken, end) ?? _sources.SubjectBehind(match, end)
                    : null;
            if (before is null && inverted is null)
            {
                continue;
            }

            // "“…,” it was said": nobody tells by whom.
            if (
                before is { Form: SourceForm.Pronoun }
                && document.IsAny(before.FirstToken, "it")
                && document.Annotation(cue).Xpos == Xpos.Vbn
            )
            {
                return _builder.Create(null, match, null);
            }

            return _builder.Create(
                before ?? inverted,
                match,
                before is null ? null : _builder.AddresseeAfter(match, end)
            );
        }

        return null;
    }

    /// <summary>The attribution at the end of a quote that no mark closes, behind a comma.</summary>
    /// <param name="from">The first token where its verb may stand.</param>
    /// <param name="first">The first token of the quote.</param>
    /// <param name="end">The token after the last one of the quote.</param>
    /// <param name="comma">The index of the comma.</param>
    public Attribution? AtEnd(int from, int first, int end, out int comma)
    {
        comma = -1;
        for (var cue = end - 1; cue > from; cue--)
        {
            if (
                CueLexicon.QuoteVerb(document, cue, end) is { } match
                && _sources.Before(cue, first) is { } source
                && source.FirstToken > first
                && document.Word(source.FirstToken - 1) is ","
            )
            {
                comma = source.FirstToken - 1;
                return _builder.Create(source, match, null);
            }
        }

        return null;
    }

    /// <summary>A name behind a dash or in brackets that signs a quote: <em>“We stay.” — Berger</em>.</summary>
    /// <param name="dash">The first token behind the quote.</param>
    /// <param name="end">The offset of the end of the paragraph.</param>
    public Attribution? SignOff(int dash, int end)
    {
        if (
            document.IsAny(dash, "(", "[")
            && document.Tokens[dash].Start < end
            && document.MentionStartingAt(dash + 1) is { } bracketed
            && document.IsAny(bracketed.EndToken, ")", "]")
            && document.Entities[bracketed.Entity].Kind == EntityKind.Person
        )
        {
            return new Attribution(_sources.Named(bracketed, dash + 1), null, bracketed.FirstToken, null);
        }

        if (
            dash + 1 >= document.Tokens.Length
            || !document.IsAny(dash, "—", "–", "--", "-")
            || document.Tokens[dash].Start >= end
        )
        {
            return null;
        }

        var token = document.IsAny(dash + 1, "The", "the") ? dash + 2 : dash + 1;
        if (document.MentionStartingAt(token) is not { } name)
        {
            return null;
        }

        var isLast =
            document.Tokens[name.EndToken - 1].End >= end || document.IsAny(name.EndToken, ",", ".", "(", "“", "\"");
        return isLast ? new Attribution(_sources.Named(name, dash + 1), null, name.FirstToken, null) : null;
    }

    /// <summary>
    /// A verb in the place of one at the end of an attribution that is tagged as a noun: <em>“…,” the suit reads.</em>; null if there is none.
    /// </summary>
    private CueMatch? FinalVerb(int first, int token, int end) =>
        token > first + 1
        && document.Annotation(token).Xpos is Xpos.Nns or Xpos.Nn
        && document.Word(token) is [.., 's' or 'd']
        && (token + 1 >= end || document.IsAny(token + 1, ".", ","))
            ? CueLexicon.QuoteVerbByForm(document, token, end)
            : null;

    /// <summary>A verb in the progressive form: <em>“…,” she was saying</em>, <em>was already saying</em>; null if there is none.</summary>
    private CueMatch? Progressive(int first, int token, int end)
    {
        if (document.Annotation(token).Xpos != Xpos.Vbg)
        {
            return null;
        }

        var auxiliary = token - 1;
        while (auxiliary > first && document.Annotation(auxiliary).Upos == Upos.Adv)
        {
            auxiliary--;
        }

        return
            auxiliary > first
            && document.Annotation(auxiliary).Lemma is "be"
            && CueLexicon.Verb(document, token, end) is { Cue.Strength: CueStrength.Sure } match
            ? match
            : null;
    }

    /// <summary>Whether a source and its verb stand right behind a quote although no stop parts them from it.</summary>
    private bool SubjectAndVerbFollow(int token, int end) =>
        document.Annotation(token).Upos is Upos.Propn or Upos.Pron or Upos.Det
        && After(token, end) is { Source: { } source } attribution
        && source.FirstToken == token
        && document.TokenAt(source.Span.End) == attribution.CueToken
        && attribution.Addressee is null;

    /// <summary>The attribution that the sentence behind a full stop consists of, or null.</summary>
    private Attribution? NextSentence(QuotedStretch stretch, int token) =>
        SentenceEnd(stretch, token) is var end
        && After(token, end) is { } attribution
        && _standalone.Is(attribution, token, end)
            ? attribution
            : null;

    /// <summary>The token after the sentence that holds a token behind a quote, within the paragraph.</summary>
    private int SentenceEnd(QuotedStretch stretch, int token)
    {
        var end = document.TokenAt(document.Paragraphs[stretch.Paragraph].Span.End);
        return token >= end ? end : Math.Min(end, document.Sentences[document.SentenceOf(token)].EndToken);
    }

    /// <summary>Whether a sentence goes on with a token behind a full stop inside the marks: with a comma or in small letters.</summary>
    private bool GoesOn(int token) => document.Word(token) is "," or [>= 'a' and <= 'z', ..];
}
