namespace Ingest.Extraction.Names;

/// <summary>Memory that the name tagger uses again from text to text.</summary>
internal sealed class NameWorkspace
{
    /// <summary>The tokens.</summary>
    public NameToken[] Tokens = [];

    /// <summary>What the text tells of the word whose first occurrence stands at an index.</summary>
    public WordEvidence[] Evidence = [];

    /// <summary>For each token and list, how long the listed phrase is that covers it and where the token stands in it.</summary>
    public PhraseCover[] Covers = [];

    /// <summary>Finds a word's first occurrence: its index and one, or 0.</summary>
    public int[] Slots = [];

    /// <summary>For the word whose first occurrence stands at an index, how often each kind of name was found.</summary>
    public byte[] History = [];

    /// <summary>The scores of the labels of each token.</summary>
    public int[] Scores = [];

    /// <summary>The label before, on the best way to each label of each token.</summary>
    public byte[] Back = [];

    /// <summary>The labels found.</summary>
    public byte[] Labels = [];
}

/// <summary>Where a token stands in a listed phrase.</summary>
/// <param name="Length">The phrase's tokens; 0 for none.</param>
/// <param name="Part">The token's part of it.</param>
/// <param name="IsAmbiguous">Whether the phrase also means something else.</param>
internal readonly record struct PhraseCover(byte Length, NamePart Part, bool IsAmbiguous);
