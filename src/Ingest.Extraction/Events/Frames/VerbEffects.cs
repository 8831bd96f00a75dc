using System.Collections.Frozen;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Events.Frames;

/// <summary>What words that govern an event do to it.</summary>
internal static class VerbEffects
{
    /// <summary>The most UTF-16 code units of a verb with the word behind it.</summary>
    private const int LongestPhrase = 80;

    private static readonly FrozenDictionary<string, VerbEffect> Support = Read("event-support-verbs.tsv");

    private static readonly FrozenDictionary<string, VerbEffect> Complement = Read("event-complement-verbs.tsv");

    /// <summary>What a verb does to the event that its object names, or null.</summary>
    /// <param name="lemma">The verb.</param>
    /// <param name="particle">Its particle (<em>carry <b>out</b></em>), or empty.</param>
    public static VerbEffect? OfSupportVerb(string lemma, ReadOnlySpan<char> particle)
    {
        if (!particle.IsEmpty && Support.TryGetValue(string.Concat(lemma, " ", particle), out var effect))
            return effect;
        return Support.TryGetValue(lemma, out effect) ? effect : null;
    }

    /// <summary>What a verb, adjective or noun does to the event that its complement tells, or null.</summary>
    public static VerbEffect? OfComplementVerb(string lemma) =>
        Complement.TryGetValue(lemma, out var effect) ? effect : null;

    /// <summary>What a verb, adjective or noun with the word behind it (<em>stop short</em>) does to the event that its complement tells, or null.</summary>
    public static VerbEffect? OfComplementVerb(string lemma, ReadOnlySpan<char> next)
    {
        Span<char> buffer = stackalloc char[LongestPhrase];
        return
            buffer.TryWrite($"{lemma} {next}", out var written)
            && Complement.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(buffer[..written], out var effect)
            ? effect
            : OfComplementVerb(lemma);
    }

    private static FrozenDictionary<string, VerbEffect> Read(string file)
    {
        var effects = new Dictionary<string, VerbEffect>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeFile.Open(file).Rows)
        {
            foreach (var verb in row.List("verbs"))
                effects.TryAdd(verb, Enum.Parse<VerbEffect>(row["effect"], ignoreCase: true));
        }

        return effects.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>What a governing word does to an event.</summary>
internal enum VerbEffect
{
    /// <summary>It takes place.</summary>
    Do,

    /// <summary>It takes place; the verb's subject is the event (<em>fighting broke out</em>).</summary>
    Occur,

    /// <summary>It comes to an end.</summary>
    Stop,

    /// <summary>It is called off, or comes to an end.</summary>
    Cancel,

    /// <summary>Someone promises it.</summary>
    Promise,

    /// <summary>Someone promises or threatens with it.</summary>
    Vow,

    /// <summary>It is planned.</summary>
    Plan,

    /// <summary>It is to come.</summary>
    Future,

    /// <summary>Someone says that it will not be.</summary>
    NegatedFuture,

    /// <summary>Someone threatens with it.</summary>
    Threaten,

    /// <summary>Someone refuses it.</summary>
    Refuse,

    /// <summary>It does not come about.</summary>
    Fail,

    /// <summary>Someone leaves it undone.</summary>
    Forgo,

    /// <summary>Someone asks for it.</summary>
    Ask,

    /// <summary>Someone denies it.</summary>
    Deny,

    /// <summary>Someone tries it.</summary>
    Try,

    /// <summary>Someone has others do it.</summary>
    Cause,

    /// <summary>The subject has it done to itself.</summary>
    Receive,

    /// <summary>Someone tells of it.</summary>
    Say,
}
