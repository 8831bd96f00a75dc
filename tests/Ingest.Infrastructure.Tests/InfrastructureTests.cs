using System.Text.Json.Nodes;

namespace Ingest.Infrastructure.Tests;

public sealed class InfrastructureTests(PredictedResources resources) : IClassFixture<PredictedResources>
{
    private const string AppIdentity = "outputs.principalId.value";

    [BicepFact]
    public void The_storage_account_takes_no_keys_and_shows_nothing_in_public()
    {
        var properties = resources.TheOnly("Microsoft.Storage/storageAccounts")["properties"]!;

        Assert.False((bool)properties["allowSharedKeyAccess"]!);
        Assert.False((bool)properties["allowBlobPublicAccess"]!);
        Assert.True((bool)properties["supportsHttpsTrafficOnly"]!);
        Assert.Equal("TLS1_2", (string?)properties["minimumTlsVersion"]);
    }

    [BicepFact]
    public void Every_container_is_there_before_the_first_article()
    {
        var names = resources
            .OfType("Microsoft.Storage/storageAccounts/blobServices/containers")
            .Select(container => ((string)container["name"]!).Split('/')[^1]);

        Assert.Equal(["analyses", "app-package", "articles", "dead-letters", "ingest-receipts"], names.Order());
    }

    [BicepFact]
    public void The_app_has_the_four_roles_it_needs_and_no_other()
    {
        Assert.Equal(
            [
                "Monitoring Metrics Publisher",
                "Storage Blob Data Owner",
                "Storage Queue Data Contributor",
                "Storage Table Data Contributor",
            ],
            RolesOf(principal => principal.Contains(AppIdentity, StringComparison.Ordinal))
        );
    }

    [BicepFact]
    public void The_event_topic_may_write_dead_letters_and_do_nothing_else()
    {
        Assert.Equal(
            ["Storage Blob Data Contributor"],
            RolesOf(principal => !principal.Contains(AppIdentity, StringComparison.Ordinal))
        );
        var topic = resources.TheOnly("Microsoft.EventGrid/systemTopics");
        Assert.Equal("SystemAssigned", (string?)topic["identity"]!["type"]);
    }

    [BicepFact]
    public void The_app_runs_on_Flex_Consumption_over_HTTPS_only()
    {
        var app = resources.TheOnly("Microsoft.Web/sites");
        var configuration = app["properties"]!["functionAppConfig"]!;

        Assert.Equal("FlexConsumption", (string?)resources.TheOnly("Microsoft.Web/serverfarms")["sku"]!["tier"]);
        Assert.True((bool)app["properties"]!["httpsOnly"]!);
        Assert.Equal("UserAssigned", (string?)app["identity"]!["type"]);
        Assert.Equal("dotnet-isolated", (string?)configuration["runtime"]!["name"]);
        Assert.Equal("10.0", (string?)configuration["runtime"]!["version"]);
        Assert.Equal(
            "UserAssignedIdentity",
            (string?)configuration["deployment"]!["storage"]!["authentication"]!["type"]
        );
    }

    [BicepFact]
    public void The_app_signs_in_to_each_storage_service_and_holds_no_secret()
    {
        var settings = resources.TheOnly("Microsoft.Web/sites/config")["properties"]!.AsObject();

        Assert.Equal(
            [
                "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
                "APPLICATIONINSIGHTS_CONNECTION_STRING",
                "AzureWebJobsDisableHomepage",
                "AzureWebJobsStorage__blobServiceUri",
                "AzureWebJobsStorage__clientId",
                "AzureWebJobsStorage__credential",
                "AzureWebJobsStorage__queueServiceUri",
                "AzureWebJobsStorage__tableServiceUri",
                "Ingest__Pages__Enabled",
            ],
            settings.Select(setting => setting.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal("managedidentity", (string?)settings["AzureWebJobsStorage__credential"]);
    }

    [BicepFact]
    public void Telemetry_is_written_by_identities_only() =>
        Assert.True((bool)resources.TheOnly("Microsoft.Insights/components")["properties"]!["DisableLocalAuth"]!);

    [BicepFact]
    public void New_articles_and_nothing_else_call_the_function()
    {
        var subscription = Subscription();

        Assert.Equal(
            ["Microsoft.Storage.BlobCreated"],
            subscription["filter"]!["includedEventTypes"]!.AsArray().Select(type => (string?)type)
        );
        Assert.Equal(
            "/blobServices/default/containers/articles/",
            (string?)subscription["filter"]!["subjectBeginsWith"]
        );
        Assert.Contains(
            "/runtime/webhooks/blobs?functionName=Host.Functions.IngestArticle&code=",
            (string)subscription["destination"]!["properties"]!["endpointUrl"]!,
            StringComparison.Ordinal
        );
    }

    [BicepFact]
    public void Undelivered_events_are_kept_by_the_topics_own_identity()
    {
        var deadLetters = Subscription()["deadLetterWithResourceIdentity"]!;

        Assert.Equal("SystemAssigned", (string?)deadLetters["identity"]!["type"]);
        Assert.Equal(
            "dead-letters",
            (string?)deadLetters["deadLetterDestination"]!["properties"]!["blobContainerName"]
        );
    }

    private JsonNode Subscription() =>
        resources.TheOnly("Microsoft.EventGrid/systemTopics/eventSubscriptions")["properties"]!;

    // The names are looked up in Azure's list of built-in roles, because the template names roles by number.
    private IEnumerable<string> RolesOf(Predicate<string> principal) =>
        resources
            .OfType("Microsoft.Authorization/roleAssignments")
            .Select(assignment => assignment["properties"]!)
            .Where(assignment => principal((string)assignment["principalId"]!))
            .Select(assignment => BuiltInRole(((string)assignment["roleDefinitionId"]!).Split('/')[^1]))
            .Order(StringComparer.Ordinal);

    private static string BuiltInRole(string id) =>
        id switch
        {
            "b7e6dc6d-f1e8-4753-8033-0f276bb0955b" => "Storage Blob Data Owner",
            "ba92f5b4-2d11-453d-a403-e96b0029c9fe" => "Storage Blob Data Contributor",
            "974c5e8b-45b9-4653-ba55-5f855dd0fb88" => "Storage Queue Data Contributor",
            "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3" => "Storage Table Data Contributor",
            "3913510d-42f4-4e42-8a64-420c390055eb" => "Monitoring Metrics Publisher",
            _ => id,
        };
}
