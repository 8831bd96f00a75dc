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

    /// <summary>The head's index in the sentence from 0, or −1 for the root of the sentence.</summary>
    public int Head { get; internal set; }
}
