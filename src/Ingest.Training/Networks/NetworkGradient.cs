using System.Numerics.Tensors;
using Ingest.Extraction.Syntax;

namespace Ingest.Training.Networks;

/// <summary>Computes the loss of some sentences and its gradient.</summary>
internal sealed class NetworkGradient
{
    private readonly NetworkShape _shape;
    private readonly TrainingOptions _options;
    private readonly NetworkParameters _model;
    private readonly float[] _embeddings;
    private readonly float[] _embeddingGradient;
    private readonly bool[] _touched;
    private readonly Buffers _buffers = new();
    private Random _random = new(0);

    public NetworkGradient(NetworkShape shape, TrainingOptions options, NetworkParameters model, float[] embeddings)
    {
        _shape = shape;
        _options = options;
        _model = model;
        _embeddings = embeddings;
        _embeddingGradient = new float[embeddings.Length];
        _touched = new bool[shape.Rows];
        Parameters = new(shape);
    }

    /// <summary>The gradient of the parameters.</summary>
    public NetworkParameters Parameters { get; }

    /// <summary>The embedding rows with a gradient.</summary>
    public List<int> TouchedRows { get; } = [];

    /// <summary>The sum of the tokens' losses.</summary>
    public double Loss { get; private set; }

    /// <summary>The gradient of an embedding row.</summary>
    public Span<float> Touch(int row)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            TouchedRows.Add(row);
        }

        return _embeddingGradient.AsSpan(row * _shape.Width, _shape.Width);
    }

    /// <summary>Computes anew.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="scale">What a token's loss is multiplied by in the gradient.</param>
    /// <param name="random">Decides what is hidden.</param>
    public void Compute(List<Example> batch, float scale, Random random)
    {
        _random = random;
        Loss = 0;
        foreach (var gradient in Parameters.All())
            Array.Clear(gradient);
        foreach (var row in TouchedRows)
        {
            _touched[row] = false;
            Array.Clear(_embeddingGradient, row * _shape.Width, _shape.Width);
        }

        TouchedRows.Clear();
        var tokens = batch.Sum(e => e.Length);
        if (tokens == 0)
            return;

        var rows = ChooseRows(batch, tokens);
        var input = Embed(rows, tokens);
        var layers = new LayerPass[_shape.Layers];
        for (var i = 0; i < _shape.Layers; i++)
        {
            layers[i] = new(_shape, _model.Layers[i], _buffers, i);
            input = layers[i].Forward(input, batch, tokens, Mask(i, tokens));
        }

        // The gradient of the layer above, from the last layer's output down to the embeddings.
        var gradientOut = _buffers.Zeroed("gradient.last", tokens * _shape.Width);
        BackwardParse(batch, layers[^1].Output, gradientOut, tokens, scale);
        for (var i = _shape.Layers - 1; i >= 0; i--)
        {
            if (i == _shape.TagLayer)
                BackwardTags(batch, layers[i].Output, gradientOut, tokens, scale);
            gradientOut = layers[i].Backward(gradientOut, batch, tokens, Parameters.Layers[i]);
        }

        for (var token = 0; token < tokens; token++)
        {
            var gradient = gradientOut.AsSpan(token * _shape.Width, _shape.Width);
            for (var f = 0; f < TokenFeatures.Count; f++)
            {
                var target = Touch(rows[(token * TokenFeatures.Count) + f]);
                TensorPrimitives.Add(target, gradient, target);
            }
        }
    }

    private int[] ChooseRows(List<Example> batch, int tokens)
    {
        var rows = new int[tokens * TokenFeatures.Count];
        var at = 0;
        foreach (var example in batch)
        {
            example.Rows.CopyTo(rows, at);
            at += example.Rows.Length;
        }

        for (var token = 0; token < tokens; token++)
        {
            if (_random.NextSingle() < _options.WordDropout)
                rows[token * TokenFeatures.Count] = 0;
        }

        return rows;
    }

    private float[] Embed(int[] rows, int tokens)
    {
        var input = _buffers.Zeroed("input", tokens * _shape.Width);
        for (var i = 0; i < rows.Length; i++)
        {
            var target = input.AsSpan(i / TokenFeatures.Count * _shape.Width, _shape.Width);
            TensorPrimitives.Add(target, _embeddings.AsSpan(rows[i] * _shape.Width, _shape.Width), target);
        }

        return input;
    }

    private float[] Mask(int layer, int tokens)
    {
        var mask = _buffers.Get("mask" + layer, tokens * _shape.Width);
        FillMask(mask.AsSpan(0, tokens * _shape.Width), _options.Dropout);
        return mask;
    }

    private void FillMask(Span<float> mask, float share)
    {
        var kept = 1 / (1 - share);
        var threshold = (int)(share * (1 << 16));
        var state = (ulong)_random.NextInt64();
        for (var i = 0; i < mask.Length; )
        {
            // SplitMix64: four choices of 16 bits from each number.
            state += 0x9E3779B97F4A7C15;
            var bits = state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            bits ^= bits >> 31;
            for (var k = 0; k < 4 && i < mask.Length; k++, bits >>= 16)
                mask[i++] = (int)(bits & 0xFFFF) < threshold ? 0 : kept;
        }
    }

    private void BackwardTags(List<Example> batch, float[] output, float[] gradientOut, int tokens, float scale)
    {
        const int columns = NetworkShape.TagColumns;
        var scores = _buffers.Get("tags", tokens * columns);
        for (var token = 0; token < tokens; token++)
            _model.TagBias.CopyTo(scores, token * columns);
        Kernels.MultiplyAdd(output, _shape.Width, 1, _model.Tags, scores, tokens, _shape.Width, columns);

        var row = 0;
        foreach (var answer in batch.SelectMany(e => e.Tokens))
        {
            var gradient = scores.AsSpan(row++ * columns, columns);
            Loss += CrossEntropy(gradient[..(int)(Upos.X + 1)], (int)answer.Upos, scale);
            gradient[(int)(Upos.X + 1)..NetworkShape.XposColumn].Clear();
            Loss += CrossEntropy(gradient.Slice(NetworkShape.XposColumn, (int)(Xpos.Nfp + 1)), (int)answer.Xpos, scale);
            gradient[(NetworkShape.XposColumn + (int)(Xpos.Nfp + 1))..].Clear();
        }

        BackwardLinear(output, scores, _model.Tags, Parameters.Tags, Parameters.TagBias, gradientOut, tokens, columns);
    }

    private void BackwardParse(List<Example> batch, float[] output, float[] gradientOut, int tokens, float scale)
    {
        var columns = _shape.Views;
        var views = _buffers.Get("views", tokens * columns);
        for (var token = 0; token < tokens; token++)
            _model.ViewBias.CopyTo(views, token * columns);
        Kernels.MultiplyAdd(output, _shape.Width, 1, _model.Views, views, tokens, _shape.Width, columns);
        var used = views.AsSpan(0, tokens * columns);
        TensorPrimitives.Max(used, 0f, used);
        var mask = _buffers.Get("viewMask", tokens * columns);
        FillMask(mask.AsSpan(0, used.Length), _options.Dropout);
        TensorPrimitives.Multiply(used, mask.AsSpan(0, used.Length), used);

        var gradient = _buffers.Zeroed("viewGradient", tokens * columns);
        var at = 0;
        foreach (var example in batch)
        {
            var length = example.Length * columns;
            BackwardArcs(example, views.AsSpan(at, length), gradient.AsSpan(at, length), scale);
            BackwardRelations(example, views.AsSpan(at, length), gradient.AsSpan(at, length), scale);
            at += length;
        }

        for (var i = 0; i < used.Length; i++)
            gradient[i] = used[i] > 0 ? gradient[i] * mask[i] : 0;
        BackwardLinear(
            output,
            gradient,
            _model.Views,
            Parameters.Views,
            Parameters.ViewBias,
            gradientOut,
            tokens,
            columns
        );
    }

    private void BackwardArcs(Example example, ReadOnlySpan<float> views, Span<float> gradient, float scale)
    {
        var (count, arc, stride) = (example.Length, _shape.Arc, _shape.Views);
        var headColumns = Kernels.RoundUp(count + 1);
        var dependents = _buffers.Zeroed("arc.dependents", count * arc);
        Kernels.MultiplyAdd(views, stride, 1, _model.Arcs, dependents, count, arc, arc);
        var headRows = _buffers.Zeroed("arc.headRows", headColumns * arc);
        _model.Root.CopyTo(headRows, 0);
        for (var i = 0; i < count; i++)
            views.Slice((i * stride) + arc, arc).CopyTo(headRows.AsSpan((i + 1) * arc));
        var heads = _buffers.Zeroed("arc.heads", headColumns * arc);
        Kernels.Transpose(headRows, heads, count + 1, arc, headColumns);

        var scores = _buffers.Zeroed("arc.scores", count * headColumns);
        Kernels.MultiplyAdd(_model.HeadBias, arc, 1, heads, scores, 1, arc, headColumns);
        for (var i = 1; i < count; i++)
            scores.AsSpan(0, headColumns).CopyTo(scores.AsSpan(i * headColumns));
        Kernels.MultiplyAdd(dependents, arc, 1, heads, scores, count, arc, headColumns);
        for (var i = 0; i < count; i++)
        {
            var row = scores.AsSpan(i * headColumns, headColumns);
            row[i + 1] = float.NegativeInfinity;
            Loss += CrossEntropy(row[..(count + 1)], example.Tokens[i].Head + 1, scale);
            row[(count + 1)..].Clear();
        }

        // To the heads.
        var headGradient = _buffers.Zeroed("arc.headGradient", headColumns * arc);
        Kernels.MultiplyAdd(scores, 1, headColumns, dependents, headGradient, count + 1, count, arc);
        for (var j = 0; j <= count; j++)
        {
            var sum = 0f;
            for (var i = 0; i < count; i++)
                sum += scores[(i * headColumns) + j];
            var target = headGradient.AsSpan(j * arc, arc);
            TensorPrimitives.MultiplyAdd(_model.HeadBias, sum, target, target);
            TensorPrimitives.MultiplyAdd(headRows.AsSpan(j * arc, arc), sum, Parameters.HeadBias, Parameters.HeadBias);
            var source = j == 0 ? Parameters.Root : gradient.Slice(((j - 1) * stride) + arc, arc);
            TensorPrimitives.Add(source, target, source);
        }

        // To the arc matrix and the dependents.
        var dependentGradient = _buffers.Zeroed("arc.dependentGradient", count * arc);
        Kernels.MultiplyAdd(scores, headColumns, 1, headRows, dependentGradient, count, count + 1, arc);
        Kernels.MultiplyAdd(views, 1, stride, dependentGradient, Parameters.Arcs, arc, count, arc);
        var transposed = _buffers.Get("arc.transposed", arc * arc);
        Kernels.Transpose(_model.Arcs, transposed, arc, arc, arc);
        var back = _buffers.Zeroed("arc.back", count * arc);
        Kernels.MultiplyAdd(dependentGradient, arc, 1, transposed, back, count, arc, arc);
        for (var i = 0; i < count; i++)
        {
            var target = gradient.Slice(i * stride, arc);
            TensorPrimitives.Add(target, back.AsSpan(i * arc, arc), target);
        }
    }

    private void BackwardRelations(Example example, ReadOnlySpan<float> views, Span<float> gradient, float scale)
    {
        const int columns = NetworkShape.RelationColumns;
        var (count, label, stride) = (example.Length, _shape.Label, _shape.Views);
        var offset = 2 * _shape.Arc;
        var pairs = _buffers.Get("pairs", count * 3 * label);
        var scores = _buffers.Get("relations", count * columns);
        for (var i = 0; i < count; i++)
        {
            var dependent = views.Slice((i * stride) + offset, label);
            var headIndex = example.Tokens[i].Head;
            var head = headIndex < 0 ? _model.RootLabel : views.Slice((headIndex * stride) + offset + label, label);
            var pair = pairs.AsSpan(i * 3 * label, 3 * label);
            TensorPrimitives.Multiply(dependent, head, pair[..label]);
            dependent.CopyTo(pair[label..]);
            head.CopyTo(pair[(2 * label)..]);
            _model.RelationBias.CopyTo(scores, i * columns);
        }

        Kernels.MultiplyAdd(pairs, 3 * label, 1, _model.Relations, scores, count, 3 * label, columns);
        for (var i = 0; i < count; i++)
        {
            var row = scores.AsSpan(i * columns, columns);
            if (example.Tokens[i].Head < 0)
            {
                row.Clear();
                continue;
            }

            row[0] = 0;
            var relations = row[1..(int)(Relation.Xcomp + 1)];
            Loss += CrossEntropy(relations, (int)example.Tokens[i].Relation - 1, scale);
            row[(int)(Relation.Xcomp + 1)..].Clear();
        }

        var pairGradient = _buffers.Zeroed("pairGradient", count * 3 * label);
        BackwardLinear(
            pairs,
            scores,
            _model.Relations,
            Parameters.Relations,
            Parameters.RelationBias,
            pairGradient,
            count,
            columns
        );
        for (var i = 0; i < count; i++)
        {
            var headIndex = example.Tokens[i].Head;
            var pair = pairGradient.AsSpan(i * 3 * label, 3 * label);
            var dependent = views.Slice((i * stride) + offset, label);
            var dependentTarget = gradient.Slice((i * stride) + offset, label);
            var head = headIndex < 0 ? _model.RootLabel : views.Slice((headIndex * stride) + offset + label, label);
            var headTarget =
                headIndex < 0 ? Parameters.RootLabel : gradient.Slice((headIndex * stride) + offset + label, label);
            for (var k = 0; k < label; k++)
            {
                dependentTarget[k] += (pair[k] * head[k]) + pair[label + k];
                headTarget[k] += (pair[k] * dependent[k]) + pair[(2 * label) + k];
            }
        }
    }

    /// <summary>Passes a linear layer's gradient on to its matrix, its bias and its input.</summary>
    private void BackwardLinear(
        float[] input,
        float[] gradient,
        float[] matrix,
        float[] matrixGradient,
        float[] biasGradient,
        float[] inputGradient,
        int rows,
        int columns
    )
    {
        var width = matrix.Length / columns;
        Kernels.MultiplyAdd(input, 1, width, gradient, matrixGradient, width, rows, columns);
        for (var row = 0; row < rows; row++)
            TensorPrimitives.Add(biasGradient, gradient.AsSpan(row * columns, columns), biasGradient);
        var transposed = _buffers.Get("transposed", matrix.Length);
        Kernels.Transpose(matrix, transposed, width, columns, width);
        Kernels.MultiplyAdd(gradient, columns, 1, transposed, inputGradient, rows, columns, width);
    }

    /// <summary>Replaces scores by the gradient of their cross-entropy with the answer and returns the loss.</summary>
    private static double CrossEntropy(Span<float> scores, int answer, float scale)
    {
        var largest = TensorPrimitives.Max(scores);
        var answerScore = scores[answer];
        TensorPrimitives.Subtract(scores, largest, scores);
        TensorPrimitives.Exp<float>(scores, scores);
        var sum = TensorPrimitives.Sum<float>(scores);
        TensorPrimitives.Multiply(scores, scale / sum, scores);
        scores[answer] -= scale;
        return Math.Log(sum) + largest - answerScore;
    }
}
