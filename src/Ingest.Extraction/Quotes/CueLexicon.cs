using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>The reporting verbs and nouns of the knowledge folder.</summary>
internal static class CueLexicon
{
    /// <summary>By dictionary form, the longest particle first.</summary>
    private static readonly FrozenDictionary<string, Cue[]> VerbsByLemma = ReadVerbs(byForm: false);

    /// <summary>By finite form, for places where syntax is not to be trusted.</summary>
    private static readonly FrozenDictionary<string, Cue[]>.AlternateLookup<ReadOnlySpan<char>> VerbsByForm = ReadVerbs(
            byForm: true
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Cue> NounsByForm = ReadNouns();

    /// <summary>The reporting verb at a token, or null.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">The token.</param>
    /// <param name="end">The token after the last one that may belong to it.</param>
    public static CueMatch? Verb(Document document, int token, int end) =>
        VerbsByLemma.TryGetValue(document.Annotation(token).Lemma, out var cues)
        || VerbsByForm.TryGetValue(document.Word(token), out cues)
            ? Match(document, cues, token, end)
            : null;

    /// <summary>The reporting noun at a token, or null.</summary>
    public static CueMatch? Noun(Document document, int token) =>
        NounsByForm.TryGetValue(document.Annotation(token).Lemma, out var cue)
            ? new CueMatch(cue, token, token + 1)
            : null;

    /// <summary>The reporting verb beside direct speech that begins at a token, or null.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">The token.</param>
    /// <param name="end">The token after the last one that may belong to it.</param>
    public static CueMatch? QuoteVerb(Document document, int token, int end) =>
        document.Annotation(token).Upos == Upos.Verb && VerbsByForm.TryGetValue(document.Word(token), out var cues)
            ? Match(document, cues, token, end)
            : null;

    private static CueMatch? Match(Document document, Cue[] cues, int token, int end)
    {
        foreach (var cue in cues)
        {
            if (EndOf(document, cue, token, end) is { } cueEnd)
            {
                return new CueMatch(cue, token, cueEnd);
            }
        }

        return null;
    }

    /// <summary>The token after a cue, or null if its particle is missing. </summary>
    private static int? EndOf(Document document, Cue cue, int token, int end)
    {
        var next = token + 1;
        foreach (var word in cue.Particle)
        {
            if (next >= end || !document.Word(next).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            next++;
        }

        return next;
    }

    private static FrozenDictionary<string, Cue[]> ReadVerbs(bool byForm)
    {
        var verbs = new Dictionary<string, List<Cue>>(StringComparer.Ordinal);
        foreach (var row in KnowledgeFile.Open("cue-verbs.tsv").Rows)
        {
            var cue = new Cue(
                row["particle"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                Frames(row),
                Strength(row),
                Addressee(row),
                Passive(row)
            );
            if (byForm && (cue.Strength == CueStrength.NoSpeech || !cue.Takes(CueFrames.Quote | CueFrames.That)))
            {
                continue;
            }

            var keys = byForm
                ? Inflection.FiniteForms(row["lemma"], row.List("forms"))
                : [row["lemma"], .. row.List("forms")];
            foreach (var key in keys)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(verbs, key, out _) ??= []).Add(cue);
            }
        }

        return verbs.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(cue => cue.Particle.Length).ToArray(),
            StringComparer.Ordinal
        );
    }

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
}
