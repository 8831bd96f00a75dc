using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// Finds heads and relations from the views of the tokens as dependents and heads: a biaffine form scores all pairs, the best
/// tree is found, and relations are told from both views of each arc. Immutable.
/// </summary>
internal sealed class TreeReader(NetworkShape shape, NetworkParameters parameters)
{
    /// <summary>Relations are told for so many tokens together.</summary>
    public const int RelationTokens = 64;

    // A head's own score is a form with all dependents alike: its weights are added to each dependent.
    private readonly PackedMatrix _arcs = new(parameters.Arcs, parameters.HeadBias);
    private readonly PackedMatrix _relations = new(parameters.Relations, parameters.RelationBias);
    private readonly float[] _root = parameters.Root;
    private readonly float[] _rootLabel = parameters.RootLabel;

    /// <summary>Finds heads and relations of some sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstSentence">The first sentence; its first token's views come first in the workspace.</param>
    /// <param name="endSentence">After the last sentence.</param>
    /// <param name="annotations">Receives them; as long as the text has tokens.</param>
    /// <param name="workspace">Holds the views.</param>
    public void Read(
        TokenizedText text,
        int firstSentence,
        int endSentence,
        Span<TokenAnnotation> annotations,
        NetworkWorkspace workspace
    )
    {
        var start = text.Sentence(firstSentence).Start.Value;
        var end = text.Sentence(endSentence - 1).End.Value;
        _arcs.Multiply(workspace.Views, shape.Views, workspace.Dependents, end - start);
        for (var sentence = firstSentence; sentence < endSentence; sentence++)
        {
            var range = text.Sentence(sentence);
            ReadHeads(annotations[range], range.Start.Value, start, workspace);
        }

        for (var token = start; token < end; token += RelationTokens)
        {
            var group = annotations[token..Math.Min(token + RelationTokens, end)];
            ReadRelations(group, token, start, workspace);
        }
    }

    private void ReadHeads(Span<TokenAnnotation> sentence, int start, int blockStart, NetworkWorkspace workspace)
    {
        var count = sentence.Length;
        var columns = Kernels.RoundUp(count + 1);
        workspace.PrepareSentence(shape, count);
        var views = workspace.Views.AsSpan((start - blockStart) * shape.Views);
        var heads = workspace.Heads.AsSpan(0, shape.Arc * columns);
        PackHead(_root, heads, 0);
        for (var i = 0; i < count; i++)
            PackHead(views.Slice((i * shape.Views) + shape.Arc, shape.Arc), heads, i + 1);

        var dependents = workspace.Dependents.AsSpan((start - blockStart) * shape.Arc);
        var noBias = workspace.Zeros.AsSpan(0, columns);
        Kernels.MultiplyPacked(dependents, shape.Arc, heads, noBias, workspace.Scores, count, shape.Arc);
        var found = workspace.DecodedHeads.AsSpan(0, count);
        workspace.Decoder.Decode(workspace.Scores.AsSpan(0, count * columns), columns, found);
        for (var i = 0; i < count; i++)
            sentence[i].Head = found[i] < 0 ? -1 : start + found[i];
    }

    /// <summary>Writes a view as a column of a matrix that is packed for products.</summary>
    private static void PackHead(ReadOnlySpan<float> head, Span<float> packed, int column)
    {
        var panel = packed[(column / Kernels.ColumnBlock * Kernels.ColumnBlock * head.Length)..];
        var at = column % Kernels.ColumnBlock;
        foreach (var value in head)
        {
            panel[at] = value;
            at += Kernels.ColumnBlock;
        }
    }

    private void ReadRelations(Span<TokenAnnotation> group, int start, int blockStart, NetworkWorkspace workspace)
    {
        var label = shape.Label;
        for (var i = 0; i < group.Length; i++)
        {
            var pair = workspace.Pairs.AsSpan(i * 3 * label, 3 * label);
            var dependent = workspace.Views.AsSpan(((start - blockStart + i) * shape.Views) + (2 * shape.Arc), label);
            var headView = ((group[i].Head - blockStart) * shape.Views) + (2 * shape.Arc) + label;
            var head = group[i].Head < 0 ? _rootLabel : workspace.Views.AsSpan(headView, label);
            dependent.CopyTo(pair[label..]);
            head.CopyTo(pair[(2 * label)..]);
            Kernels.Multiply(dependent, head, pair);
        }

        _relations.Multiply(workspace.Pairs, 3 * label, workspace.RelationScores, group.Length);
        for (var i = 0; i < group.Length; i++)
        {
            var row = workspace.RelationScores.AsSpan(i * NetworkShape.RelationColumns, (int)(Relation.Xcomp + 1));
            group[i].Relation = group[i].Head < 0 ? Relation.Root : (Relation)(Kernels.Best(row[1..]) + 1);
        }
    }
}
