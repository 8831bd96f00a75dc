namespace Ingest.Extraction.Syntax;

/// <summary>What the engine says about one token.</summary>
public struct TokenAnnotation
{
    /// <summary>The universal part of speech.</summary>
    public Upos Upos { get; internal set; }

    /// <summary>The Penn Treebank tag.</summary>
    public Xpos Xpos { get; internal set; }

    /// <summary>The relation to the head.</summary>
    public Relation Relation { get; internal set; }

    /// <summary>The head's index among the text's tokens, or −1 for the root of a sentence.</summary>
    public int Head { get; internal set; }

    /// <summary>The dictionary form.</summary>
    public string Lemma { get; internal set; }
}
