using System.Globalization;
using Ingest.Extraction.Pipeline;
using Ingest.Reading;
using Ingest.Storage.Copies;
using Ingest.Storage.Ingestion;
using Ingest.Storage.Lookups;
using Ingest.Storage.Rows;
using Ingest.Storage.Status;
using Ingest.Storage.Upkeep;
using Ingest.Storage.Uploads;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ingest.Storage;

/// <summary>Registers the storage room.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Registers ingestion, lookups, health, receipts and the initializer. Expects a <c>BlobServiceClient</c> and a <c>TableServiceClient</c>
    /// (<see cref="StorageClients"/>), and logging; <see cref="StorageOptions"/> are validated when the host starts.
    /// </summary>
    public static IServiceCollection AddIngestStorage(this IServiceCollection services)
    {
        services
            .AddOptions<StorageOptions>()
            .Configure<IServiceProvider>(
                (options, provider) => Configure(options, provider.GetService<IConfiguration>())
            )
            .Validate(
                options => options.MaxArticleBytes is >= 1 and <= StorageOptions.GreatestMaxArticleBytes,
                $"The setting Ingest__MaxArticleBytes must be a whole number from 1 to {StorageOptions.GreatestMaxArticleBytes}."
            )
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IArticleReader, ArticleReader>();
        services.TryAddSingleton<ArticleAnalyzer>();
        services.TryAddSingleton<AnalyzeArticle>(provider => provider.GetRequiredService<ArticleAnalyzer>().Analyze);

        services.AddSingleton<RowStore>();
        services.AddSingleton<HeadStore>();
        services.AddSingleton<AnalysisStore>();
        services.AddSingleton<BucketStore>();
        services.AddSingleton<CopyMarks>();
        services.AddSingleton<CopyStore>();
        services.AddSingleton<EditionStore>();

        services.AddSingleton<ArticleBlobs>();
        services.AddSingleton<ArticlePreparer>();
        services.AddSingleton<EditionCommitter>();
        services.AddSingleton<ArticleSettler>();
        services.AddSingleton<ArticleIngestion>();
        services.AddSingleton<IArticleIngestion>(provider => provider.GetRequiredService<ArticleIngestion>());

        services.AddSingleton<BacklogReader>();
        services.AddSingleton<StoreScan>();
        services.AddSingleton<ArticleMender>();
        services.AddSingleton<IStorageUpkeep, StorageUpkeep>();
        services.AddSingleton<IStorageStatus, StorageStatusReader>();

        services.AddSingleton<IndexReader>();
        services.AddSingleton<ActorReader>();
        services.AddSingleton<TitleWords>();
        services.AddSingleton<ILookups, ArticleLookups>();

        services.AddSingleton<ReceiptStore>();
        services.AddSingleton<UploadStates>();
        services.AddSingleton<IArticleUploads, ArticleUploads>();
        services.AddSingleton<StorageInitializer>();
        services.AddSingleton<IStorageHealth, StorageHealthCheck>();
        services.AddSingleton<IBacklogMonitor, BacklogMonitor>();
        return services;
    }

    private static void Configure(StorageOptions options, IConfiguration? configuration)
    {
        if (configuration?[StorageOptions.MaxArticleBytesSetting] is { } text)
        {
            // What is no number is refused with all other values that are out of range.
            options.MaxArticleBytes = long.TryParse(text, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;
        }
    }
}
