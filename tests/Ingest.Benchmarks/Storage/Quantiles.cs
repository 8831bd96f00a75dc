namespace Ingest.Benchmarks.Storage;

/// <summary>Medians and the like of measured times.</summary>
internal static class Quantiles
{
    /// <summary>The middle value.</summary>
    public static double Median(IReadOnlyCollection<double> values) => At(values, 0.5);

    /// <summary>The smallest value that at least a share of all values does not exceed (the nearest rank).</summary>
    public static double At(IReadOnlyCollection<double> values, double share) =>
        values.Order().ElementAt((int)Math.Ceiling(values.Count * share) - 1);
}
