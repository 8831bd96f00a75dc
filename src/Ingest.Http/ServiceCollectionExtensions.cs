using Ingest.Http.Uploading;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Http;

/// <summary>Registers the HTTP answers.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="LookupApi"/> and <see cref="UploadApi"/>. Storage's services and logging must be registered too.</summary>
    public static IServiceCollection AddIngestHttp(this IServiceCollection services) =>
        services.AddSingleton<LookupApi>().AddSingleton<ArticleReceiver>().AddSingleton<UploadApi>();
}
