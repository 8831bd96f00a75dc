using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Ingest.Storage.Telemetry;

namespace Ingest.Storage;

/// <summary>The clients of one storage account.</summary>
/// <param name="Blobs">The client for containers and blobs.</param>
/// <param name="Tables">The client for tables.</param>
public sealed record StorageClients(BlobServiceClient Blobs, TableServiceClient Tables)
{
    /// <summary>Makes the clients for a connection string. No request is sent.</summary>
    /// <param name="connectionString">A storage account's connection string, or <c>UseDevelopmentStorage=true</c> for Azurite.</param>
    /// <exception cref="InvalidConnectionStringException">The text is no connection string.</exception>
    public static StorageClients Create(string connectionString)
    {
        var (blobs, tables) = (new BlobClientOptions(), new TableClientOptions());
        Configure(blobs);
        Configure(tables);
        return Create(connectionString, blobs, tables);
    }

    /// <summary>As <see cref="Create(string)"/>, with the given options as they are.</summary>
    internal static StorageClients Create(string connectionString, BlobClientOptions blobs, TableClientOptions tables)
    {
        try
        {
            return new(new(connectionString, blobs), new(connectionString, tables));
        }
        // The clients complain in several ways, some of which repeat a part of the text: a key must not get into a log.
        catch (Exception exception)
            when (exception
                    is ArgumentException
                        or FormatException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or NullReferenceException
            )
        {
            throw new InvalidConnectionStringException();
        }
    }

    /// <summary>
    /// The retry settings every client of this service should have: exponential back-off with jitter, so that a throttled
    /// account gets air; retries are counted. Also for clients that are made elsewhere, for instance with an identity.
    /// </summary>
    /// <param name="options">The options of a blob or table client.</param>
    public static void Configure(ClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 5;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(20);
        // A storage that takes requests and never answers is found out after three minutes; the largest batch needs far less.
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        options.AddPolicy(
            new RetryMetricPolicy(options is TableClientOptions ? "tables" : "blobs"),
            HttpPipelinePosition.PerRetry
        );
    }
}

/// <summary>A text that is no connection string of a storage account. The message holds nothing of the text.</summary>
public sealed class InvalidConnectionStringException()
    : Exception(
        "The storage connection string is malformed: copy it whole from the storage account's access keys "
            + "(it starts with 'DefaultEndpointsProtocol='), or use 'UseDevelopmentStorage=true' for a local Azurite."
    );
