using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds the reporting verb near a quoted stretch and the source beside the verb, by word order alone.</summary>
internal sealed class AttributionFinder(Document document)
{
    /// <summary>The most tokens between a quote and its reporting verb.</summary>
    private const int LongestSource = 16;

    /// <summary>The most tokens of a source without a name.</summary>
    private const int LongestNominal = 8;

    /// <summary>The attribution that follows a quote: <em>…, the minister said</em> or <em>…, said the minister</em>.</summary>
    /// <param name="token">The first token after the quote.</param>
    /// <param name="end">The token after the last one that may belong to the attribution.</param>
    public Attribution? After(int token, int end)
    {
        while (token < end && IsAny(token, ",", "-", "—", "–"))
        {
            token++;
        }

        for (var cue = token; cue < Math.Min(end, token + LongestSource); cue++)
        {
            if (IsAny(cue, ";", ":", "“", "\"", "„", "«"))
            {
                return null;
            }

            if (CueLexicon.Match(document, cue, end) is not { } length)
            {
                continue;
            }

            var before = cue > token ? SourceBefore(cue, token) : null;
            var inverted = before is null && cue <= token + 1 ? SourceAfter(cue + length, end) : null;
            if (before is null && inverted is null)
            {
                continue;
            }

            return Create(before ?? inverted, cue, length, before is null ? null : AddresseeAfter(cue + length, end));
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
            if (CueLexicon.Match(document, cue, quote) is not { } length || SourceBefore(cue, first) is not { } source)
            {
                continue;
            }

            var attribution = Create(source, cue, length, AddresseeAfter(cue + length, quote));
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

    /// <summary>The token of the <em>that</em> which begins what an attribution reports, or null.</summary>
    public int? ThatAfter(Attribution attribution, int end)
    {
        var token = document.TokenAt(attribution.Cue.End);
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

    private Attribution Create(SourceMention? source, int cue, int length, Mention? addressee)
    {
        var mention = document.Mention(document.Tokens[cue].Start, document.Tokens[cue + length - 1].End);
        var start = Math.Min(mention.Start, source?.Span.Start ?? mention.Start);
        var end = Math.Max(mention.End, Math.Max(source?.Span.End ?? 0, addressee?.End ?? 0));
        return new Attribution(source, mention, cue, addressee, new TextSpan(start, end));
    }

    private bool IsIntroduction(Attribution attribution, int quote)
    {
        var token = document.TokenAt(Math.Max(attribution.Cue.End, attribution.Addressee?.End ?? 0));
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
            return new SourceMention(document.Tokens[token].Span, token, null, SourceForm.Pronoun);
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
        return new SourceMention(span, start, mention.Entity, SourceForm.Name);
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
        return new SourceMention(span, start, null, SourceForm.Name);
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
            if (document.IsPunctuation(i) || CueLexicon.Match(document, i, token + 1) is not null)
            {
                break;
            }

            if (FunctionWords.IsDeterminer(document.Word(i)) && i < token)
            {
                return Nominal(i, token);
            }
        }

        return IsPlural(token) ? Nominal(token, token) : null;
    }

    private SourceMention Nominal(int first, int last)
    {
        var span = new TextSpan(document.Tokens[first].Start, document.Tokens[last].End);
        return new SourceMention(span, first, null, IsPlural(last) ? SourceForm.PluralNominal : SourceForm.Nominal);
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
            return new SourceMention(span, token, null, SourceForm.Name);
        }

        if (Pronouns.IsThirdPerson(document.Word(token)))
        {
            return new SourceMention(document.Tokens[token].Span, token, null, SourceForm.Pronoun);
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

        return noun > token ? Nominal(token, noun) : null;
    }

    /// <summary>The addressee right after a reporting verb that takes one: <em>told reporters</em>.</summary>
    private Mention? AddresseeAfter(int token, int end)
    {
        if (token < 1 || !CueLexicon.TakesAddressee(document.Word(token - 1)))
        {
            return null;
        }

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
