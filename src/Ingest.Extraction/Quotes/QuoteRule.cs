using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Quotes;

/// <summary>A rule that finds quotes.</summary>
/// <param name="Name">What an analysis gives as evidence.</param>
internal sealed record QuoteRule(string Name)
{
    private static readonly Dictionary<string, KnowledgeRow> Measured = KnowledgeFile
        .Open("quote-confidence.tsv")
        .Rows.ToDictionary(row => row["rule"], StringComparer.Ordinal);

    private readonly double _withEntity = Share(Name, "entity");
    private readonly double _withoutEntity = Share(Name, "other");

    /// <summary>The reporting verb follows: <em>“…,” the minister said</em>.</summary>
    public static readonly QuoteRule CueAfter = new("cue-after");

    /// <summary>The reporting verb goes before: <em>The minister said: “…”</em>.</summary>
    public static readonly QuoteRule CueBefore = new("cue-before");

    /// <summary>A clause behind the cue: <em>He said that the old plan …</em>.</summary>
    public static readonly QuoteRule ReportedClause = new("reported-clause");

    /// <summary>The marks stand behind a cue in its sentence, without a clause that the tree shows.</summary>
    public static readonly QuoteRule MarksInClause = new("marks-in-clause");

    /// <summary>The closing mark is missing; the content ends before the attribution.</summary>
    public static readonly QuoteRule Unclosed = new("unclosed");

    /// <summary>Nothing attributes it, but a quote before it in the paragraph has a source.</summary>
    public static readonly QuoteRule SameParagraph = new("same-paragraph");

    /// <summary>Nothing attributes it.</summary>
    public static readonly QuoteRule MarksAlone = new("marks-alone");

    /// <summary>A clause before the cue: <em>The roads are closed, she said</em>.</summary>
    public static readonly QuoteRule ClauseBefore = new("clause-before");

    /// <summary>The attribution stands inside or behind the clause that tells the content.</summary>
    public static readonly QuoteRule Around = new("clause-around");

    /// <summary><em>As she said, …</em>.</summary>
    public static readonly QuoteRule AsClause = new("as-clause");

    /// <summary>A main clause beside the cue.</summary>
    public static readonly QuoteRule Parataxis = new("main-clause");

    /// <summary><em>Vowed to stay</em>.</summary>
    public static readonly QuoteRule Infinitive = new("infinitive");

    /// <summary><em>Denied taking it</em>.</summary>
    public static readonly QuoteRule Gerund = new("gerund");

    /// <summary><em>Called it a mistake</em>.</summary>
    public static readonly QuoteRule Predication = new("predication");

    /// <summary><em>Confirmed the death</em>.</summary>
    public static readonly QuoteRule Object = new("object");

    /// <summary><em>The plan was praised by …</em>.</summary>
    public static readonly QuoteRule PassiveObject = new("passive-object");

    /// <summary><em>Spoke about the harvest</em>.</summary>
    public static readonly QuoteRule Topic = new("topic");

    /// <summary><em>According to …</em>.</summary>
    public static readonly QuoteRule AccordingTo = new("according-to");

    /// <summary><em>The claim that …</em>.</summary>
    public static readonly QuoteRule CueNoun = new("cue-noun");

    /// <summary>Words in marks and others of the same clause go before the cue: <em>The plan was “dead,” he said</em>.</summary>
    public static readonly QuoteRule MixedBefore = new("mixed-before");

    /// <summary>The line before its paragraph introduces it: <em>He listed his terms:</em>.</summary>
    public static readonly QuoteRule LineBefore = new("line-before");

    /// <summary>A name behind a dash, or alone in the line above or below, signs it: <em>“We stay.” — Berger</em>.</summary>
    public static readonly QuoteRule SignOff = new("sign-off");

    /// <summary>
    /// The share of the rule's quotes whose content, and speaker where one is given, were right on development articles
    /// (<c>Knowledge/quote-confidence.tsv</c>).
    /// </summary>
    /// <param name="hasEntity">Whether the speaker is an entity with a name.</param>
    public double Confidence(bool hasEntity) => hasEntity ? _withEntity : _withoutEntity;

    private static double Share(string rule, string column) =>
        Measured.TryGetValue(rule, out var row)
            ? double.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture)
            : throw new InvalidDataException($"quote-confidence.tsv has no rule {rule}.");
}
