namespace Ingest.Emulator;

/// <summary>The per-user folder for what can be installed again.</summary>
internal static class CacheFolder
{
    /// <summary>The environment variable that names another folder.</summary>
    public const string Variable = "INGEST_CACHE";

    /// <summary>The folder that <see cref="Variable"/> names, else <c>ingest</c> in the user's local application data.</summary>
    public static string Path =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? System.IO.Path.GetFullPath(named)
            : System.IO.Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.Create
                ),
                "ingest"
            );
}
