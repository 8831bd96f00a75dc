namespace Ingest.Extraction.Lexicon;

/// <summary>A verb or noun that reports speech, as <c>Knowledge/cue-verbs.tsv</c> and <c>Knowledge/cue-nouns.tsv</c> describe it.</summary>
/// <param name="Particle">The words that must follow (<em>out</em> of <em>point out</em>); mostly none.</param>
/// <param name="Frames">What may express the content.</param>
/// <param name="Strength">How surely it reports speech.</param>
/// <param name="Addressee">Where the person spoken to stands.</param>
/// <param name="Passive">What its passive can mean.</param>
internal sealed record Cue(
    string[] Particle,
    CueFrames Frames,
    CueStrength Strength,
    CueAddressee Addressee,
    CuePassive Passive
)
{
    /// <summary>Whether the content may take one of these forms.</summary>
    public bool Takes(CueFrames frames) => (Frames & frames) != 0;
}

/// <summary>The forms a content can take.</summary>
[Flags]
internal enum CueFrames
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A clause with or without <em>that</em>.</summary>
    That = 1,

    /// <summary>Direct speech.</summary>
    Quote = 2,

    /// <summary>An infinitive (<em>urged them to leave</em>).</summary>
    ToInfinitive = 4,

    /// <summary>An indirect question.</summary>
    Whether = 8,

    /// <summary>A noun phrase (<em>confirmed the death</em>).</summary>
    Object = 16,

    /// <summary>A gerund (<em>denied taking it</em>).</summary>
    Gerund = 32,

    /// <summary>A phrase with <em>as</em> (<em>described it as a mistake</em>).</summary>
    As = 64,

    /// <summary>A phrase with <em>about</em>, <em>of</em>, <em>on</em>, <em>over</em>, <em>for</em> or <em>against</em>.</summary>
    About = 128,

    /// <summary>An object and what it is called (<em>called it a mistake</em>).</summary>
    Name = 256,
}

/// <summary>How surely a cue reports speech.</summary>
internal enum CueStrength
{
    /// <summary>In any frame.</summary>
    Sure,

    /// <summary>Nearly always.</summary>
    Mostly,

    /// <summary>Only with a quotation or a clause for its content.</summary>
    WithContent,

    /// <summary>Only from a text, a study or a count (<em>a poll found that</em>).</summary>
    Document,

    /// <summary>Never: a thought, a perception or an attitude.</summary>
    NoSpeech,
}

/// <summary>Where the person spoken to stands.</summary>
[Flags]
internal enum CueAddressee
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>As the object (<em>told reporters</em>).</summary>
    Object = 1,

    /// <summary>After <em>to</em>.</summary>
    To = 2,

    /// <summary>After <em>with</em>.</summary>
    With = 4,
}

/// <summary>What the passive of a cue can mean.</summary>
[Flags]
internal enum CuePassive
{
    /// <summary>It has none.</summary>
    None = 0,

    /// <summary>The agent after <em>by</em> speaks.</summary>
    By = 1,

    /// <summary><em>It was announced that</em>: nobody is named.</summary>
    ItThat = 2,

    /// <summary>The subject is spoken to (<em>was told that</em>).</summary>
    SubjectAddressee = 4,

    /// <summary>The subject speaks (<em>was quoted as saying</em>).</summary>
    SubjectSpeaker = 8,

    /// <summary><em>Is said to have left</em>: nobody is named.</summary>
    ToInfinitive = 16,
}
