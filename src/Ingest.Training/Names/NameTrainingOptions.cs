namespace Ingest.Training.Names;

/// <summary>How the name tagger is trained.</summary>
internal sealed record NameTrainingOptions
{
    /// <summary>Passes over the examples; the weights are the average over the second half.</summary>
    public int Passes { get; init; } = 10;

    /// <summary>The step size of AdaGrad.</summary>
    public float StepSize { get; init; } = 0.12f;

    /// <summary>The share of features that is hidden at each token.</summary>
    public float Dropout { get; init; } = 0.5f;

    /// <summary>How strongly weights are drawn to zero.</summary>
    public float Decay { get; init; } = 2e-4f;

    /// <summary>Features that are seen less often have no weights.</summary>
    public int FewestOccurrences { get; init; } = 3;

    /// <summary>Decides all that is random.</summary>
    public int Seed { get; init; } = 1;
}
