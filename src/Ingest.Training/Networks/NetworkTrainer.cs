using Ingest.Extraction.Syntax;

namespace Ingest.Training.Networks;

/// <summary>How the network is trained.</summary>
internal sealed record TrainingOptions
{
    /// <summary>Passes over the treebanks.</summary>
    public int Epochs { get; init; } = 36;

    /// <summary>Tokens in one step.</summary>
    public int BatchTokens { get; init; } = 600;

    /// <summary>The highest step size; it rises to this at first and falls to zero in the end.</summary>
    public float StepSize { get; init; } = 2.5e-3f;

    /// <summary>The share of inputs that is hidden at each layer.</summary>
    public float Dropout { get; init; } = 0.25f;

    /// <summary>The share of known words that is shown as unknown.</summary>
    public float WordDropout { get; init; } = 0.12f;

    /// <summary>Decides all that is random.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>Trains the network's parameters by gradient descent (Adam) on the cross-entropy of tags, heads and relations.</summary>
internal sealed class NetworkTrainer
{
    /// <summary>Batches are always split into this many parts, so that the result does not depend on the machine's cores.</summary>
    private const int Parts = 2;

    private readonly NetworkShape _shape;
    private readonly TrainingOptions _options;
    private readonly Random _random;
    private readonly NetworkGradient[] _gradients;
    private readonly Adam _adam;

    public NetworkTrainer(NetworkShape shape, TrainingOptions options)
    {
        _shape = shape;
        _options = options;
        _random = new(options.Seed);
        Parameters = new(shape);
        Embeddings = new float[shape.Rows * shape.Width];
        Initialize();
        _gradients =
        [
            .. Enumerable.Range(0, Parts).Select(_ => new NetworkGradient(shape, options, Parameters, Embeddings)),
        ];
        _adam = new(shape, Parameters, Embeddings);
    }

    /// <summary>The parameters trained so far.</summary>
    public NetworkParameters Parameters { get; }

    /// <summary>The embeddings trained so far.</summary>
    public float[] Embeddings { get; }

    /// <summary>Trains on the examples.</summary>
    /// <param name="examples">The sentences.</param>
    /// <param name="afterEpoch">Called after each pass with its number from 1 and the mean loss of a token.</param>
    public void Train(List<Example> examples, Action<int, double> afterEpoch)
    {
        var order = examples.ToArray();
        var total = examples.Sum(e => e.Length);
        var steps = Math.Max(1, _options.Epochs * (double)total / _options.BatchTokens);
        var step = 0;
        for (var epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            _random.Shuffle(order);
            var loss = 0.0;
            for (var next = 0; next < order.Length; step++)
            {
                var batch = new List<Example>();
                for (var tokens = 0; next < order.Length && tokens < _options.BatchTokens; next++)
                {
                    batch.Add(order[next]);
                    tokens += order[next].Length;
                }

                var progress = Math.Min(1, step / steps);
                var rate = _options.StepSize * Math.Min(1, step / 300.0) * 0.5 * (1 + Math.Cos(Math.PI * progress));
                loss += Step(batch, (float)rate);
            }

            afterEpoch(epoch, loss / total);
        }
    }

    private double Step(List<Example> batch, float rate)
    {
        var seeds = new[] { _random.Next(), _random.Next() };
        var scale = 1f / batch.Sum(e => e.Length);
        Parallel.For(
            0,
            Parts,
            new ParallelOptions { MaxDegreeOfParallelism = Parts },
            part =>
            {
                var mine = batch.Where((_, i) => i % Parts == part).ToList();
                _gradients[part].Compute(mine, scale, new Random(seeds[part]));
            }
        );
        _adam.Update(_gradients, rate);
        return _gradients.Sum(g => g.Loss);
    }

    private void Initialize()
    {
        foreach (var layer in Parameters.Layers)
        {
            Fill(layer.Gates, Math.Sqrt(3.0 / _shape.Width));
            Fill(layer.GateState, 0.5);
        }

        Fill(Parameters.Tags, Math.Sqrt(3.0 / _shape.Width));
        Fill(Parameters.Views, Math.Sqrt(6.0 / _shape.Width));
        Fill(Parameters.Arcs, Math.Sqrt(3.0 / _shape.Arc) * 0.3);
        Fill(Parameters.Root, 0.5);
        Fill(Parameters.RootLabel, 0.5);
        Fill(Parameters.Relations, Math.Sqrt(3.0 / (3 * _shape.Label)));
        Fill(Embeddings, 0.25);
    }

    private void Fill(float[] values, double range)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)(range * ((2 * _random.NextDouble()) - 1));
    }
}
