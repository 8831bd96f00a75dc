using Ingest.Extraction.Analysis;
using Ingest.Extraction.Entities.Knowledge;

namespace Ingest.Extraction.Entities.Descriptions;

/// <summary>A noun phrase that describes without naming: <em>the Norwegian minister</em>, <em>a company</em>.</summary>
/// <param name="FirstToken">The index of the first token.</param>
/// <param name="EndToken">The index after the last token.</param>
/// <param name="Head">The noun's token.</param>
/// <param name="Kind">What it describes.</param>
/// <param name="Noun">The noun that says what it is, in lower case and the singular.</param>
internal sealed record Description(int FirstToken, int EndToken, int Head, EntityKind Kind, string Noun)
{
    /// <summary>How it is determined.</summary>
    public Determination Determination { get; init; }

    /// <summary>Whether it describes several.</summary>
    public bool IsPlural { get; init; }

    /// <summary>The gender that the noun tells.</summary>
    public Gender Gender { get; init; }

    /// <summary>The office or occupation, of persons only; null for other nouns.</summary>
    public Title? Title { get; init; }

    /// <summary>What the noun may stand for besides; null if it is an office or occupation only.</summary>
    public DescribingNoun? Describing { get; init; }

    /// <summary>The country that is told with it, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The office it names, its country or organization included, or null.</summary>
    public Office? Office { get; init; }

    /// <summary>The name it stands beside between commas, where the words say so and the tree may not; else null.</summary>
    public Reference? Name { get; init; }

    /// <summary>Whether it tells an age: <em>the 57-year-old teacher</em>.</summary>
    public bool TellsAge { get; init; }

    /// <summary>Whether it is said of another time: no more, <em>former</em>, <em>then</em>; or not yet: <em>new</em>, <em>next</em>.</summary>
    public bool IsFormer { get; init; }
}

/// <summary>How a noun phrase is determined.</summary>
internal enum Determination
{
    /// <summary>Not at all: <em>adviser to the minister</em>.</summary>
    None,

    /// <summary>By <em>the</em>, <em>this</em> or <em>that</em>.</summary>
    Definite,

    /// <summary>By <em>a</em>, <em>some</em> and the like.</summary>
    Indefinite,

    /// <summary>By <em>no</em>, <em>any</em>, <em>every</em>, <em>either</em> and the like: nobody in particular.</summary>
    Nobody,

    /// <summary>By a possessor: <em>his</em>, <em>Norway's</em>.</summary>
    Possessive,
}
