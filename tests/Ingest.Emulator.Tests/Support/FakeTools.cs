namespace Ingest.Emulator.Tests.Support;

/// <summary>
/// A path with nothing on it but the scripts of a test, and an empty cache folder. Both belong to the whole process, so the tests of
/// this project run one after another.
/// </summary>
internal sealed class FakeTools : IDisposable
{
    private const string CacheVariable = "INGEST_CACHE";
    private const string PathVariable = "PATH";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ingest-test-");
    private readonly string? _path = Environment.GetEnvironmentVariable(PathVariable);
    private readonly string? _cache = Environment.GetEnvironmentVariable(CacheVariable);

    public FakeTools()
    {
        Environment.SetEnvironmentVariable(PathVariable, _root.CreateSubdirectory("tools").FullName);
        Environment.SetEnvironmentVariable(CacheVariable, _root.CreateSubdirectory("cache").FullName);
    }

    /// <summary>A file that scripts and test talk through.</summary>
    public string Signal(string name) => Path.Combine(_root.FullName, name);

    /// <summary>The names of the folders in which Azurite was or is being installed.</summary>
    public IEnumerable<string> Installations()
    {
        var parent = Path.Combine(_root.FullName, "cache", "azurite");
        return Directory.Exists(parent) ? Directory.GetDirectories(parent).Select(path => Path.GetFileName(path)) : [];
    }

    /// <summary>Puts a shell script on the path.</summary>
    public FakeTools With(string tool, string script)
    {
        var path = Path.Combine(_root.FullName, "tools", tool);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return this;
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(PathVariable, _path);
        Environment.SetEnvironmentVariable(CacheVariable, _cache);
        _root.Delete(recursive: true);
    }
}
