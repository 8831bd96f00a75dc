using System.Globalization;

namespace Ingest.Benchmarks.Storage;

/// <summary>The size of the store that lookups are measured on.</summary>
internal static class StoreSize
{
    private const int Default = 20_000;

    /// <summary>The number of articles that the arguments name, or the usual one; null if they name none.</summary>
    public static int? TryRead(string[] arguments) =>
        arguments switch
        {
            [] => Default,
            [var number]
                when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var articles)
                    && articles > 0 => articles,
            _ => null,
        };
}
