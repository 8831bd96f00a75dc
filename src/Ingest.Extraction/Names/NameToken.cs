using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Names;

/// <summary>What the name tagger knows of a token before it decides.</summary>
internal struct NameToken
{
    /// <summary>Hash of the word in small letters.</summary>
    public uint Word;

    /// <summary>Hash of the word's shape.</summary>
    public uint Shape;

    /// <summary>Hash of the lists it stands in and where in their phrases.</summary>
    public uint Lists;

    /// <summary>The first token of the text with the same word.</summary>
    public int Same;

    /// <summary>First token of the run of capitalized words it stands in, or the token itself.</summary>
    public int RunStart;

    /// <summary>After the last token of that run.</summary>
    public int RunEnd;

    /// <summary>How it is written.</summary>
    public LetterCase Case;

    /// <summary>The tag.</summary>
    public Xpos Xpos;

    /// <summary>Whether it may belong to a name at all.</summary>
    public bool IsCandidate;

    /// <summary>Whether it begins its sentence, quotation marks and brackets aside.</summary>
    public bool IsFirst;

    /// <summary>Whether its sentence has too many capitals for them to mean much: a headline.</summary>
    public bool InHeadline;

    /// <summary>Lists of single words that it stands in itself.</summary>
    public KnownNames Known;

    /// <summary>Lists of a title or office that ends with this token.</summary>
    public KnownNames Ending;
}
