using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Entities.Coreference;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes.Reported;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>Finds the source beside a reporting verb, by the order of words first, as trees often fail beside quotation marks.</summary>
internal sealed class SourceFinder(Document document)
{
    /// <summary>The most tokens of a source.</summary>
    private const int LongestSource = 16;

    private readonly SubjectFinder _subjects = new(document);
    private readonly SourcePhrases _phrases = new(document);
    private readonly NominalSources _nominals = new(document);

    /// <summary>The source right before a reporting verb.</summary>
    public SourceMention? Before(int cue, int first)
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
            && (
                FunctionWords.IsAdverb(document.Word(token))
                || document.Annotation(token).Upos is Upos.Aux
                || (document.Annotation(token).Upos is Upos.Adv && document.Tree.Head(token) == cue)
                || document.TimeEndingAt(token + 1) is not null
            )
        )
        {
            token = (document.TimeEndingAt(token + 1)?.FirstToken ?? token) - 1;
        }

        if (token >= first && document.Annotation(token).Upos == Upos.Cconj)
        {
            return SharedSubject(cue, token, first);
        }

        if (token >= first && document.IsAny(token, ","))
        {
            token = BeforeApposition(token, first);
        }

        return token < first ? null : SourceEndingAt(token, first);
    }

    /// <summary>The subject that a verb behind a conjunction shares: <em>Berger declined to comment but said …</em>; null if there is none.</summary>
    private SourceMention? SharedSubject(int cue, int conjunction, int first) =>
        _subjects.Of(cue) is { } subject
        && subject.Mention < conjunction
        && _phrases.Of(subject) is var phrase
        && phrase.FirstToken >= first
            ? phrase
            : null;

    /// <summary>The source right after a reporting verb: <em>said the minister</em>.</summary>
    public SourceMention? After(int token, int end)
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

        return _nominals.StartingAt(token, end);
    }

    /// <summary>The subject of a verb by the tree, or null.</summary>
    public SourceMention? BySyntax(int cue) =>
        _subjects.Of(cue) is { } subject ? _phrases.Of(subject, new TokenRange(cue, cue + 1)) : null;

    /// <summary>The subject of a verb behind a quote that the tree shows, or else the phrase that begins right behind the quote.</summary>
    public SourceMention? SubjectBefore(int cue, int token)
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

        if (IsRelativeClause(head + 1, cue))
        {
            return SourceEndingAt(head, token);
        }

        var source = _phrases.Of(new SourceHead(head, head));
        return
            document.TokenAt(source.Span.End) is var end && (end == cue || document.IsAny(end, ",", "(", "-", "—", "–"))
            ? source
            : null;
    }

    /// <summary>
    /// Whether the words before a verb are a relative clause by their order: <em>an official <b>who asked not to be named</b> said</em>,
    /// where trees like to take the last verb into it.
    /// </summary>
    private bool IsRelativeClause(int who, int cue)
    {
        if (!document.IsAny(who, "who") || document.Annotation(cue - 1).Upos is Upos.Aux or Upos.Part)
        {
            return false;
        }

        for (var i = who + 1; i < cue; i++)
        {
            if (document.Annotation(i).Upos is Upos.Verb or Upos.Aux)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject behind an inverted verb that the tree shows.</summary>
    public SourceMention? SubjectBehind(CueMatch match, int end) =>
        _subjects.Of(match.Token) is { } subject && subject.Mention >= match.EndToken && subject.Mention < end
            ? _phrases.Of(subject)
            : null;

    /// <summary>The mention of the phrase around a head.</summary>
    public SourceMention Phrase(int head) => _phrases.Of(new SourceHead(head, head));

    /// <summary>A named source, with the determiner before it.</summary>
    public SourceMention Named(EntityMention mention, int first)
    {
        var before = mention.FirstToken - 1;
        var hasDeterminer = before >= first && document.Word(before) is "the" or "The";
        var start = hasDeterminer ? before : mention.FirstToken;
        var span = new TextSpan(document.Tokens[start].Start, mention.Span.End);
        return new SourceMention(span, start, mention.EndToken - 1, SourceForm.Name);
    }

    /// <summary>The token before an apposition that ends at a comma: <em>Anna Berger, the foreign minister,</em>.</summary>
    private int BeforeApposition(int comma, int first)
    {
        for (var i = comma - 1; i >= Math.Max(first, comma - LongestSource); i--)
        {
            if (document.IsAny(i, ","))
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

        return IsNoun(token) ? _nominals.EndingAt(token, first)
            : IsCapitalized(token) ? UnknownNameEndingAt(token, first)
            : null;
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

    private bool IsNoun(int token) =>
        document.IsWord(token)
        && char.IsLower(document.Word(token)[0])
        && !FunctionWords.EndsNounPhrase(document.Word(token));
}
