namespace Ingest.Benchmarks.Storage;

/// <summary>Medians and the like of measured times.</summary>
internal static class Quantiles
{
    /// <summary>The middle value.</summary>
    public static double Median(IReadOnlyCollection<double> values) => At(values, 0.5);

    /// <summary>The value that a share of all values does not exceed.</summary>
    public static double At(IReadOnlyCollection<double> values, double share) =>
        values.Order().ElementAt((int)Math.Min(values.Count - 1, Math.Floor(values.Count * share)));
}
