using System.Numerics.Tensors;
using Ingest.Extraction.Names;

namespace Ingest.Training.Names;

/// <summary>
/// Trains a linear-chain conditional random field by stochastic gradient descent with AdaGrad. Annotations may leave several
/// labels open; the likelihood is then that of all ways that they allow.
/// </summary>
internal sealed class ConditionalRandomField
{
    private const int Width = 24;
    private const int Labels = NameLabels.Count;
    private const int TransitionPeriod = 8;

    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _averages;
    private readonly float[] _transitions = new float[Labels * Labels];
    private readonly float[] _transitionSquares = new float[Labels * Labels];
    private readonly float[] _transitionAverages = new float[Labels * Labels];
    private readonly float[] _transitionGradient = new float[Labels * Labels];
    private readonly float[] _exponentials = new float[Labels * Labels];
    private readonly float[] _gradient = new float[Width];
    private readonly NameTrainingOptions _options;
    private readonly Random _random;
    private float[] _emissions = [];
    private float[] _free = [];
    private float[] _bound = [];
    private float[] _forward = [];
    private float[] _backward = [];

    public ConditionalRandomField(int rows, NameTrainingOptions options)
    {
        _options = options;
        _random = new(options.Seed);
        _weights = new float[rows * Width];
        _squares = new float[rows * Width];
        _averages = new float[rows * Width];
    }

    /// <summary>The weight of a label for a row.</summary>
    public float Weight(int row, int label) => _averages[(row * Width) + label];

    /// <summary>The weight of a label after another.</summary>
    public float Transition(int label, int before) => _transitionAverages[(label * Labels) + before];

    /// <summary>Trains on the examples.</summary>
    public void Train(IReadOnlyList<NameSegment> segments)
    {
        var order = Enumerable.Range(0, segments.Count).ToArray();
        var averaged = 0;
        for (var pass = 0; pass < _options.Passes; pass++)
        {
            _random.Shuffle(order);
            for (var i = 0; i < order.Length; i++)
            {
                if (i % TransitionPeriod == 0)
                    UpdateTransitions();
                Learn(segments[order[i]]);
            }

            if (pass < _options.Passes / 2)
                continue;
            averaged++;
            TensorPrimitives.Add(_averages, _weights, _averages);
            TensorPrimitives.Add(_transitionAverages, _transitions, _transitionAverages);
        }

        TensorPrimitives.Divide(_averages, averaged, _averages);
        TensorPrimitives.Divide(_transitionAverages, averaged, _transitionAverages);
    }

    private void Learn(NameSegment segment)
    {
        var length = segment.Features.Length;
        if (_emissions.Length < length * Width)
        {
            var size = length * Width * 2;
            (_emissions, _free, _bound) = (new float[size], new float[size], new float[size]);
            (_forward, _backward) = (new float[size], new float[size]);
        }

        // A dropped feature is marked by the complement of its row.
        var scale = 1 / (1 - _options.Dropout);
        for (var token = 0; token < length; token++)
        {
            var scores = _emissions.AsSpan(token * Width, Width);
            scores.Clear();
            var features = segment.Features[token];
            for (var k = 0; k < features.Length; k++)
            {
                var row = features[k] < 0 ? ~features[k] : features[k];
                var isKept = _random.NextSingle() >= _options.Dropout;
                features[k] = isKept ? row : ~row;
                if (isKept)
                    TensorPrimitives.Add(scores, _weights.AsSpan(row * Width, Width), scores);
            }

            TensorPrimitives.Multiply(scores, scale, scores);
            TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores[..Labels]), scores);
            TensorPrimitives.Exp(scores, scores);
        }

        Marginals(length, _free, null, segment.Weight);
        Marginals(length, _bound, segment.Allowed, -segment.Weight);
        for (var token = 0; token < length; token++)
        {
            TensorPrimitives.Subtract(
                _free.AsSpan(token * Width, Width),
                _bound.AsSpan(token * Width, Width),
                _gradient
            );
            TensorPrimitives.Multiply(_gradient, segment.Weight * scale, _gradient);
            if (TensorPrimitives.MaxMagnitude<float>(_gradient) is < 1e-4f and > -1e-4f)
                continue;
            foreach (var row in segment.Features[token])
            {
                if (row >= 0)
                    Update(row);
            }
        }
    }

    private void Update(int row)
    {
        var weights = _weights.AsSpan(row * Width, Width);
        var squares = _squares.AsSpan(row * Width, Width);
        for (var k = 0; k < Labels; k++)
        {
            var gradient = _gradient[k] + (_options.Decay * weights[k]);
            squares[k] += gradient * gradient;
            weights[k] -= _options.StepSize * gradient / (MathF.Sqrt(squares[k]) + 0.1f);
        }
    }

    private void UpdateTransitions()
    {
        for (var i = 0; i < _transitions.Length; i++)
        {
            var gradient = _transitionGradient[i];
            _transitionSquares[i] += gradient * gradient;
            _transitions[i] -= _options.StepSize * gradient / (MathF.Sqrt(_transitionSquares[i]) + 1);
            _exponentials[i] = NameLabels.CanFollow(i / Labels, i % Labels) ? MathF.Exp(_transitions[i]) : 0;
        }

        Array.Clear(_transitionGradient);
    }

    /// <summary>The probabilities of each token's labels, over all ways or those allowed; before and after the stretch there is no name.</summary>
    private void Marginals(int length, float[] target, uint[]? allowed, float weight)
    {
        for (var token = 0; token < length; token++)
        {
            var forward = _forward.AsSpan(token * Width, Width);
            forward.Clear();
            for (var label = 0; label < Labels; label++)
            {
                if (allowed is not null && (allowed[token] >> label & 1) == 0)
                    continue;
                var sum = 0f;
                if (token == 0)
                {
                    sum = _exponentials[label * Labels];
                }
                else
                {
                    sum = TensorPrimitives.Dot(
                        _forward.AsSpan((token - 1) * Width, Labels),
                        _exponentials.AsSpan(label * Labels, Labels)
                    );
                }

                forward[label] = sum * _emissions[(token * Width) + label];
            }

            Normalize(forward);
        }

        for (var token = length - 1; token >= 0; token--)
        {
            var backward = _backward.AsSpan(token * Width, Width);
            backward.Clear();
            for (var before = 0; before < Labels; before++)
            {
                if (token == length - 1)
                {
                    backward[before] = _exponentials[before];
                    continue;
                }

                var sum = 0f;
                for (var label = 0; label < Labels; label++)
                {
                    if (allowed is not null && (allowed[token + 1] >> label & 1) == 0)
                        continue;
                    sum +=
                        _exponentials[(label * Labels) + before]
                        * _emissions[((token + 1) * Width) + label]
                        * _backward[((token + 1) * Width) + label];
                }

                backward[before] = sum;
            }

            Normalize(backward);
            var marginals = target.AsSpan(token * Width, Width);
            TensorPrimitives.Multiply(_forward.AsSpan(token * Width, Width), backward, marginals);
            Normalize(marginals);
        }

        for (var token = 0; token <= length; token++)
            AddTransitions(token, length, allowed, weight);
    }

    /// <summary>Adds the expected transitions into a token, or out of the last, to the gradient.</summary>
    private void AddTransitions(int token, int length, uint[]? allowed, float weight)
    {
        Span<float> expected = stackalloc float[Labels * Labels];
        expected.Clear();
        var total = 0f;
        for (var label = 0; label < Labels; label++)
        {
            if (token == length ? label != 0 : allowed is not null && (allowed[token] >> label & 1) == 0)
                continue;
            var after = token == length ? 1 : _emissions[(token * Width) + label] * _backward[(token * Width) + label];
            if (after == 0)
                continue;
            for (var before = 0; before < Labels; before++)
            {
                var value =
                    (
                        token == 0
                            ? before == 0
                                ? 1
                                : 0
                            : _forward[((token - 1) * Width) + before]
                    )
                    * _exponentials[(label * Labels) + before]
                    * after;
                expected[(label * Labels) + before] = value;
                total += value;
            }
        }

        if (total <= 0)
            return;
        for (var i = 0; i < expected.Length; i++)
            _transitionGradient[i] += weight * expected[i] / total;
    }

    private static void Normalize(Span<float> values)
    {
        var sum = TensorPrimitives.Sum<float>(values);
        if (sum > 0)
            TensorPrimitives.Divide(values, sum, values);
    }
}
