using Azure;
using Ingest.Storage;

namespace Ingest.Cli.Connecting;

/// <summary>Makes sure that storage answers, and says what is wrong if it does not.</summary>
internal static class StorageCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Creates what is missing in storage.</summary>
    /// <exception cref="CommandException">Storage does not answer or lets us not in.</exception>
    public static async Task PrepareAsync(StorageClients clients, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await new StorageInitializer(clients.Blobs, clients.Tables).EnsureCreatedAsync(patience.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CommandException(Complaint(exception, clients), exception);
        }
    }

    private static string Complaint(Exception exception, StorageClients clients) =>
        exception switch
        {
            AggregateException { InnerExceptions: [var first, ..] } => Complaint(first, clients),
            RequestFailedException { Status: 401 or 403 } =>
                "Storage refuses this connection string: check its account name and key, and that the account allows shared keys.",
            RequestFailedException { ErrorCode: "InvalidHeaderValue" } =>
                "The running Azurite refuses this version of the protocol: start it with --skipApiVersionCheck.",
            RequestFailedException { Status: not 0 } refused =>
                $"Storage refuses to create containers and tables: {refused.ErrorCode ?? $"status {refused.Status}"}.",
            _ =>
                $"Storage does not answer at {clients.Blobs.Uri.GetLeftPart(UriPartial.Authority)}: start it, or check the connection string.",
        };
}
