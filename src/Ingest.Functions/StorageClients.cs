using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Functions;

/// <summary>Connects to the account that the Functions host itself uses, so that there is one storage setting.</summary>
internal static class StorageClients
{
    /// <summary>The setting: a connection string, or the prefix of the settings for a managed identity.</summary>
    public const string Connection = "AzureWebJobsStorage";

    /// <summary>Registers the blob and the table client.</summary>
    /// <exception cref="InvalidOperationException">The settings name no account, or only half of one.</exception>
    public static IServiceCollection AddStorageClients(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Connection] is { Length: > 0 } connectionString)
        {
            return services
                .AddSingleton(new BlobServiceClient(connectionString))
                .AddSingleton(new TableServiceClient(connectionString));
        }

        var section = configuration.GetSection(Connection);
        var credential = ManagedIdentity(section["clientId"]);
        return services
            .AddSingleton(new BlobServiceClient(ServiceUri(section, "blobServiceUri"), credential))
            .AddSingleton(new TableServiceClient(ServiceUri(section, "tableServiceUri"), credential));
    }

    /// <summary>The user-assigned identity with this client identifier, or without one the app's own.</summary>
    public static TokenCredential ManagedIdentity(string? clientId) =>
        new ManagedIdentityCredential(
            string.IsNullOrEmpty(clientId)
                ? ManagedIdentityId.SystemAssigned
                : ManagedIdentityId.FromUserAssignedClientId(clientId)
        );

    private static Uri ServiceUri(IConfigurationSection section, string name) =>
        Uri.TryCreate(section[name], UriKind.Absolute, out var uri)
            ? uri
            : throw new InvalidOperationException(
                $"No storage account: set {Connection} to a connection string, or {Connection}__blobServiceUri and "
                    + $"{Connection}__tableServiceUri to the account's addresses. {Connection}__{name} is missing or no address."
            );
}
