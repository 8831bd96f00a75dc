namespace Ingest.Extraction.Entities.Coreference;

/// <summary>What speaks for or against a mention as the antecedent of a pronoun; each is there or not.</summary>
internal enum AntecedentFeature
{
    /// <summary>The pronoun stands for none of the mentions: <em>it rained</em>.</summary>
    Nothing,

    /// <summary>One sentence before, those that are quoted not counted for a pronoun that is not.</summary>
    OneSentenceBack,

    /// <summary>Two sentences before.</summary>
    TwoSentencesBack,

    /// <summary>More than two sentences before.</summary>
    MoreSentencesBack,

    /// <summary>The subject of its sentence's main clause.</summary>
    IsSubject,

    /// <summary>The subject of a lower clause.</summary>
    IsLowerSubject,

    /// <summary>An object.</summary>
    IsObject,

    /// <summary>With a preposition.</summary>
    IsOblique,

    /// <summary>A possessor.</summary>
    IsPossessor,

    /// <summary>The main subject of the sentence before.</summary>
    IsSubjectOfSentenceBefore,

    /// <summary>The subject of a verb that the pronoun stands below.</summary>
    IsSubjectAbove,

    /// <summary>Both are possessors.</summary>
    AreBothPossessors,

    /// <summary>A name.</summary>
    IsName,

    /// <summary>A pronoun.</summary>
    IsPronoun,

    /// <summary>Somebody or something without a name.</summary>
    IsUnnamed,

    /// <summary>Only one of the two stands between quotation marks.</summary>
    IsAcrossMarks,

    /// <summary>Its gender is known to be the pronoun's.</summary>
    HasGender,

    /// <summary>The subject of a verb of speech.</summary>
    IsSpeaker,

    /// <summary>Both are subjects of verbs of speech.</summary>
    AreBothSpeakers,

    /// <summary>Who spoke last before the pronoun, which is the subject of a verb of speech itself.</summary>
    SpokeLast,

    /// <summary>An organization called <em>he</em>, as translated text does.</summary>
    IsOrganizationAsPerson,

    /// <summary>The nearest of the mentions that agree.</summary>
    IsNearest,

    /// <summary>The second of them.</summary>
    IsSecond,
}
