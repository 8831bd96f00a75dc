namespace Ingest.Cli.Serving;

/// <summary>How this program is called, so that what it suggests can be tried as it stands.</summary>
internal static class OwnCommand
{
    /// <summary>The command from the current folder: <c>ingest</c> where it can be called so.</summary>
    public static string Text { get; } = Find(Environment.ProcessPath, AppContext.BaseDirectory);

    private static string Find(string? program, string folder)
    {
        // The host of .NET runs the library; the program of its own is called by its path, unless it is installed.
        if (program is null || Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            return $"dotnet {Shorten(Path.Combine(folder, "ingest.dll"))}";
        }

        var installed = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return installed.Contains(Path.GetDirectoryName(program)) ? "ingest" : Shorten(program);
    }

    private static string Shorten(string path)
    {
        var here = Path.Combine(".", Path.GetRelativePath(Environment.CurrentDirectory, path));
        var shorter = here.Length < path.Length ? here : path;
        return shorter.Contains(' ') ? $"\"{shorter}\"" : shorter;
    }
}
