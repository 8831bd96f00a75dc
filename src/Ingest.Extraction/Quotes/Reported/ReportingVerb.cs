using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>A verb that may report speech, with what stands around it.</summary>
/// <param name="Match">The cue.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Subject">Its subject, shared ones included, or null.</param>
/// <param name="Object">The head of its object, or null.</param>
internal readonly record struct ReportingVerb(CueMatch Match, Sentence Sentence, SourceHead? Subject, int? Object)
{
    /// <summary>The index of the verb.</summary>
    public int Token => Match.Token;

    /// <summary>The lexicon's entry.</summary>
    public Cue Cue => Match.Cue;

    /// <summary>Whether its object is the person spoken to.</summary>
    public bool ObjectIsAddressee => (Cue.Addressee & CueAddressee.Object) != 0;
}

/// <summary>What a rule found: the content and who gets it said to them.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Content">The tokens of the content.</param>
/// <param name="SecondPiece">The tokens behind an attribution inside the content; mostly empty.</param>
/// <param name="Addressee">The head of the phrase for the person spoken to, or null.</param>
/// <param name="Source">Who speaks, where the rule knows better than the tree; otherwise null.</param>
internal readonly record struct ReportedContent(
    QuoteRule Rule,
    TokenRange Content,
    TokenRange SecondPiece = default,
    int? Addressee = null,
    SourceHead? Source = null
)
{
    /// <summary>A content that a rule found; null if it has no words.</summary>
    public static ReportedContent? Of(
        QuoteRule rule,
        ReportingVerb verb,
        TokenRange content,
        TokenRange second = default,
        int? addressee = null
    ) =>
        content.IsEmpty
            ? null
            : new ReportedContent(
                rule,
                content,
                second.IsEmpty ? default : second,
                addressee ?? (verb.ObjectIsAddressee ? verb.Object : null)
            );
}
