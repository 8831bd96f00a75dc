namespace Ingest.Extraction.Events.Frames;

/// <summary>A place in the tree around a trigger where a participant can stand.</summary>
/// <param name="Kind">What kind of place.</param>
/// <param name="Word">The preposition that leads to it, for <see cref="SlotKind.Preposition"/> alone.</param>
internal readonly record struct Slot(SlotKind Kind, string? Word = null)
{
    /// <summary>Reads a slot as the event files write it: the name of a kind, else a preposition.</summary>
    public static Slot Parse(string text) =>
        text switch
        {
            "subject" => new(SlotKind.Subject),
            "object" => new(SlotKind.Object),
            "indirect" => new(SlotKind.Indirect),
            "possessive" => new(SlotKind.Possessive),
            "adjective" => new(SlotKind.Adjective),
            "clause" => new(SlotKind.Clause),
            "infinitive" => new(SlotKind.Infinitive),
            "subjunctive" => new(SlotKind.Subjunctive),
            "predicate" => new(SlotKind.Predicate),
            "speaker" or "said" => new(SlotKind.Speaker),
            "negated" => new(SlotKind.Negation),
            "passive" => new(SlotKind.Passive),
            "future" => new(SlotKind.Future),
            "oneself" => new(SlotKind.Reflexive),
            _ => new(SlotKind.Preposition, text),
        };
}

/// <summary>The kinds of places around a trigger.</summary>
internal enum SlotKind
{
    /// <summary>Who does it, whatever the voice; of a noun the subject of its support verb.</summary>
    Subject,

    /// <summary>To whom or what it is done, whatever the voice.</summary>
    Object,

    /// <summary>The indirect object.</summary>
    Indirect,

    /// <summary>The owner of a noun.</summary>
    Possessive,

    /// <summary>A modifier of a noun that names someone: <em>Israeli</em> raid, <em>police</em> raid.</summary>
    Adjective,

    /// <summary>The subject of a complement clause: demanded that <em>he</em> leave.</summary>
    Clause,

    /// <summary>A complement clause that tells what ought to be: insisted that he <em>leave</em>.</summary>
    Subjunctive,

    /// <summary>A complement with <em>to</em>.</summary>
    Infinitive,

    /// <summary>What the object is called: called him a <em>liar</em>.</summary>
    Predicate,

    /// <summary>Who says the clause.</summary>
    Speaker,

    /// <summary>A negation.</summary>
    Negation,

    /// <summary>A future tense.</summary>
    Future,

    /// <summary>A passive voice.</summary>
    Passive,

    /// <summary>A reflexive pronoun.</summary>
    Reflexive,

    /// <summary>What a preposition leads to.</summary>
    Preposition,
}
