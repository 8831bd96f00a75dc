using System.Text.Json.Serialization;

namespace Ingest.Extraction.Articles;

/// <summary>One news article as it was read: its text and what is known about it.</summary>
/// <remarks>Immutable. Every offset in an analysis counts UTF-16 code units into <see cref="Text"/>.</remarks>
public sealed record Article
{
    /// <summary>The article's identifier, derived from its name alone (<see cref="ArticleId.FromName"/>).</summary>
    public required string Id { get; init; }

    /// <summary>The blob or file name the article came under, folders included.</summary>
    public required string Name { get; init; }

    /// <summary>The headline, or null if none is known. It may also stand at the head of <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>The decoded text, without a byte-order mark. Trailing boilerplate is part of it.</summary>
    public required string Text { get; init; }

    /// <summary>The day of publication, or null if nothing tells it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where <see cref="Published"/> comes from; null exactly if <see cref="Published"/> is.</summary>
    public PublishedBasis? PublishedBasis { get; init; }

    /// <summary>The language as a BCP 47 tag (<c>en</c>), or null if unstated.</summary>
    public string? Language { get; init; }

    /// <summary>The outlet that published the article, or null if unknown.</summary>
    public string? Source { get; init; }

    /// <summary>The article's absolute http or https address, or null if unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The character encoding the bytes were read as (a WHATWG name such as <c>utf-8</c>); null if the text came as text.</summary>
    public string? Encoding { get; init; }

    /// <summary>How <see cref="Encoding"/> was told; null exactly if <see cref="Encoding"/> is.</summary>
    public EncodingBasis? EncodingBasis { get; init; }
}

/// <summary>What a publication date rests on, surest first.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PublishedBasis>))]
public enum PublishedBasis
{
    /// <summary>Given by whoever asked for the analysis (a command-line option, a field of an input line).</summary>
    Given,

    /// <summary>Metadata of the blob.</summary>
    Metadata,

    /// <summary>The document says so itself.</summary>
    Document,

    /// <summary>The creation time of the blob: the article is at least not younger.</summary>
    Created,
}

/// <summary>What the choice of a character encoding rests on, surest first.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EncodingBasis>))]
public enum EncodingBasis
{
    /// <summary>A byte-order mark.</summary>
    ByteOrderMark,

    /// <summary>The bytes are valid UTF-8.</summary>
    Valid,

    /// <summary>The document or its content type declares it.</summary>
    Declared,

    /// <summary>Nothing tells it for sure: a guess, Windows-1252 for want of better signs, so single characters may be wrong.</summary>
    Fallback,
}
