using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// The trained network: embeddings of words and affixes, recurrent layers that read each sentence in both directions,
/// tags from the second last layer, and heads and relations from the last. Immutable; safe for use from many threads.
/// </summary>
internal sealed class Network(
    NetworkShape shape,
    WordTable words,
    sbyte[] embeddings,
    float[] embeddingScales,
    NetworkParameters parameters
)
{
    /// <summary>Sentences are analysed together up to this many tokens, so that a layer's matrix is fetched once for all of them.</summary>
    private const int BlockTokens = 512;

    /// <summary>Sentences are read together up to this many tokens, so that their gates stay in the processor's cache.</summary>
    private const int GroupTokens = 64;

    /// <summary>Tags and parses all sentences.</summary>
    /// <param name="text">The text with its sentences.</param>
    /// <param name="annotations">Receives tags, heads and relations; as long as the text has tokens.</param>
    /// <param name="workspace">Memory for the work.</param>
    public void Annotate(TokenizedText text, Span<TokenAnnotation> annotations, NetworkWorkspace workspace)
    {
        for (var sentence = 0; sentence < text.SentenceCount; )
        {
            var first = sentence;
            sentence = EndOfGroup(text, first, text.SentenceCount, BlockTokens);
            var start = text.Sentence(first).Start.Value;
            var end = text.Sentence(sentence - 1).End.Value;
            workspace.Prepare(shape, end - start);
            Embed(text, start, end, workspace);
            Read(text, first, sentence, annotations, workspace);
            for (var i = first; i < sentence; i++)
            {
                var range = text.Sentence(i);
                var views = workspace.Views.AsSpan((range.Start.Value - start) * shape.Views);
                Parse(annotations[range], range.Start.Value, views, workspace);
            }
        }
    }

    /// <summary>The end of the sentences that together have at most so many tokens; one sentence at least.</summary>
    private static int EndOfGroup(TokenizedText text, int first, int end, int tokens)
    {
        var start = text.Sentence(first).Start.Value;
        var sentence = first + 1;
        while (sentence < end && text.Sentence(sentence).End.Value - start <= tokens)
            sentence++;
        return sentence;
    }

    private void Embed(TokenizedText text, int start, int end, NetworkWorkspace workspace)
    {
        Span<int> rows = stackalloc int[TokenFeatures.Count];
        ref var table = ref MemoryMarshal.GetArrayDataReference(embeddings);
        for (var token = start; token < end; token++)
        {
            TokenFeatures.Extract(text, token, words, rows);
            var target = workspace.Input.AsSpan((token - start) * shape.Width, shape.Width);
            for (var i = 0; i < shape.Width; i += Vector128<sbyte>.Count)
            {
                var low = Vector256<float>.Zero;
                var high = Vector256<float>.Zero;
                foreach (var row in rows)
                {
                    var scale = Vector256.Create(embeddingScales[row]);
                    var (lower, upper) = Vector128.Widen(
                        Vector128.LoadUnsafe(ref table, (nuint)((row * shape.Width) + i))
                    );
                    low = Kernels.Fused(ToSingle(lower), scale, low);
                    high = Kernels.Fused(ToSingle(upper), scale, high);
                }

                low.CopyTo(target[i..]);
                high.CopyTo(target[(i + Vector256<float>.Count)..]);
            }
        }
    }

    private void Read(
        TokenizedText text,
        int firstSentence,
        int endSentence,
        Span<TokenAnnotation> annotations,
        NetworkWorkspace workspace
    )
    {
        var start = text.Sentence(firstSentence).Start.Value;
        var tokens = text.Sentence(endSentence - 1).End.Value - start;
        for (var i = 0; i < shape.Layers; i++)
        {
            for (var sentence = firstSentence; sentence < endSentence; )
            {
                var first = sentence;
                sentence = EndOfGroup(text, first, endSentence, GroupTokens);
                ReadGroup(text, first, sentence, start, parameters.Layers[i], workspace);
            }

            workspace.Swap();
            if (i == shape.TagLayer)
            {
                Product(workspace.Input, shape.Width, parameters.Tags, parameters.TagBias, workspace.Tags, tokens);
                ReadTags(annotations.Slice(start, tokens), workspace.Tags);
            }
        }

        Product(workspace.Input, shape.Width, parameters.Views, parameters.ViewBias, workspace.Views, tokens);
        var views = workspace.Views.AsSpan(0, tokens * shape.Views);
        for (var i = 0; i < views.Length; i += Vector256<float>.Count)
            Vector256.Max(Vector256.Create<float>(views[i..]), Vector256<float>.Zero).CopyTo(views[i..]);
    }

    /// <summary>Reads some sentences with one layer, in both directions.</summary>
    private void ReadGroup(
        TokenizedText text,
        int firstSentence,
        int endSentence,
        int blockStart,
        LayerParameters layer,
        NetworkWorkspace workspace
    )
    {
        var start = text.Sentence(firstSentence).Start.Value;
        var tokens = text.Sentence(endSentence - 1).End.Value - start;
        workspace.PrepareGates(shape, tokens);
        var input = workspace.Input.AsSpan((start - blockStart) * shape.Width);
        Product(input, shape.Width, layer.Gates, layer.GateBias, workspace.Gates, tokens);
        for (var sentence = firstSentence; sentence < endSentence; sentence++)
        {
            var range = text.Sentence(sentence);
            var (offset, length) = (range.Start.Value - start, range.End.Value - range.Start.Value);
            for (var direction = 0; direction < 2; direction++)
            {
                var inGroup = (offset * shape.Width) + (direction * shape.Half);
                var inBlock = ((start - blockStart) * shape.Width) + inGroup;
                Recurrence.Run(
                    workspace.Gates.AsSpan((offset * shape.Gates) + (direction * 3 * shape.Half)),
                    shape.Gates,
                    layer.GateState.AsSpan(direction * 3 * shape.Half),
                    workspace.Input.AsSpan(inBlock),
                    workspace.State.AsSpan(inGroup),
                    workspace.Output.AsSpan(inBlock),
                    shape.Width,
                    shape.Half,
                    length,
                    backward: direction == 1
                );
            }
        }
    }

    private static void ReadTags(Span<TokenAnnotation> annotations, ReadOnlySpan<float> scores)
    {
        for (var i = 0; i < annotations.Length; i++)
        {
            var row = scores.Slice(i * NetworkShape.TagColumns, NetworkShape.TagColumns);
            annotations[i].Upos = (Upos)Best(row[..(int)(Upos.X + 1)]);
            annotations[i].Xpos = (Xpos)Best(row.Slice(NetworkShape.XposColumn, (int)(Xpos.Nfp + 1)));
        }
    }

    /// <summary>Finds heads and relations of one sentence.</summary>
    private void Parse(Span<TokenAnnotation> sentence, int start, ReadOnlySpan<float> views, NetworkWorkspace workspace)
    {
        var count = sentence.Length;
        var (arc, label) = (shape.Arc, shape.Label);
        var headColumns = Kernels.RoundUp(count + 1);
        workspace.PrepareSentence(shape, count, headColumns);

        // Dependents times the arc matrix times heads.
        var dependents = workspace.Dependents.AsSpan(0, count * arc);
        dependents.Clear();
        Kernels.MultiplyAdd(views, shape.Views, 1, parameters.Arcs, dependents, count, arc, arc);
        var heads = workspace.Heads.AsSpan(0, arc * headColumns);
        heads.Clear();
        for (var k = 0; k < arc; k++)
            heads[k * headColumns] = parameters.Root[k];
        for (var i = 0; i < count; i++)
        {
            var head = views.Slice((i * shape.Views) + arc, arc);
            for (var k = 0; k < arc; k++)
                heads[(k * headColumns) + i + 1] = head[k];
        }

        var scores = workspace.Scores.AsSpan(0, count * headColumns);
        var bias = scores[..headColumns];
        bias.Clear();
        Kernels.MultiplyAdd(parameters.HeadBias, arc, 1, heads, bias, 1, arc, headColumns);
        for (var i = 1; i < count; i++)
            bias.CopyTo(scores[(i * headColumns)..]);
        Kernels.MultiplyAdd(dependents, arc, 1, heads, scores, count, arc, headColumns);

        var decoded = workspace.DecodedHeads.AsSpan(0, count);
        workspace.Decoder.Decode(scores, headColumns, decoded);

        var pairs = workspace.Pairs.AsSpan(0, count * 3 * label);
        for (var i = 0; i < count; i++)
        {
            var dependent = views.Slice((i * shape.Views) + (2 * arc), label);
            var head =
                decoded[i] < 0
                    ? parameters.RootLabel
                    : views.Slice((decoded[i] * shape.Views) + (2 * arc) + label, label);
            var pair = pairs.Slice(i * 3 * label, 3 * label);
            for (var k = 0; k < label; k++)
                pair[k] = dependent[k] * head[k];
            dependent.CopyTo(pair[label..]);
            head.CopyTo(pair[(2 * label)..]);
        }

        Product(
            workspace.Pairs,
            3 * label,
            parameters.Relations,
            parameters.RelationBias,
            workspace.RelationScores,
            count
        );
        for (var i = 0; i < count; i++)
        {
            var row = workspace.RelationScores.AsSpan(i * NetworkShape.RelationColumns, (int)(Relation.Xcomp + 1));
            sentence[i].Head = decoded[i] < 0 ? -1 : start + decoded[i];
            sentence[i].Relation = decoded[i] < 0 ? Relation.Root : (Relation)(Best(row[1..]) + 1);
        }
    }

    private static Vector256<float> ToSingle(Vector128<short> values) =>
        Vector256.ConvertToSingle(Vector256.WidenLower(values.ToVector256Unsafe()));

    private static void Product(
        ReadOnlySpan<float> input,
        int inner,
        float[] matrix,
        float[] bias,
        float[] output,
        int rows
    )
    {
        for (var row = 0; row < rows; row++)
            bias.CopyTo(output.AsSpan(row * bias.Length));
        Kernels.MultiplyAdd(input, inner, 1, matrix, output, rows, inner, bias.Length);
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
