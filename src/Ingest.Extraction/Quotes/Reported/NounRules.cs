using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Speech that a noun reports: <em>the minister's claim that …</em>, <em>a warning from the bank that …</em>.</summary>
internal sealed class NounRules(Document document, Unsaid unsaid, ContentLimits limits)
{
    /// <summary>What the noun at a token reports, or null.</summary>
    public ReportedSpeech? Find(int token, Sentence sentence)
    {
        if (
            CueLexicon.Noun(document, token) is not { } match
            || match.Cue.Strength == CueStrength.NoSpeech
            || IsChannel(token)
            || Clause(token, match.Cue) is not { } clause
        )
        {
            return null;
        }

        var source = SourceOf(token);
        if (
            unsaid.IsNoun(token, hasSource: source is not null)
            || (source is null && match.Cue.Strength == CueStrength.WithContent)
        )
        {
            return null;
        }

        var content = limits.Of(clause, token + 1, sentence.EndToken);
        if (document.Word(token + 1) is "for" && document.Word(content.First) is "to")
        {
            // "a call for the mayor to resign"
            content = content with
            {
                First = token + 1,
            };
        }

        if (content.IsEmpty)
        {
            return null;
        }

        return new ReportedSpeech(
            QuoteRule.CueNoun,
            match.Cue.Strength,
            token,
            document.Tokens[token].Span,
            source is { } head ? new SourceHead(head, head) : null,
            content,
            default,
            null
        );
    }

    /// <summary>Whether the noun tells where something was said (<em>in a statement</em>): then a verb reports.</summary>
    private bool IsChannel(int noun) =>
        document.Tree.Dependent(noun, Relation.Case) is { } preposition
        && Channels.Contains(document.Annotation(noun).Lemma, document.Word(preposition));

    /// <summary>The head of the clause or infinitive that tells the content.</summary>
    private int? Clause(int noun, Cue cue)
    {
        foreach (var dependent in document.Tree.DependentsOf(noun))
        {
            if (
                dependent < noun
                || document.Tree.RelationOf(dependent) is not (Relation.Acl or Relation.Ccomp or Relation.AclRelcl)
                || (
                    document.Tree.Dependent(dependent, Relation.Mark)
                    ?? (cue.Strength == CueStrength.Sure ? That(noun, dependent) : null)
                )
                    is not { } mark
            )
            {
                continue;
            }

            if (
                (cue.Takes(CueFrames.That) && document.Word(mark) is "that" && !IsAboutStatement(dependent))
                || (cue.Takes(CueFrames.ToInfinitive) && document.Word(mark) is "to")
                || (cue.Takes(CueFrames.Whether) && document.Word(mark) is "whether" or "if")
            )
            {
                return dependent;
            }
        }

        return cue.Takes(CueFrames.ToInfinitive) ? Wish(noun) : null;
    }

    /// <summary>Whether a clause tells what somebody holds of the statement, and not what is stated: <em>a claim that she disputes</em>.</summary>
    private bool IsAboutStatement(int clause) =>
        StatementVerbs.Judges(document.Annotation(clause).Lemma)
        && document.Tree.Dependent(clause, Relation.Obj, Relation.Ccomp) is null
        && document.Tree.Dependent(clause, Relation.Nsubj) is not null;

    /// <summary>What a noun asks somebody to do, where the tree hangs it on them: <em>a call for the mayor to resign</em>; or null.</summary>
    private int? Wish(int noun)
    {
        foreach (var dependent in document.Tree.DependentsOf(noun))
        {
            if (
                dependent > noun
                && document.Tree.Dependent(dependent, Relation.Case) is { } preposition
                && preposition == noun + 1
                && document.Word(preposition) is "for"
                && document.Tree.Dependent(dependent, Relation.Acl) is { } act
                && document.Tree.Dependent(act, Relation.Mark) is { } particle
                && document.Word(particle) is "to"
            )
            {
                return act;
            }
        }

        return null;
    }

    /// <summary>
    /// The <em>that</em> right behind a noun which trees take for a relative pronoun: <em>the warning that prices would rise</em>,
    /// but not <em>the warning that she gave</em>.
    /// </summary>
    private int? That(int noun, int clause) =>
        document.Word(noun + 1) is "that"
        && document.Tree.Head(noun + 1) == clause
        && document.Tree.RelationOf(noun + 1) is Relation.Obj
        && document.Tree.Dependent(clause, Relation.Nsubj, Relation.NsubjPass) is not null
        && !StatementVerbs.Contains(document.Annotation(clause).Lemma)
            ? noun + 1
            : null;

    /// <summary>The possessor, or the noun after <em>by</em>, <em>from</em> or <em>of</em>; null if there is none.</summary>
    private int? SourceOf(int noun)
    {
        foreach (var dependent in document.Tree.DependentsOf(noun))
        {
            switch (document.Tree.RelationOf(dependent))
            {
                case Relation.NmodPoss:
                    return dependent;
                case Relation.Nmod
                    when document.Tree.Dependent(dependent, Relation.Case) is { } preposition
                        && document.Word(preposition) is "by" or "from" or "of":
                    return dependent;
            }
        }

        return null;
    }
}
