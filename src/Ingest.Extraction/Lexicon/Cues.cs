using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Lexicon;

/// <summary>The reporting verbs and nouns of <c>Knowledge/cue-verbs.tsv</c> and <c>Knowledge/cue-nouns.tsv</c>.</summary>
internal static class Cues
{
    private static readonly CueVerb[] Verbs = [.. KnowledgeFile.Open("cue-verbs.tsv").Rows.Select(ReadVerb)];

    /// <summary>Verbs that nearly always tell speech, whatever follows.</summary>
    private static readonly FrozenSet<string> SpeechVerbs = Verbs
        .Where(verb => verb.Cue is { Strength: CueStrength.Sure or CueStrength.Mostly, Particle.Length: 0 })
        .Select(verb => verb.Lemma)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>By dictionary form, the longest particle first.</summary>
    public static readonly FrozenDictionary<string, Cue[]> VerbsByLemma = ByKey(verb => [verb.Lemma, .. verb.Forms]);

    /// <summary>By finite form, for places where syntax is not to be trusted.</summary>
    public static readonly FrozenDictionary<string, Cue[]>.AlternateLookup<ReadOnlySpan<char>> VerbsByForm = ByKey(
            verb =>
                verb.Cue.Strength == CueStrength.NoSpeech || !verb.Cue.Takes(CueFrames.Quote | CueFrames.That)
                    ? []
                    : Inflection.FiniteForms(verb.Lemma, verb.Forms)
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Nouns by form.</summary>
    public static readonly FrozenDictionary<string, Cue> NounsByForm = ReadNouns();

    /// <summary>Whether a verb in its dictionary form nearly always tells speech.</summary>
    public static bool IsSpeech(string lemma) => SpeechVerbs.Contains(lemma);

    /// <summary>The verbs by their keys, the longest particle first.</summary>
    private static FrozenDictionary<string, Cue[]> ByKey(Func<CueVerb, IEnumerable<string>> keys)
    {
        var byKey = new Dictionary<string, List<Cue>>(StringComparer.Ordinal);
        foreach (var verb in Verbs)
        {
            foreach (var key in keys(verb))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out _) ??= []).Add(verb.Cue);
            }
        }

        return byKey.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(cue => cue.Particle.Length).ToArray(),
            StringComparer.Ordinal
        );
    }

    private static CueVerb ReadVerb(KnowledgeRow row) =>
        new(
            row["lemma"],
            row.List("forms"),
            new Cue(
                row["particle"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                Frames(row),
                Strength(row),
                Addressee(row),
                Passive(row)
            )
        );

    private static FrozenDictionary<string, Cue> ReadNouns() =>
        KnowledgeFile
            .Open("cue-nouns.tsv")
            .Rows.Where(row => !row["noun"].Contains(' ', StringComparison.Ordinal))
            .SelectMany(row => row.List("forms").Append(row["noun"]).Select(form => (form, row)))
            .DistinctBy(pair => pair.form, StringComparer.Ordinal)
            .ToFrozenDictionary(
                pair => pair.form,
                pair => new Cue([], Frames(pair.row), Strength(pair.row), CueAddressee.None, CuePassive.None),
                StringComparer.Ordinal
            );

    private static CueFrames Frames(KnowledgeRow row)
    {
        var frames = CueFrames.None;
        foreach (var frame in row.List("frame"))
        {
            frames |= frame switch
            {
                "that" => CueFrames.That,
                "quote" => CueFrames.Quote,
                "to-infinitive" => CueFrames.ToInfinitive,
                "whether" => CueFrames.Whether,
                "object" => CueFrames.Object,
                "gerund" => CueFrames.Gerund,
                "as" => CueFrames.As,
                "about" => CueFrames.About,
                "name" => CueFrames.Name,
                _ => throw new InvalidDataException($"A reporting word has the unknown frame {frame}."),
            };
        }

        return frames;
    }

    private static CueStrength Strength(KnowledgeRow row) =>
        row["strength"] switch
        {
            "sure" => CueStrength.Sure,
            "mostly" => CueStrength.Mostly,
            "with-content" => CueStrength.WithContent,
            "document" => CueStrength.Document,
            "no-speech" => CueStrength.NoSpeech,
            var other => throw new InvalidDataException($"A reporting word has the unknown strength {other}."),
        };

    private static CueAddressee Addressee(KnowledgeRow row)
    {
        var addressee = CueAddressee.None;
        foreach (var place in row.List("addressee"))
        {
            addressee |= place switch
            {
                "object" => CueAddressee.Object,
                "to" => CueAddressee.To,
                "with" => CueAddressee.With,
                _ => throw new InvalidDataException($"A reporting verb has the unknown addressee {place}."),
            };
        }

        return addressee;
    }

    private static CuePassive Passive(KnowledgeRow row)
    {
        var passive = CuePassive.None;
        foreach (var use in row.List("passive"))
        {
            passive |= use switch
            {
                "by" => CuePassive.By,
                "it-that" => CuePassive.ItThat,
                "subject-addressee" => CuePassive.SubjectAddressee,
                "subject-speaker" => CuePassive.SubjectSpeaker,
                "to-infinitive" => CuePassive.ToInfinitive,
                _ => throw new InvalidDataException($"A reporting verb has the unknown passive {use}."),
            };
        }

        return passive;
    }

    private sealed record CueVerb(string Lemma, string[] Forms, Cue Cue);
}
