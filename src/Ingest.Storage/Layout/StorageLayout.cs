using Ingest.Storage.Lookups;

namespace Ingest.Storage.Layout;

/// <summary>What names the shape of the rows.</summary>
internal static class StorageLayout
{
    /// <summary>
    /// Changes whenever the same analysis would be laid out as other rows; articles are then written anew when they come again. Names of
    /// countries decide about rows, so what is known of them is part of it.
    /// </summary>
    public static string Version { get; } = "4-" + CountryNames.Fingerprint();
}
