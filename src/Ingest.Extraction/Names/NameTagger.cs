using Ingest.Extraction.Model;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Names;

/// <summary>Finds the names of a text. Safe for use from many threads at once.</summary>
public sealed class NameTagger
{
    private static readonly Lazy<NameTagger> _default = new(() =>
        new(LanguageModel.Shipped.Names, NameGazetteer.Read())
    );

    private readonly NameModel _model;
    private readonly NameGazetteer _gazetteer;
    private readonly NameDecoder _decoder;

    internal NameTagger(NameModel model, NameGazetteer gazetteer)
    {
        _model = model;
        _gazetteer = gazetteer;
        _decoder = new(model.Transitions);
    }

    /// <summary>The tagger with the weights that the assembly carries; read at the first use.</summary>
    public static NameTagger Default => _default.Value;

    /// <summary>Finds all names of a text: first each sentence by itself, then again with what was found for the same words elsewhere.</summary>
    /// <param name="text">The text with its tokens, sentences and tags.</param>
    /// <param name="names">Receives the names in order of the text, without overlap; what it held before is gone.</param>
    public void Tag(AnalyzedText text, List<NameSpan> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        names.Clear();
        var workspace = text.Names;
        Draft(text);
        ScoreHistory(text.Tokens.TokenCount, workspace);
        _decoder.Decode(text.Tokens, workspace);
        Collect(workspace.Labels.AsSpan(0, text.Tokens.TokenCount), names);
    }

    /// <summary>The first of the two passes: labels each sentence by itself and counts what was found.</summary>
    internal void Draft(AnalyzedText text)
    {
        var workspace = text.Names;
        NameReading.Read(text, _gazetteer, workspace);
        Score(text.Tokens, workspace);
        _decoder.Decode(text.Tokens, workspace);
        NameHistory.Count(text.Tokens, workspace);
    }

    private void Score(TokenizedText text, NameWorkspace workspace)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        for (var sentence = 0; sentence < text.SentenceCount; sentence++)
        {
            var range = text.Sentence(sentence);
            for (var i = range.Start.Value; i < range.End.Value; i++)
            {
                if (!workspace.Tokens[i].IsCandidate)
                    continue;
                var scores = workspace.Scores.AsSpan(i * NameModel.RowWidth, NameModel.RowWidth);
                scores.Clear();
                var count = NameFeatures.Extract(text, range, i, workspace, features);
                _model.Add(features[..count], scores);
                NameRules.Apply(i, workspace, scores);
            }
        }
    }

    private void ScoreHistory(int tokens, NameWorkspace workspace)
    {
        Span<uint> features = stackalloc uint[NameFeatures.MostHistory];
        for (var i = 0; i < tokens; i++)
        {
            if (!workspace.Tokens[i].IsCandidate)
                continue;
            var count = NameHistory.Extract(i, workspace, features);
            _model.Add(features[..count], workspace.Scores.AsSpan(i * NameModel.RowWidth, NameModel.RowWidth));
        }
    }

    private static void Collect(ReadOnlySpan<byte> labels, List<NameSpan> names)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == NameLabels.Outside)
                continue;
            var first = i;
            while (NameLabels.GoesOn(labels[i]))
                i++;
            names.Add(new(first, i + 1, NameLabels.Kind(labels[first])));
        }
    }
}
