namespace Ingest.Cli.Connecting;

/// <summary>An Azurite on the ports that emulators have.</summary>
internal static class DefaultAzurite
{
    /// <summary>The port of the blob service.</summary>
    public const int BlobPort = 10000;

    /// <summary>The port of the queue service.</summary>
    public const int QueuePort = 10001;

    /// <summary>The port of the table service.</summary>
    public const int TablePort = 10002;

    /// <summary>Its connection string.</summary>
    public const string ConnectionString = "UseDevelopmentStorage=true";
}
