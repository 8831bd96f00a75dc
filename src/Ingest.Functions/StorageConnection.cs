using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Ingest.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Functions;

/// <summary>Connects to the account that the Functions host itself uses, so that there is one storage setting.</summary>
internal static class StorageConnection
{
    /// <summary>The setting: a connection string, or the prefix of the settings for a managed identity.</summary>
    public const string Setting = "AzureWebJobsStorage";

    /// <summary>Registers the blob and the table client.</summary>
    /// <exception cref="InvalidOperationException">The settings name no account, or only half of one.</exception>
    /// <exception cref="InvalidConnectionStringException">The connection string is none.</exception>
    public static IServiceCollection AddStorageClients(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Setting] is { Length: > 0 } connectionString)
        {
            var (blobs, tables) = StorageClients.Create(connectionString);
            return services.AddSingleton(blobs).AddSingleton(tables);
        }

        var section = configuration.GetSection(Setting);
        var credential = new StorageCredential(ManagedIdentity(section["clientId"]));
        return services
            .AddSingleton(
                new BlobServiceClient(
                    ServiceUri(section, "blobServiceUri"),
                    credential,
                    Configured(new BlobClientOptions())
                )
            )
            .AddSingleton(
                new TableServiceClient(
                    ServiceUri(section, "tableServiceUri"),
                    credential,
                    Configured(new TableClientOptions())
                )
            );
    }

    /// <summary>The user-assigned identity with this client identifier, or without one the app's own.</summary>
    public static TokenCredential ManagedIdentity(string? clientId) =>
        new ManagedIdentityCredential(
            string.IsNullOrEmpty(clientId)
                ? ManagedIdentityId.SystemAssigned
                : ManagedIdentityId.FromUserAssignedClientId(clientId)
        );

    private static TOptions Configured<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        StorageClients.Configure(options);
        return options;
    }

    private static Uri ServiceUri(IConfigurationSection section, string name) =>
        Uri.TryCreate(section[name], UriKind.Absolute, out var uri)
            ? uri
            : throw new InvalidOperationException(
                $"No storage account: set {Setting} to a connection string, or {Setting}__blobServiceUri and "
                    + $"{Setting}__tableServiceUri to the account's addresses. {Setting}__{name} is missing or no address."
            );
}
