namespace Ingest.Cli.Serving;

/// <summary>What the service is started with.</summary>
/// <param name="Drop">The files and folders to upload first.</param>
/// <param name="Port">The port for HTTP on this machine.</param>
/// <param name="Connection">The storage that was named, or null.</param>
/// <param name="DataFolder">The folder for the service's own Azurite, or null for the usual one.</param>
internal sealed record ServeOptions(IReadOnlyList<string> Drop, int Port, string? Connection, string? DataFolder);
