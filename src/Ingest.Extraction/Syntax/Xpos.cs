namespace Ingest.Extraction.Syntax;

/// <summary>The Penn Treebank tags, as the English treebanks of Universal Dependencies use them.</summary>
public enum Xpos : byte
{
    /// <summary>Coordinating conjunction.</summary>
    Cc,

    /// <summary>Cardinal number.</summary>
    Cd,

    /// <summary>Determiner.</summary>
    Dt,

    /// <summary>Existential there.</summary>
    Existential,

    /// <summary>Foreign word.</summary>
    Fw,

    /// <summary>Preposition or subordinating conjunction.</summary>
    In,

    /// <summary>Adjective.</summary>
    Jj,

    /// <summary>Comparative adjective.</summary>
    Jjr,

    /// <summary>Superlative adjective.</summary>
    Jjs,

    /// <summary>List item marker.</summary>
    Ls,

    /// <summary>Modal.</summary>
    Md,

    /// <summary>Noun, singular or mass.</summary>
    Nn,

    /// <summary>Proper noun, singular.</summary>
    Nnp,

    /// <summary>Proper noun, plural.</summary>
    Nnps,

    /// <summary>Noun, plural.</summary>
    Nns,

    /// <summary>Predeterminer.</summary>
    Pdt,

    /// <summary>Possessive ending.</summary>
    Pos,

    /// <summary>Personal pronoun.</summary>
    Prp,

    /// <summary>Possessive pronoun (PRP$).</summary>
    PrpS,

    /// <summary>Adverb.</summary>
    Rb,

    /// <summary>Comparative adverb.</summary>
    Rbr,

    /// <summary>Superlative adverb.</summary>
    Rbs,

    /// <summary>Particle of a phrasal verb.</summary>
    Rp,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>The word to before an infinitive.</summary>
    To,

    /// <summary>Interjection.</summary>
    Uh,

    /// <summary>Verb, base form.</summary>
    Vb,

    /// <summary>Verb, past tense.</summary>
    Vbd,

    /// <summary>Verb, gerund or present participle.</summary>
    Vbg,

    /// <summary>Verb, past participle.</summary>
    Vbn,

    /// <summary>Verb, present tense, not third person singular.</summary>
    Vbp,

    /// <summary>Verb, present tense, third person singular.</summary>
    Vbz,

    /// <summary>Wh-determiner.</summary>
    Wdt,

    /// <summary>Wh-pronoun.</summary>
    Wp,

    /// <summary>Possessive wh-pronoun (WP$).</summary>
    WpS,

    /// <summary>Wh-adverb.</summary>
    Wrb,

    /// <summary>Comma.</summary>
    Comma,

    /// <summary>Sentence-final mark.</summary>
    Stop,

    /// <summary>Colon, semicolon, dash or ellipsis.</summary>
    Colon,

    /// <summary>Opening quotation mark.</summary>
    OpenQuote,

    /// <summary>Closing quotation mark.</summary>
    CloseQuote,

    /// <summary>Opening bracket.</summary>
    OpenBracket,

    /// <summary>Closing bracket.</summary>
    CloseBracket,

    /// <summary>Currency sign.</summary>
    Currency,

    /// <summary>Hyphen.</summary>
    Hyph,

    /// <summary>Affix written apart.</summary>
    Afx,

    /// <summary>Address of the net.</summary>
    Add,

    /// <summary>Part of a word written apart.</summary>
    Gw,

    /// <summary>Superfluous punctuation.</summary>
    Nfp,
}
