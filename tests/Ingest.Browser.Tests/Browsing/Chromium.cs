namespace Ingest.Browser.Tests.Browsing;

/// <summary>The browser of this machine. Playwright's own downloads are not reachable from every network, Debian's package is.</summary>
internal static class Chromium
{
    /// <summary>The environment variable that names a browser elsewhere.</summary>
    public const string Variable = "INGEST_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    /// <summary>The program's path, or null if the machine has none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) ?? Find();

    /// <summary>Why no test can run, or null.</summary>
    public static string? Missing { get; } =
        Path is null
            ? $"There is no Chromium: install it (Debian: apt-get install chromium), or name it in {Variable}."
            : null;

    private static string? Find()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(System.IO.Path.PathSeparator) ?? [];
        return Names
            .SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}

/// <summary>A test that needs a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>A test that needs a browser, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
