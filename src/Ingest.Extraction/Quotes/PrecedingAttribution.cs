using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes.Reported;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds the attribution that goes before a quote, by word order first.</summary>
internal sealed class PrecedingAttribution(Document document)
{
    /// <summary>The most tokens before a quote among which its reporting verb is looked for.</summary>
    private const int LongestIntroduction = 24;

    /// <summary>The most tokens between a cue and its <em>that</em>.</summary>
    private const int LongestGap = 8;

    private readonly AccordingToRule _according = new(document, new ContentLimits(document));
    private readonly SourceFinder _sources = new(document);
    private readonly AttributionBuilder _builder = new(document);

    /// <summary>The attribution that goes before a quote: <em>The minister said: “…</em>.</summary>
    /// <param name="first">The first token of the sentence.</param>
    /// <param name="quote">The first token of the quote.</param>
    /// <param name="isIntroduction">Whether nothing but an addressee, a time and a comma or colon stands between verb and quote.</param>
    public Attribution? Before(int first, int quote, out bool isIntroduction)
    {
        isIntroduction = false;
        Attribution? introducing = null;
        for (var cue = quote - 1; cue >= first; cue--)
        {
            if (
                CueLexicon.QuoteVerb(document, cue, quote) is not { } match
                || IsName(match)
                || document.Tree.RelationOf(cue) == Relation.Amod
                || _sources.Before(cue, first) is not { } source
            )
            {
                continue;
            }

            var attribution = _builder.Create(source, match, _builder.AddresseeAfter(match, quote));
            var that = ThatAfter(attribution, quote);
            if (introducing is null)
            {
                introducing = attribution;
                isIntroduction = that is null && IsIntroduction(attribution, quote);
                if (isIntroduction)
                {
                    return attribution;
                }
            }

            if (that is not null)
            {
                return attribution;
            }
        }

        return introducing;
    }

    /// <summary>
    /// A second cue of the same speaker between the first one and a quote: <em>She praised the choir, adding that it was “a gift”</em>;
    /// null if there is none.
    /// </summary>
    /// <param name="first">The attribution by the first cue.</param>
    /// <param name="quote">The first token of the quote.</param>
    public Attribution? Second(Attribution first, int quote)
    {
        for (var cue = quote - 1; cue > first.CueToken + 1; cue--)
        {
            var form = document.Annotation(cue).Xpos;
            var isSecond =
                (form == Xpos.Vbg && document.IsAny(cue - 1, ",", "—", "–", "-", "--"))
                || (
                    form is Xpos.Vbd or Xpos.Vbz
                    && form == document.Annotation(first.CueToken).Xpos
                    && document.IsAny(cue - 1, ",", "and")
                );
            if (isSecond && CueLexicon.Verb(document, cue, quote) is { Cue.Strength: not CueStrength.NoSpeech } match)
            {
                return _builder.Create(first.Source, match, _builder.AddresseeAfter(match, quote));
            }
        }

        return null;
    }

    /// <summary>Whether a participle only tells how something is called: <em>a book called “Rivers”</em>.</summary>
    private bool IsName(CueMatch match) =>
        match.Cue.Takes(CueFrames.Name)
        && document.Annotation(match.Token).Xpos is Xpos.Vbn or Xpos.Vbd
        && document.Tree.RelationOf(match.Token) == Relation.Acl;

    /// <summary>The attribution that stands right before a quote whatever its verb form: <em>She answered, smiling, saying: “…</em>.</summary>
    /// <param name="first">The first token of the sentence.</param>
    /// <param name="quote">The first token of the quote.</param>
    public Attribution? Introducing(int first, int quote)
    {
        var last = quote - 1;
        var isColon = last >= first && document.Word(last) is ":";
        if (last >= first && document.IsAny(last, ",", ":", "—", "–", "-"))
        {
            last--;
        }

        if (
            document.IsAny(first, "According", "according")
            && _according.SourceOf(first, quote) is var named and >= 0
            && document.TokenAt(_sources.Phrase(named).Span.End) >= last + 1
        )
        {
            return _builder.Create(_sources.Phrase(named), AttributionBuilder.AccordingTo(first), null);
        }

        for (var cue = last; cue >= Math.Max(first, quote - LongestIntroduction); cue--)
        {
            if (document.IsAny(cue, ";", "”", "\"", "''", "»"))
            {
                return null;
            }

            var upos = document.Annotation(cue).Upos;
            if (upos is not (Upos.Verb or Upos.Aux))
            {
                continue;
            }

            if (document.Tree.RelationOf(cue) == Relation.Amod)
            {
                continue;
            }

            if (CueLexicon.Verb(document, cue, quote) is { } naming && IsName(naming))
            {
                return null;
            }

            if (
                CueLexicon.Verb(document, cue, quote) is { } match
                && match.Cue.Takes(CueFrames.Quote)
                && match.Cue.Strength != CueStrength.NoSpeech
                && (isColon || cue == last || IsIntroduction(match, last + 1))
            )
            {
                var isParticiple = document.Annotation(cue).Xpos is Xpos.Vbg or Xpos.Vb;
                var source =
                    (isParticiple ? null : _sources.Before(cue, first))
                    ?? _sources.BySyntax(cue)
                    ?? (
                        isColon && !isParticiple
                            ? _sources.SubjectBehind(match, last + 1) ?? _sources.After(match.EndToken, last + 1)
                            : null
                    );
                return source is null && !isParticiple && cue != last
                    ? null
                    : _builder.Create(source, match, _builder.AddresseeAfter(match, last + 1));
            }

            if (!isColon)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The token of the <em>that</em> which begins what an attribution reports, or null.</summary>
    public int? ThatAfter(Attribution attribution, int end)
    {
        var token = document.TokenAt(attribution.Cue?.End ?? 0);
        for (var i = token; i < Math.Min(end, token + LongestGap); i++)
        {
            if (document.IsAny(i, "that"))
            {
                return i;
            }

            if (document.IsAny(i, ",", ":", ".", "“", "\""))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether nothing but phrases of place, time, manner and addressee stand between a cue and a quote.</summary>
    private bool IsIntroduction(CueMatch match, int end)
    {
        for (var token = match.EndToken; token < end; token++)
        {
            if (
                document.Annotation(token).Upos is Upos.Verb or Upos.Aux or Upos.Sconj
                || document.Word(token) is "that"
            )
            {
                return false;
            }
        }

        return end > match.EndToken
            && (
                (match.Cue.Addressee & CueAddressee.Object) != 0
                || document.Annotation(match.EndToken).Upos is Upos.Adp or Upos.Adv or Upos.Punct
                || document.TimeStartingAt(match.EndToken) is not null
            );
    }

    private bool IsIntroduction(Attribution attribution, int quote)
    {
        var token = document.TokenAt(Math.Max(attribution.Cue?.End ?? 0, attribution.Addressee?.End ?? 0));
        for (; token < quote; token++)
        {
            if (document.TimeStartingAt(token) is { } time)
            {
                token = time.EndToken - 1;
            }
            else if (
                !document.IsAny(token, ",", ":", "on", "in", "last", "a", "statement", "interview", "-", "—")
                && !FunctionWords.IsAdverb(document.Word(token))
            )
            {
                return false;
            }
        }

        return true;
    }
}
