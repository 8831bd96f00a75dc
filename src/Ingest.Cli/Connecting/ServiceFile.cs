namespace Ingest.Cli.Connecting;

/// <summary>The file in which a running service leaves the connection string of the Azurite it started, for this user's other commands.</summary>
internal static class ServiceFile
{
    private static string Location => UserFolder.Combine("service.connection");

    /// <summary>What the last service left, or null. That service may have been killed since.</summary>
    public static string? Read()
    {
        try
        {
            return File.ReadAllText(Location);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Leaves a connection string, readable by this user alone.</summary>
    public static void Write(string connectionString)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Location)!);
        using var writer = new StreamWriter(Location, options);
        writer.Write(connectionString);
    }

    /// <summary>Takes the connection string away again, unless another service has left its own since.</summary>
    public static void Remove(string connectionString)
    {
        if (Read() == connectionString)
        {
            File.Delete(Location);
        }
    }
}
