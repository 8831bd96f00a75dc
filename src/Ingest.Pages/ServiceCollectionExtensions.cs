using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Pages;

/// <summary>Registers the pages.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="PagesApi"/>. Storage's services and logging must be registered too.</summary>
    public static IServiceCollection AddIngestPages(this IServiceCollection services) =>
        services.AddSingleton<PagesApi>();
}
