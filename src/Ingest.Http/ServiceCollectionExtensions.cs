using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Http;

/// <summary>Registers the HTTP answers.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="LookupApi"/>. Storage's services and logging must be registered too.</summary>
    public static IServiceCollection AddIngestHttp(this IServiceCollection services) =>
        services.AddSingleton<LookupApi>();
}
