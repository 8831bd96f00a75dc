using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Quotes.Reported;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>
/// Finds who speaks in a paragraph that is nothing but a quote from the lines beside it: one that ends in a colon
/// (<em>He listed his terms:</em>), a name behind a dash, or a name alone, as under pictures and in lists of readers' letters.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="attributions">Finds attributions in front of a quote.</param>
internal sealed class NeighborLines(Document document, PrecedingAttribution attributions)
{
    /// <summary>The most tokens of a line with a name alone: <em>Anna Berger, 42, of Oslo</em>.</summary>
    private const int LongestCaption = 14;

    /// <summary>The most tokens between what introduces a quote and its colon.</summary>
    private const int LongestIntroduction = 40;

    /// <summary>The most tokens of a name before a colon.</summary>
    private const int LongestLabel = 5;

    private readonly SubjectFinder _subjects = new(document);
    private readonly SourcePhrases _phrases = new(document);

    /// <summary>Paragraphs whose name was given to a quote, so that it is not given to the next one, too.</summary>
    private readonly HashSet<int> _used = [];

    /// <summary>The attribution in the line before a paragraph, if that ends in a colon; null if there is none.</summary>
    /// <param name="paragraph">The index of the quote's paragraph.</param>
    public Attribution? Introduction(int paragraph)
    {
        if (paragraph == 0 || !IsBody(paragraph - 1))
        {
            return null;
        }

        var end = document.TokenAt(document.Paragraphs[paragraph - 1].Span.End);
        return end > 0 && document.Word(end - 1) is ":" ? Introduction(FirstOfSentence(end - 1), end) : null;
    }

    /// <summary>The attribution in words that end in a colon: its verb of speech, else whoever acts in it.</summary>
    /// <param name="first">The first token of their sentence.</param>
    /// <param name="end">The token after the colon.</param>
    public Attribution? Introduction(int first, int end)
    {
        if (
            attributions.Introducing(first, end) is { Source: not null } introducing
            && (introducing.CueToken == end - 2 || !IsSubordinate(introducing.CueToken))
        )
        {
            return introducing;
        }

        var last = BehindDash(first, end - 1);
        if ((Label(last, end - 1) ?? Fragment(last, end - 1)) is { } label)
        {
            return label;
        }

        return Actor(Math.Max(first, end - LongestIntroduction), end - 1)
            ?? (
                document.MentionEndingAt(end - 1) is { } name
                && CanSpeak(name.EndToken - 1)
                && (
                    document.Annotation(name.FirstToken - 1).Upos != Upos.Adp
                    || document.IsAny(name.FirstToken - 1, "from", "From", "by")
                )
                    ? new Attribution(_phrases.Of(new SourceHead(end - 2, end - 2)), null, end - 2, null)
                    : null
            );
    }

    /// <summary>Where words before a colon begin that a dash sets off: <em>The wells are dry - Anna Berger: “…”</em>.</summary>
    private int BehindDash(int first, int colon)
    {
        for (var token = colon - 1; token > first; token--)
        {
            if (document.IsAny(token, "-", "–", "—", "--") && document.Tokens[token].SpaceBefore)
            {
                return token + 1;
            }
        }

        return first;
    }

    /// <summary>
    /// Who acts in the sentence before a quote that nothing attributes: <em>Berger shrugged. “We stay.”</em>; null if no person does.
    /// </summary>
    /// <param name="open">The first token of the quote.</param>
    public Attribution? ActorBefore(int open)
    {
        var sentence = document.SentenceOf(open) - 1;
        return
            sentence >= 0
            && document.Sentences[sentence] is var before
            && Actor(before.FirstToken, before.EndToken) is { Source: { } source } actor
            && IsPerson(source.Head)
            ? actor
            : null;
    }

    /// <summary>Who acts in a main clause among some tokens, if they can speak; null if nobody does.</summary>
    private Attribution? Actor(int first, int end)
    {
        for (var token = end - 1; token >= first; token--)
        {
            if (
                document.Tree.RelationOf(token) is Relation.Root or Relation.Parataxis or Relation.Conj
                && _subjects.Of(token) is { } subject
                && CanSpeak(subject.Antecedent)
            )
            {
                return new Attribution(_phrases.Of(subject), null, token, null);
            }
        }

        return null;
    }

    private bool IsPerson(int head) =>
        document.EntityAt(head) is { } entity
            ? document.Entities[entity].Kind == EntityKind.Person
            : document.IsAny(head, "He", "he", "She", "she");

    /// <summary>
    /// The name that begins words without a verb before a quote, or whose words they announce: <em>Anna Berger, 42, teacher: “…”</em>,
    /// <em>The mayor’s reply in full: “…”</em>; null if there is none.
    /// </summary>
    /// <param name="first">The first token of the words.</param>
    /// <param name="end">The token after the last one.</param>
    public Attribution? Fragment(int first, int end)
    {
        if (end <= first || end - first > LongestCaption || HasFiniteVerb(first, end))
        {
            return null;
        }

        for (var token = first; token < end; token++)
        {
            if (document.MentionStartingAt(token) is { } name && document.Word(name.EndToken) is not ("'s" or "’s"))
            {
                return IsPerson(name.EndToken - 1)
                    ? new Attribution(
                        new SourceMention(name.Span, name.FirstToken, name.EndToken - 1, SourceForm.Name),
                        null,
                        name.FirstToken,
                        null
                    )
                    : null;
            }

            if (document.Annotation(token).Xpos == Xpos.Pos && token > first && CanSpeak(token - 1))
            {
                return new Attribution(_phrases.Of(new SourceHead(token - 1, token - 1)), null, token, null);
            }

            if (document.Annotation(token).Upos is Upos.Adp or Upos.Sconj)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A name alone before a colon, as in headlines and transcripts: <em>Berger: “We stay”</em>.</summary>
    private Attribution? Label(int first, int colon)
    {
        if (colon <= first || colon - first > LongestLabel)
        {
            return null;
        }

        var isKnown = document.MentionStartingAt(first) is { } name && name.EndToken == colon && CanSpeak(colon - 1);
        for (var token = first; !isKnown && token < colon; token++)
        {
            if (document.Annotation(token).Upos != Upos.Propn || FunctionWords.Contains(document.Word(token)))
            {
                return null;
            }
        }

        var span = new TextSpan(document.Tokens[first].Start, document.Tokens[colon - 1].End);
        return new Attribution(new SourceMention(span, first, colon - 1, SourceForm.Name), null, first, null);
    }

    /// <summary>The name in the line before or behind a paragraph, signed with a dash or alone; null if there is none.</summary>
    /// <param name="paragraph">The index of the quote's paragraph.</param>
    public Attribution? Signature(int paragraph) =>
        Caption(paragraph - 1, mustHaveDash: false)
        ?? Caption(paragraph + 1, mustHaveDash: true)
        ?? Caption(paragraph + 1, mustHaveDash: false);

    /// <summary>
    /// The content of marks that also hold a last line with the speaker's name, as pull quotes do, and that name; null if they do not.
    /// </summary>
    public (TextSpan Content, Attribution Name)? SignatureInside(QuotedStretch stretch)
    {
        var content = stretch.Content;
        var lineEnd = document.Text.LastIndexOf('\n', content.End - 1, content.Length);
        if (lineEnd < 0)
        {
            return null;
        }

        var end = content.Start + document.Text.AsSpan(content.Start, lineEnd - content.Start).TrimEnd().Length;
        return Name(new TextSpan(lineEnd + 1, content.End), mustHaveDash: false) is { } name
            ? (new TextSpan(content.Start, end), name)
            : null;
    }

    private Attribution? Caption(int paragraph, bool mustHaveDash)
    {
        if (paragraph <= 0 || paragraph >= document.Paragraphs.Count || !IsBody(paragraph) || _used.Contains(paragraph))
        {
            return null;
        }

        var attribution = Name(document.Paragraphs[paragraph].Span, mustHaveDash);
        if (attribution is not null)
        {
            _used.Add(paragraph);
        }

        return attribution;
    }

    /// <summary>The name that a line consists of, or null.</summary>
    private Attribution? Name(TextSpan line, bool mustHaveDash)
    {
        var (first, end) = (document.TokenAt(line.Start), document.TokenAt(line.End));
        if (end - first > LongestCaption || document.Word(end - 1) is ":" or "?" or "!")
        {
            return null;
        }

        var hasDash = document.Word(first) is "—" or "–" or "-" or "--" or "~";
        if (mustHaveDash && !hasDash)
        {
            return null;
        }

        var token = hasDash ? first + 1 : first;
        if (
            document.MentionStartingAt(document.Word(token) is "The" or "the" ? token + 1 : token) is not { } name
            || document.Entities[name.Entity].Kind is EntityKind.Country or EntityKind.Place
            || !IsLabel(name, end, hasDash)
        )
        {
            return null;
        }

        var mention = new SourceMention(
            new TextSpan(document.Tokens[token].Start, name.Span.End),
            token,
            name.EndToken - 1,
            SourceForm.Name
        );
        return new Attribution(mention, null, name.FirstToken, null);
    }

    /// <summary>Whether a line is a name with at most an age, a place or a role behind a comma, and no clause.</summary>
    private bool IsLabel(EntityMention name, int end, bool hasDash)
    {
        if (!hasDash && document.Entities[name.Entity].Kind != EntityKind.Person)
        {
            return false;
        }

        if (
            name.EndToken < end
            && !document.IsPunctuation(name.EndToken)
            && !(hasDash && document.Word(name.EndToken) is "of")
        )
        {
            return false;
        }

        return !HasFiniteVerb(name.EndToken, end);
    }

    private bool HasFiniteVerb(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (document.Annotation(token).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp or Xpos.Md)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb has a clause of its own below another: <em>she listed what they ask for:</em>.</summary>
    private bool IsSubordinate(int verb) =>
        document.Annotation(verb).Xpos is Xpos.Vbd or Xpos.Vbz or Xpos.Vbp
        && document.Tree.RelationOf(verb) is Relation.Ccomp or Relation.AclRelcl or Relation.Advcl;

    private bool CanSpeak(int head)
    {
        if (document.EntityAt(head) is { } entity)
        {
            return document.Entities[entity].Kind is EntityKind.Person or EntityKind.Organization;
        }

        return document.Annotation(head).Upos == Upos.Pron
            ? document.Word(head) is "He" or "he" or "She" or "she" or "They" or "they"
            : SourceNouns.KindOf(document.Annotation(head).Lemma) is not (null or SourceNounKind.Measure);
    }

    private int FirstOfSentence(int token) => document.Sentences[document.SentenceOf(token)].FirstToken;

    private bool IsBody(int paragraph) => document.Paragraphs[paragraph].Kind == ParagraphKind.Body;
}
