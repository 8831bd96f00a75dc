using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingest.Storage.Tests;

public sealed class SettingTests
{
    [Theory]
    [InlineData(null, 5 * 1024 * 1024)]
    [InlineData("1000", 1000)]
    public void The_size_limit_comes_from_the_settings(string? setting, long limit) =>
        Assert.Equal(limit, OptionsOf(setting).Value.MaxArticleBytes);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("5 MB")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    public void A_size_limit_that_makes_no_sense_is_refused_by_name(string setting)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => OptionsOf(setting).Value);

        Assert.Contains("Ingest__MaxArticleBytes", refusal.Message, StringComparison.Ordinal);
    }

    private static IOptions<StorageOptions> OptionsOf(string? setting)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Ingest:MaxArticleBytes", setting)])
            .Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddIngestStorage();
        return services.BuildServiceProvider().GetRequiredService<IOptions<StorageOptions>>();
    }
}
