using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Cli;

/// <summary>Gives commands beside the service the settings that it takes from the environment.</summary>
internal static class EnvironmentSettings
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddEnvironmentSettings(this IServiceCollection services) =>
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build());
}
