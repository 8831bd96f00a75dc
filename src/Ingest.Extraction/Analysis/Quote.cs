using System.Text.Json.Serialization;

namespace Ingest.Extraction.Analysis;

/// <summary>Something said: an attribution in PARC's terms, with its source, its cue and its content.</summary>
public sealed record Quote
{
    /// <summary>Identifies the quote within its article (<c>q1</c>, <c>q2</c> … in order of the text).</summary>
    public required string Id { get; init; }

    /// <summary>How it is rendered.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>The content, without the outer quotation marks and the attribution; pieces are joined by a blank.</summary>
    public required string Text { get; init; }

    /// <summary>Offset of the content's first code unit.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the content's last code unit.</summary>
    public required int End { get; init; }

    /// <summary>The parts the attribution splits the content into, in order; a simple quote has one.</summary>
    public required IReadOnlyList<TextSpan> Pieces { get; init; }

    /// <summary>Who said it, or null if that is not known.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The words that attribute it (<em>said</em>, <em>according to</em>), or null if there are none.</summary>
    public Mention? Cue { get; init; }

    /// <summary>To whom it was said, as the text has it, or null.</summary>
    public string? Addressee { get; init; }

    /// <summary>The channel it came through (<em>Twitter</em>, <em>a statement</em>, an outlet), or null.</summary>
    public string? Via { get; init; }

    /// <summary>When it was said, or null if that is not known.</summary>
    public ResolvedDate? SaidOn { get; init; }

    /// <summary>The identifier of the quote in which this one is reported, or null.</summary>
    public string? NestedIn { get; init; }

    /// <summary>The estimated probability, 0 to 1, that the content, and the speaker where one is given, are right.</summary>
    public required double Confidence { get; init; }

    /// <summary>The name of the rule that found it.</summary>
    public required string Evidence { get; init; }
}

/// <summary>How speech is rendered.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<QuoteKind>))]
public enum QuoteKind
{
    /// <summary>Word for word, in quotation marks.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>In the reporter's words with some of the speaker's own in quotation marks.</summary>
    Mixed,
}

/// <summary>The source of a quote.</summary>
public sealed record Speaker
{
    /// <summary>The fullest name the article gives, or the mention's own words if it gives none.</summary>
    public required string Name { get; init; }

    /// <summary>The identifier of the entity, or null if none was recognised.</summary>
    public string? Entity { get; init; }

    /// <summary>What kind of source it is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>The words that stand for the source here (<em>he</em>, <em>the Pentagon</em>).</summary>
    public required Mention Mention { get; init; }

    /// <summary>The office or role, as the article has it, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The country the source speaks for or comes from, or null; coded as <see cref="Actor.Country"/>.</summary>
    public string? Country { get; init; }
}

/// <summary>The kinds of sources.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SpeakerKind>))]
public enum SpeakerKind
{
    /// <summary>One person with a name.</summary>
    Person,

    /// <summary>A body that speaks as one.</summary>
    Organization,

    /// <summary>Several people (<em>witnesses</em>, <em>analysts</em>).</summary>
    Group,

    /// <summary>A person the article does not name (<em>a senior official</em>).</summary>
    Anonymous,
}
