namespace Ingest.Extraction.Syntax;

/// <summary>The relations of Universal Dependencies that occur in English; a subtype follows its type (<c>nsubj:pass</c> is <see cref="NsubjPass"/>).</summary>
public enum Relation : byte
{
    /// <summary>Root of the sentence.</summary>
    Root,

    /// <summary>Clause that modifies a noun.</summary>
    Acl,

    /// <summary>Relative clause.</summary>
    AclRelcl,

    /// <summary>Adverbial clause.</summary>
    Advcl,

    /// <summary>Relative clause that modifies a clause.</summary>
    AdvclRelcl,

    /// <summary>Adverbial modifier.</summary>
    Advmod,

    /// <summary>Adjectival modifier.</summary>
    Amod,

    /// <summary>Apposition.</summary>
    Appos,

    /// <summary>Auxiliary.</summary>
    Aux,

    /// <summary>Auxiliary of the passive.</summary>
    AuxPass,

    /// <summary>Preposition, postposition or possessive ending.</summary>
    Case,

    /// <summary>Coordinating conjunction.</summary>
    Cc,

    /// <summary>First part of a two-part conjunction.</summary>
    CcPreconj,

    /// <summary>Clausal complement.</summary>
    Ccomp,

    /// <summary>Compound.</summary>
    Compound,

    /// <summary>Particle of a phrasal verb.</summary>
    CompoundPrt,

    /// <summary>Conjunct.</summary>
    Conj,

    /// <summary>Copula.</summary>
    Cop,

    /// <summary>Clausal subject.</summary>
    Csubj,

    /// <summary>Clausal subject of an outer clause.</summary>
    CsubjOuter,

    /// <summary>Clausal subject of a passive.</summary>
    CsubjPass,

    /// <summary>Unspecified dependency.</summary>
    Dep,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Predeterminer.</summary>
    DetPredet,

    /// <summary>Discourse element.</summary>
    Discourse,

    /// <summary>Dislocated element.</summary>
    Dislocated,

    /// <summary>Expletive.</summary>
    Expl,

    /// <summary>Fixed multiword expression.</summary>
    Fixed,

    /// <summary>Flat name or expression.</summary>
    Flat,

    /// <summary>Part of a word written apart.</summary>
    Goeswith,

    /// <summary>Indirect object.</summary>
    Iobj,

    /// <summary>List.</summary>
    List,

    /// <summary>Marker of a subordinate clause.</summary>
    Mark,

    /// <summary>Nominal modifier.</summary>
    Nmod,

    /// <summary>Descriptive nominal modifier (a title or kind before a name).</summary>
    NmodDesc,

    /// <summary>Possessive nominal modifier.</summary>
    NmodPoss,

    /// <summary>Nominal modifier without a preposition.</summary>
    NmodUnmarked,

    /// <summary>Nominal subject.</summary>
    Nsubj,

    /// <summary>Nominal subject of an outer clause.</summary>
    NsubjOuter,

    /// <summary>Nominal subject of a passive.</summary>
    NsubjPass,

    /// <summary>Numeric modifier.</summary>
    Nummod,

    /// <summary>Object.</summary>
    Obj,

    /// <summary>Oblique nominal.</summary>
    Obl,

    /// <summary>Agent of a passive.</summary>
    OblAgent,

    /// <summary>Oblique nominal without a preposition.</summary>
    OblUnmarked,

    /// <summary>Orphan of an elided head.</summary>
    Orphan,

    /// <summary>Parataxis.</summary>
    Parataxis,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Overridden disfluency.</summary>
    Reparandum,

    /// <summary>Vocative.</summary>
    Vocative,

    /// <summary>Open clausal complement.</summary>
    Xcomp,
}
