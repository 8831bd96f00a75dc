using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes.Reported;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds the reporting verb near a quoted stretch and the source beside the verb, by word order alone.</summary>
internal sealed class AttributionFinder(Document document)
{
    /// <summary>The most tokens before a quote among which its reporting verb is looked for.</summary>
    private const int LongestIntroduction = 24;

    /// <summary>The most tokens of an attribution behind a quote.</summary>
    private const int LongestAttribution = 48;

    private readonly AccordingToRule _according = new(document, new ContentLimits(document));
    private readonly SubjectFinder _subjects = new(document);
    private readonly SourcePhrases _phrases = new(document);

    /// <summary>The most tokens between a quote and its reporting verb.</summary>
    private const int LongestSource = 16;

    /// <summary>The most tokens of a source without a name.</summary>
    private const int LongestNominal = 8;

    /// <summary>The attribution that stands right before a quote whatever its verb form: <em>She answered, smiling, saying: “…</em>.</summary>
    /// <param name="first">The first token of the sentence.</param>
    /// <param name="quote">The first token of the quote.</param>
    public Attribution? Introducing(int first, int quote)
    {
        var last = quote - 1;
        var isColon = last >= first && document.Word(last) is ":";
        if (last >= first && IsAny(last, ",", ":", "—", "–", "-"))
        {
            last--;
        }

        if (
            IsAny(first, "According", "according")
            && _according.SourceOf(first, quote) is var named and >= 0
            && document.TokenAt(_phrases.Of(new SourceHead(named, named)).Span.End) >= last + 1
        )
        {
            return Create(_phrases.Of(new SourceHead(named, named)), AccordingTo(first), null);
        }

        for (var cue = last; cue >= Math.Max(first, quote - LongestIntroduction); cue--)
        {
            if (IsAny(cue, ";", "”", "\"", "''", "»"))
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

            if (
                CueLexicon.Verb(document, cue, quote) is { } match
                && match.Cue.Takes(CueFrames.Quote)
                && match.Cue.Strength != CueStrength.NoSpeech
                && (isColon || cue == last || IsIntroduction(match, last + 1))
            )
            {
                var isParticiple = document.Annotation(cue).Xpos is Xpos.Vbg or Xpos.Vb;
                var source =
                    (isParticiple ? null : SourceBefore(cue, first))
                    ?? BySyntax(cue)
                    ?? (
                        isColon && !isParticiple
                            ? SubjectBehind(match, last + 1) ?? SourceAfter(match.EndToken, last + 1)
                            : null
                    );
                return source is null && !isParticiple && cue != last
                    ? null
                    : Create(source, match, AddresseeAfter(match, last + 1));
            }

            if (!isColon)
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

    /// <summary>The subject of a verb behind a quote that the tree shows, or else the phrase that begins right behind the quote.</summary>
    private SourceMention? SubjectBefore(int cue, int token)
    {
        if (document.Tree.RelationOf(cue) is Relation.AclRelcl or Relation.Acl or Relation.Amod)
        {
            return null;
        }

        if (
            _subjects.Of(cue) is { } subject
            && subject.Mention < cue
            && document.Tree.First(subject.Mention) is var first
            && first >= token
            && first <= token + 1
        )
        {
            return _phrases.Of(subject);
        }

        var head = token;
        while (
            document.Tree.Head(head) is var next
            && next > head
            && next < cue
            && document.Annotation(next).Upos is not Upos.Verb
        )
        {
            head = next;
        }

        if (document.Annotation(head).Upos is not (Upos.Noun or Upos.Propn))
        {
            return null;
        }

        var source = _phrases.Of(new SourceHead(head, head));
        return document.TokenAt(source.Span.End) is var end && (end == cue || IsAny(end, ",", "(", "-", "—", "–"))
            ? source
            : null;
    }

    /// <summary>The subject behind an inverted verb that the tree shows.</summary>
    private SourceMention? SubjectBehind(CueMatch match, int end) =>
        _subjects.Of(match.Token) is { } subject && subject.Mention >= match.EndToken && subject.Mention < end
            ? _phrases.Of(subject)
            : null;

    /// <summary><em>According to</em> as a cue.</summary>
    private static CueMatch AccordingTo(int token) =>
        new(new Cue([], CueFrames.Quote, CueStrength.Sure, CueAddressee.None, CuePassive.None), token, token + 2);

    private SourceMention? BySyntax(int cue) => _subjects.Of(cue) is { } subject ? _phrases.Of(subject) : null;

    /// <summary>The attribution that follows a quote: <em>…, the minister said</em> or <em>…, said the minister</em>.</summary>
    /// <param name="token">The first token after the quote.</param>
    /// <param name="end">The token after the last one that may belong to the attribution.</param>
    public Attribution? After(int token, int end)
    {
        while (token < end && IsAny(token, ",", "-", "—", "–"))
        {
            token++;
        }

        if (token < end && IsAny(token, "according") && _according.SourceOf(token, end) is var named and >= 0)
        {
            return Create(_phrases.Of(new SourceHead(named, named)), AccordingTo(token), null);
        }

        for (var cue = token; cue < Math.Min(end, token + LongestAttribution); cue++)
        {
            if (IsAny(cue, ";", ":", "“", "\"", "„", "«", "''"))
            {
                return null;
            }

            if (CueLexicon.QuoteVerb(document, cue, end) is not { } match)
            {
                continue;
            }

            var before = cue > token && cue < token + LongestSource ? SourceBefore(cue, token) : null;
            before ??= cue > token ? SubjectBefore(cue, token) : null;
            var inverted =
                before is null && cue <= token + 1
                    ? SourceAfter(match.EndToken, end) ?? SubjectBehind(match, end)
                    : null;
            if (before is null && inverted is null)
            {
                continue;
            }

            return Create(before ?? inverted, match, before is null ? null : AddresseeAfter(match, end));
        }

        return null;
    }

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
                || SourceBefore(cue, first) is not { } source
            )
            {
                continue;
            }

            var attribution = Create(source, match, AddresseeAfter(match, quote));
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
                && SourceBefore(cue, first) is { } source
                && source.FirstToken > first
                && document.Word(source.FirstToken - 1) is ","
            )
            {
                comma = source.FirstToken - 1;
                return Create(source, match, null);
            }
        }

        return null;
    }

    /// <summary>A name behind a dash that signs a quote: <em>“We stay.” — Berger</em>.</summary>
    /// <param name="dash">The first token behind the quote.</param>
    /// <param name="end">The offset of the end of the paragraph.</param>
    public Attribution? SignOff(int dash, int end)
    {
        if (
            dash + 1 >= document.Tokens.Length
            || !IsAny(dash, "—", "–", "--", "-")
            || document.Tokens[dash].Start >= end
        )
        {
            return null;
        }

        var token = IsAny(dash + 1, "The", "the") ? dash + 2 : dash + 1;
        if (document.MentionStartingAt(token) is not { } name)
        {
            return null;
        }

        var isLast = document.Tokens[name.EndToken - 1].End >= end || IsAny(name.EndToken, ",", ".", "(");
        return isLast ? new Attribution(Named(name, dash + 1), null, name.FirstToken, null) : null;
    }

    /// <summary>The token of the <em>that</em> which begins what an attribution reports, or null.</summary>
    public int? ThatAfter(Attribution attribution, int end)
    {
        var token = document.TokenAt(attribution.Cue?.End ?? 0);
        for (var i = token; i < Math.Min(end, token + LongestNominal); i++)
        {
            if (IsAny(i, "that"))
            {
                return i;
            }

            if (IsAny(i, ",", ":", ".", "“", "\""))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The source right before a reporting verb.</summary>
    public SourceMention? SourceBefore(int cue, int first)
    {
        if (
            _subjects.Of(cue) is { } subject
            && subject.Mention < cue
            && subject.Mention == subject.Antecedent
            && document.Annotation(subject.Mention).Upos is Upos.Noun
            && _phrases.Of(subject) is var phrase
            && phrase.FirstToken >= first
            && document.TokenAt(phrase.Span.End) == cue
        )
        {
            return phrase;
        }

        var token = cue - 1;
        while (
            token >= first
            && (FunctionWords.IsAdverb(document.Word(token)) || document.TimeEndingAt(token + 1) is not null)
        )
        {
            token = (document.TimeEndingAt(token + 1)?.FirstToken ?? token) - 1;
        }

        if (token >= first && IsAny(token, ","))
        {
            token = BeforeApposition(token, first);
        }

        return token < first ? null : SourceEndingAt(token, first);
    }

    private Attribution Create(SourceMention? source, CueMatch match, Mention? addressee) =>
        new(
            source,
            document.Mention(document.Tokens[match.Token].Start, document.Tokens[match.EndToken - 1].End),
            match.Token,
            addressee
        );

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
                !IsAny(token, ",", ":", "on", "in", "last", "a", "statement", "interview", "-", "—")
                && !FunctionWords.IsAdverb(document.Word(token))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The token before an apposition that ends at a comma: <em>Anna Berger, the foreign minister,</em>.</summary>
    private int BeforeApposition(int comma, int first)
    {
        for (var i = comma - 1; i >= Math.Max(first, comma - LongestSource); i--)
        {
            if (IsAny(i, ","))
            {
                return i - 1;
            }
        }

        return -1;
    }

    private SourceMention? SourceEndingAt(int token, int first)
    {
        if (document.MentionEndingAt(token + 1) is { } mention)
        {
            return Named(mention, first);
        }

        if (Pronouns.IsThirdPerson(document.Word(token)))
        {
            return new SourceMention(document.Tokens[token].Span, token, token, SourceForm.Pronoun);
        }

        return IsNoun(token) ? NominalEndingAt(token, first)
            : IsCapitalized(token) ? UnknownNameEndingAt(token, first)
            : null;
    }

    /// <summary>A named source, with the determiner before it.</summary>
    private SourceMention Named(EntityMention mention, int first)
    {
        var before = mention.FirstToken - 1;
        var hasDeterminer = before >= first && document.Word(before) is "the" or "The";
        var start = hasDeterminer ? before : mention.FirstToken;
        var span = new TextSpan(document.Tokens[start].Start, mention.Span.End);
        return new SourceMention(span, start, mention.EndToken - 1, SourceForm.Name);
    }

    /// <summary>A source with a capital that no list knows: <em>Smith said</em>.</summary>
    private SourceMention UnknownNameEndingAt(int token, int first)
    {
        var start = token;
        while (start > first && IsCapitalized(start - 1) && !FunctionWords.Contains(document.Word(start - 1)))
        {
            start--;
        }

        var span = new TextSpan(document.Tokens[start].Start, document.Tokens[token].End);
        return new SourceMention(span, start, token, SourceForm.Name);
    }

    private bool IsCapitalized(int token) =>
        document.IsWord(token)
        && char.IsUpper(document.Word(token)[0])
        && !FunctionWords.Contains(document.Word(token));

    /// <summary>A source without a name: back to its determiner, or a plural alone.</summary>
    private SourceMention? NominalEndingAt(int token, int first)
    {
        for (var i = token; i >= Math.Max(first, token - LongestNominal); i--)
        {
            if (document.IsPunctuation(i) || CueLexicon.QuoteVerb(document, i, token + 1) is not null)
            {
                break;
            }

            if (FunctionWords.IsDeterminer(document.Word(i)) && i < token)
            {
                return PartOf(i, first) is { } part ? Part(part, token) : Nominal(i, token);
            }
        }

        return IsPlural(token) ? Nominal(token, token) : null;
    }

    /// <summary>The number of a part before a group: <em>two of the widows</em>; null if there is none.</summary>
    private int? PartOf(int determiner, int first) =>
        determiner - 2 >= first
        && document.Word(determiner - 1) is "of"
        && (
            document.Annotation(determiner - 2).Upos == Upos.Num
            || document.Word(determiner - 2)
                is "some"
                    or "Some"
                    or "many"
                    or "Many"
                    or "most"
                    or "Most"
                    or "several"
                    or "Several"
                    or "both"
                    or "Both"
        )
            ? determiner - 2
            : null;

    private SourceMention Part(int number, int last)
    {
        var form = document.Word(number) is "one" or "One" ? SourceForm.Nominal : SourceForm.PluralNominal;
        var span = new TextSpan(document.Tokens[number].Start, document.Tokens[last].End);
        return new SourceMention(span, number, number, form);
    }

    private SourceMention Nominal(int first, int last)
    {
        var span = new TextSpan(document.Tokens[first].Start, document.Tokens[last].End);
        return new SourceMention(span, first, last, IsPlural(last) ? SourceForm.PluralNominal : SourceForm.Nominal);
    }

    /// <summary>The source right after a reporting verb: <em>said the minister</em>.</summary>
    private SourceMention? SourceAfter(int token, int end)
    {
        if (token >= end)
        {
            return null;
        }

        // "said former senator Anna Berger": what qualifies the name belongs to the mention, but is not needed to find it.
        for (
            var skipped = 0;
            skipped < 3 && IsNoun(token) && token + 1 < end && !FunctionWords.Contains(document.Word(token));
            skipped++
        )
        {
            token++;
        }

        var name =
            document.MentionStartingAt(token)
            ?? (FunctionWords.IsDeterminer(document.Word(token)) ? document.MentionStartingAt(token + 1) : null);
        if (name is { } mention)
        {
            return Named(mention, token);
        }

        if (IsCapitalized(token))
        {
            var last = token;
            while (last + 1 < end && IsCapitalized(last + 1))
            {
                last++;
            }

            var span = new TextSpan(document.Tokens[token].Start, document.Tokens[last].End);
            return new SourceMention(span, token, last, SourceForm.Name);
        }

        if (Pronouns.IsThirdPerson(document.Word(token)))
        {
            return new SourceMention(document.Tokens[token].Span, token, token, SourceForm.Pronoun);
        }

        if (!FunctionWords.IsDeterminer(document.Word(token)))
        {
            return null;
        }

        var noun = token;
        while (
            noun + 1 < Math.Min(end, token + LongestNominal)
            && !document.IsPunctuation(noun + 1)
            && !FunctionWords.EndsNounPhrase(document.Word(noun + 1))
        )
        {
            noun++;
        }

        return noun > token ? WithPossessor(Nominal(token, noun), end) : null;
    }

    /// <summary>A source with what follows it behind <em>of</em>: <em>said the driver of the second lorry</em>.</summary>
    private SourceMention WithPossessor(SourceMention source, int end)
    {
        var of = document.TokenAt(source.Span.End);
        if (of + 1 >= end || document.Word(of) is not "of")
        {
            return source;
        }

        var last = of;
        while (
            last + 1 < Math.Min(end, of + LongestNominal)
            && document.Annotation(last + 1).Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num
            && document.TimeStartingAt(last + 1) is null
        )
        {
            last++;
        }

        return document.Annotation(last).Upos is Upos.Noun or Upos.Propn
            ? source with
            {
                Span = new TextSpan(source.Span.Start, document.Tokens[last].End),
            }
            : source;
    }

    /// <summary>The addressee right after a reporting verb that takes one: <em>told reporters</em>.</summary>
    private Mention? AddresseeAfter(CueMatch match, int end)
    {
        if ((match.Cue.Addressee & CueAddressee.Object) == 0)
        {
            return null;
        }

        var token = match.EndToken;
        var last = token - 1;
        while (
            last + 1 < Math.Min(end, token + LongestNominal)
            && !document.IsPunctuation(last + 1)
            && !FunctionWords.EndsNounPhrase(document.Word(last + 1))
            && !IsAny(last + 1, "that")
            && document.TimeStartingAt(last + 1) is null
        )
        {
            last++;
        }

        return last < token ? null : document.Mention(document.Tokens[token].Start, document.Tokens[last].End);
    }

    private bool IsNoun(int token) =>
        document.IsWord(token)
        && char.IsLower(document.Word(token)[0])
        && !FunctionWords.EndsNounPhrase(document.Word(token));

    private bool IsPlural(int token) =>
        document.Word(token) is ['p', 'e', 'o', 'p', 'l', 'e'] or [.., 'm', 'e', 'n'] or [.., not 's', 's'];

    private bool IsAny(int token, params ReadOnlySpan<string> words)
    {
        var word = document.Word(token);
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }
}
