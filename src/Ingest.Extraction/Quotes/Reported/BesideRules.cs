using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Contents that are main clauses, beside or around the clause of the verb.</summary>
internal sealed class BesideRules(Document document, ContentLimits limits)
{
    private readonly ContentStart _starts = new(document, limits);

    /// <summary>The verb's clause stands beside or inside what is said: <em>The roads, she said, are closed</em>.</summary>
    public ReportedContent? Around(ReportingVerb verb)
    {
        var isAs =
            document.Tree.Dependent(verb.Token, Relation.Mark) is { } mark && document.Word(mark) is "as" or "As";
        var relation = document.Tree.RelationOf(verb.Token);
        if (
            !verb.Cue.Takes(CueFrames.That)
            || !(relation == Relation.Parataxis || (relation == Relation.Advcl && isAs))
            || verb.Cue.Strength > CueStrength.Mostly
            || verb.Subject is null
            || HasObject(verb)
        )
        {
            return null;
        }

        var root = document.Tree.Head(verb.Token);
        var (first, end) = (document.Tree.First(verb.Token), document.Tree.End(verb.Token));
        while (isAs && first < verb.Token && document.IsPunctuation(first))
        {
            first++;
        }

        if (isAs && first == verb.Sentence.FirstToken)
        {
            return ReportedContent.Of(QuoteRule.AsClause, verb, limits.Of(root, end, verb.Sentence.EndToken));
        }

        if (
            first == verb.Sentence.FirstToken
            || !document.IsPunctuation(first - 1)
            || document.Tree.First(root) >= first
        )
        {
            return null;
        }

        var before = limits.Of(root, verb.Sentence.FirstToken, first);
        var after = limits.Of(root, end, verb.Sentence.EndToken);
        return ReportedContent.Of(isAs ? QuoteRule.AsClause : QuoteRule.Around, verb, before, after);
    }

    /// <summary>A main clause beside the verb's own: <em>She said: the roads are closed</em>.</summary>
    public ReportedContent? Parataxis(ReportingVerb verb)
    {
        if (!verb.Cue.Takes(CueFrames.That) || verb.Cue.Strength == CueStrength.WithContent)
        {
            return null;
        }

        foreach (var dependent in document.Tree.DependentsOf(verb.Token))
        {
            if (
                document.Tree.RelationOf(dependent) == Relation.Parataxis
                && dependent > verb.Token
                && document.Tree.First(dependent) is var first
                && (first == verb.Match.EndToken || document.Word(first - 1) is ":")
            )
            {
                return ReportedContent.Of(QuoteRule.Parataxis, verb, _starts.Of(verb, dependent, verb.Match.EndToken));
            }
        }

        return null;
    }

    private static bool HasObject(ReportingVerb verb) => verb.Object is not null && !verb.ObjectIsAddressee;
}
