using Ingest.Extraction.Names;
using Ingest.Extraction.Syntax;

namespace Ingest.Training.Names;

/// <summary>Trains the name tagger.</summary>
internal sealed class NameTrainer(LanguageEngine engine, NameGazetteer gazetteer, NameTrainingOptions options)
{
    private const int LargestWeight = 127;

    /// <summary>Weights beyond this are cut off, so that small ones keep their precision.</summary>
    private const float MostUseful = 4;

    /// <summary>Trains on documents; how names are labelled elsewhere in a document is learnt from taggers that have not seen it.</summary>
    public NameModel Train(IReadOnlyList<NameCorpus> corpora, TextWriter log)
    {
        var halves = Enumerable.Range(0, 2).Select(half => Half(corpora, half)).ToArray();
        var draft = options with { Passes = options.Passes / 2 };
        var others = new NameTagger[2];
        for (var half = 0; half < 2; half++)
            others[half] = new(TrainOn(Examples([(halves[1 - half], null)]), draft), gazetteer);
        log.WriteLine("names: first stage trained");
        return TrainOn(Examples([(halves[0], others[0]), (halves[1], others[1])]), options);
    }

    private static List<NameCorpus> Half(IReadOnlyList<NameCorpus> corpora, int half) =>
        [
            .. corpora.Select(corpus =>
                corpus with
                {
                    Documents = [.. corpus.Documents.Where((_, index) => index % 2 == half)],
                }
            ),
        ];

    private List<RawSegment> Examples(IEnumerable<(List<NameCorpus> Corpora, NameTagger? Other)> parts)
    {
        var text = new AnalyzedText();
        var segments = new List<RawSegment>();
        foreach (var (corpora, other) in parts)
        {
            foreach (var corpus in corpora)
            {
                foreach (var document in corpus.Documents)
                {
                    NameText.Fill(text, document, engine);
                    if (other is null)
                        NameReading.Read(text, gazetteer, text.Names);
                    else
                        other.Draft(text);
                    Collect(text, document, corpus, other is not null, segments);
                }
            }
        }

        return segments;
    }

    private static void Collect(
        AnalyzedText text,
        NameDocument document,
        NameCorpus corpus,
        bool withHistory,
        List<RawSegment> segments
    )
    {
        Span<uint> buffer = stackalloc uint[NameFeatures.Most + NameFeatures.MostHistory];
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            var range = text.Tokens.Sentence(sentence);
            var allowed = NameAnnotation.Allowed(document.Sentences[sentence], range.Start.Value, corpus, text.Names);
            var features = new List<uint[]>();
            var masks = new List<uint>();
            for (var i = range.Start.Value; i <= range.End.Value; i++)
            {
                if (i < range.End.Value && text.Names.Tokens[i].IsCandidate)
                {
                    var count = NameFeatures.Extract(text.Tokens, range, i, text.Names, buffer);
                    if (withHistory)
                        count += NameHistory.Extract(i, text.Names, buffer[count..]);
                    features.Add(buffer[..count].ToArray());
                    masks.Add(allowed[i - range.Start.Value]);
                }
                else if (features.Count > 0)
                {
                    segments.Add(new([.. features], [.. masks], corpus.Weight));
                    features.Clear();
                    masks.Clear();
                }
            }
        }
    }

    private static NameModel TrainOn(List<RawSegment> examples, NameTrainingOptions options)
    {
        var features = examples
            .SelectMany(segment => segment.Features)
            .SelectMany(token => token)
            .CountBy(feature => feature)
            .Where(count => count.Value >= options.FewestOccurrences)
            .Select(count => count.Key)
            .Order()
            .ToArray();
        var rows = features.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var segments = examples.ConvertAll(example => new NameSegment(
            Array.ConvertAll(
                example.Features,
                token =>
                    Array.FindAll(
                        Array.ConvertAll(token, feature => rows.GetValueOrDefault(feature, -1)),
                        row => row >= 0
                    )
            ),
            example.Allowed,
            example.Weight
        ));
        var field = new ConditionalRandomField(features.Length, options);
        field.Train(segments);
        return Quantize(features, field);
    }

    private static NameModel Quantize(uint[] features, ConditionalRandomField field)
    {
        var largest = 0f;
        for (var row = 0; row < features.Length; row++)
        {
            for (var label = 0; label < NameLabels.Count; label++)
                largest = Math.Max(largest, Math.Abs(field.Weight(row, label)));
        }

        var scale = LargestWeight / Math.Min(largest, MostUseful);
        var kept = new List<uint>();
        var weights = new List<sbyte>();
        var buffer = new sbyte[NameLabels.Count];
        for (var row = 0; row < features.Length; row++)
        {
            for (var label = 0; label < buffer.Length; label++)
                buffer[label] = (sbyte)
                    Math.Clamp(MathF.Round(field.Weight(row, label) * scale), -LargestWeight, LargestWeight);
            if (!buffer.AsSpan().ContainsAnyExcept((sbyte)0, (sbyte)1, (sbyte)-1))
                continue;
            kept.Add(features[row]);
            weights.AddRange(buffer);
        }

        var transitions = new short[NameLabels.Count * NameLabels.Count];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = (short)MathF.Round(field.Transition(i / NameLabels.Count, i % NameLabels.Count) * scale);
        }

        return new([.. kept], [.. weights], transitions);
    }

    private sealed record RawSegment(uint[][] Features, uint[] Allowed, float Weight);
}
