namespace Ingest.Extraction.Quotes;

/// <summary>A rule that finds quotes.</summary>
/// <param name="Name">What an analysis gives as evidence.</param>
/// <param name="Confidence">The share of its quotes whose content, and speaker where one is given, were right on development articles.</param>
internal sealed record QuoteRule(string Name, double Confidence)
{
    /// <summary>The reporting verb follows: <em>“…,” the minister said</em>.</summary>
    public static readonly QuoteRule CueAfter = new("cue-after", 0.86);

    /// <summary>The reporting verb goes before: <em>The minister said: “…”</em>.</summary>
    public static readonly QuoteRule CueBefore = new("cue-before", 0.8);

    /// <summary>A clause behind the cue: <em>He said that the old plan …</em>.</summary>
    public static readonly QuoteRule ReportedClause = new("reported-clause", 0.7);

    /// <summary>The marks stand behind a cue in its sentence, without a clause that the tree shows.</summary>
    public static readonly QuoteRule MarksInClause = new("marks-in-clause", 0.47);

    /// <summary>The closing mark is missing; the content ends before the attribution.</summary>
    public static readonly QuoteRule Unclosed = new("unclosed", 0.5);

    /// <summary>Nothing attributes it, but a quote before it in the paragraph has a source.</summary>
    public static readonly QuoteRule SameParagraph = new("same-paragraph", 0.95);

    /// <summary>Nothing attributes it.</summary>
    public static readonly QuoteRule MarksAlone = new("marks-alone", 0.69);

    /// <summary>A clause before the cue: <em>The roads are closed, she said</em>.</summary>
    public static readonly QuoteRule ClauseBefore = new("clause-before", 0.7);

    /// <summary>The attribution stands inside or behind the clause that tells the content.</summary>
    public static readonly QuoteRule Around = new("clause-around", 0.7);

    /// <summary><em>As she said, …</em>.</summary>
    public static readonly QuoteRule AsClause = new("as-clause", 0.6);

    /// <summary>A main clause beside the cue.</summary>
    public static readonly QuoteRule Parataxis = new("main-clause", 0.6);

    /// <summary><em>Vowed to stay</em>.</summary>
    public static readonly QuoteRule Infinitive = new("infinitive", 0.6);

    /// <summary><em>Denied taking it</em>.</summary>
    public static readonly QuoteRule Gerund = new("gerund", 0.6);

    /// <summary><em>Called it a mistake</em>.</summary>
    public static readonly QuoteRule Predication = new("predication", 0.6);

    /// <summary><em>Confirmed the death</em>.</summary>
    public static readonly QuoteRule Object = new("object", 0.5);

    /// <summary><em>The plan was praised by …</em>.</summary>
    public static readonly QuoteRule PassiveObject = new("passive-object", 0.5);

    /// <summary><em>Spoke about the harvest</em>.</summary>
    public static readonly QuoteRule Topic = new("topic", 0.5);

    /// <summary><em>According to …</em>.</summary>
    public static readonly QuoteRule AccordingTo = new("according-to", 0.7);

    /// <summary><em>The claim that …</em>.</summary>
    public static readonly QuoteRule CueNoun = new("cue-noun", 0.5);

    /// <summary>Words in marks and others of the same clause go before the cue: <em>The plan was “dead,” he said</em>.</summary>
    public static readonly QuoteRule MixedBefore = new("mixed-before", 0.7);

    /// <summary>A name behind a dash signs it: <em>“We stay.” — Berger</em>.</summary>
    public static readonly QuoteRule SignOff = new("sign-off", 0.8);
}
