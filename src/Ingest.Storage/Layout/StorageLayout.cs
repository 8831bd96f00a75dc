namespace Ingest.Storage.Layout;

/// <summary>What names the shape of the rows.</summary>
internal static class StorageLayout
{
    /// <summary>Changes whenever the same analysis would be laid out as other rows; articles are then written anew when they come again.</summary>
    public const string Version = "1";
}
