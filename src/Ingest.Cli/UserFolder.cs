namespace Ingest.Cli;

/// <summary>The user's folder for what is to stay.</summary>
internal static class UserFolder
{
    /// <summary>The full path of a file or folder in it.</summary>
    public static string Combine(string name) =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.Create
            ),
            "ingest",
            name
        );
}
