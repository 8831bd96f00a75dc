namespace Ingest.Benchmarks;

/// <summary>The folder of the repository that this program was built in.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder's path.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Ingest.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The program runs outside the repository.");
        return folder.FullName;
    }
}
