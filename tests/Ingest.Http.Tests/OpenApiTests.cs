using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Http.Tests.Support;
using Ingest.Http.Uploading;
using Ingest.Storage;
using Ingest.Storage.Lookups;
using Microsoft.OpenApi;

namespace Ingest.Http.Tests;

/// <summary>Holds the OpenAPI document against what the service really does.</summary>
public sealed class OpenApiTests : ApiTest
{
    public static TheoryData<string, string, string, int> Answers { get; } =
        new()
        {
            { "GET", "/api/articles/{id}", $"/api/articles/{Samples.Id}", 200 },
            { "GET", "/api/articles/{id}", $"/api/articles/{Samples.FailedId}", 200 },
            { "GET", "/api/articles/{id}", $"/api/articles/{Samples.UnknownId}", 404 },
            { "GET", "/api/articles/{id}", "/api/articles/x", 400 },
            { "DELETE", "/api/articles/{id}", $"/api/articles/{Samples.UnknownId}", 404 },
            { "DELETE", "/api/articles/{id}", "/api/articles/x", 400 },
            { "GET", "/api/articles", "/api/articles", 200 },
            { "GET", "/api/articles", "/api/articles?limit=1", 200 },
            { "GET", "/api/articles", "/api/articles?state=x", 400 },
            { "POST", "/api/articles", "/api/articles?name=a.txt", 202 },
            { "POST", "/api/articles", "/api/articles", 400 },
            { "POST", "/api/articles", "/api/articles?name=a.exe", 415 },
            { "GET", "/api/quotes", "/api/quotes", 200 },
            { "GET", "/api/quotes", "/api/quotes?limit=1", 200 },
            { "GET", "/api/quotes", "/api/quotes?cursor=x", 400 },
            { "GET", "/api/events", "/api/events", 200 },
            { "GET", "/api/events", "/api/events?limit=1", 200 },
            { "GET", "/api/events", "/api/events?x=x", 400 },
            { "GET", "/api/actors", "/api/actors", 200 },
            { "GET", "/api/actors", "/api/actors?limit=1", 200 },
            { "GET", "/api/actors", "/api/actors?kind=x", 400 },
            { "GET", "/api/people", "/api/people", 200 },
            { "GET", "/api/people", "/api/people?limit=1", 200 },
            { "GET", "/api/people", "/api/people?q=", 400 },
            { "GET", "/api/health", "/api/health", 200 },
            { "GET", "/api/openapi.json", "/api/openapi.json", 200 },
        };

    public static TheoryData<string, Type> Enumerations { get; } =
        new()
        {
            { "ArticleSummary.state", typeof(ArticleState) },
            { "ArticleSummary.publishedBasis", typeof(PublishedBasis) },
            { "ArticleAnswer.state", typeof(ArticleState) },
            { "Received.state", typeof(ReceivedState) },
            { "Article.publishedBasis", typeof(PublishedBasis) },
            { "ArticleReference.publishedBasis", typeof(PublishedBasis) },
            { "Article.encodingBasis", typeof(EncodingBasis) },
            { "Quote.kind", typeof(QuoteKind) },
            { "Speaker.kind", typeof(SpeakerKind) },
            { "Event.type", typeof(EventType) },
            { "Event.status", typeof(EventStatus) },
            { "Entity.kind", typeof(EntityKind) },
            { "ActorSummary.kind", typeof(ActorKind) },
            { "ResolvedDate.precision", typeof(DatePrecision) },
            { "ResolvedDate.basis", typeof(DateBasis) },
            { "TimeExpression.type", typeof(TimeType) },
        };

    [Fact]
    public async Task The_document_is_valid_OpenAPI()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(await TextAsync(), "json");

        Assert.Empty(diagnostic!.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic.SpecificationVersion);
        Assert.Equal(8, document!.Paths.Count);
    }

    [Fact]
    public async Task The_document_has_the_version_of_the_service()
    {
        var health = await GetJsonAsync("/api/health");

        var version = (await DocumentAsync()).Root["info"]!["version"]!.GetValue<string>();

        Assert.Equal(health.GetProperty("version").GetString(), version);
    }

    [Fact]
    public async Task The_document_has_every_route_and_no_other()
    {
        var routes = typeof(Routes)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => "/" + (string)field.GetRawConstantValue()!);

        Assert.Equal(
            routes.Order(),
            (await DocumentAsync()).Operations.Select(found => found.Address).Distinct().Order()
        );
    }

    [Fact]
    public async Task The_document_has_every_method_and_no_other()
    {
        foreach (var route in (await DocumentAsync()).Operations.GroupBy(operation => operation.Address))
        {
            using var response = await SendAsync(HttpMethod.Options, route.Key);

            // HEAD is GET without a body, and the document says so once for all.
            var taken = response.Content.Headers.Allow.Where(method => method != "HEAD");
            Assert.Equal(taken.Order(), route.Select(operation => operation.Method).Order());
        }
    }

    [Fact]
    public async Task The_document_has_every_parameter_and_no_other()
    {
        var document = await DocumentAsync();
        foreach (var (address, method, operation) in document.Operations)
        {
            if (method != "GET" || address is "/api/health" or "/api/openapi.json")
            {
                continue;
            }

            var documented = document.QueryParameters(operation).Select(parameter => $"{parameter["name"]}").ToList();
            var problem = await GetProblemAsync(
                $"{address.Replace("{id}", Samples.Id, StringComparison.Ordinal)}?thereIsNoSuchParameter=1",
                HttpStatusCode.BadRequest,
                "unknown-parameter"
            );
            var detail = problem.GetProperty("detail").GetString()!;
            var known = detail.Contains(':', StringComparison.Ordinal)
                ? detail.Split(':')[1].Trim(' ', '.').Split(", ")
                : [];
            Assert.Equal(documented.Order(), known.Order());
        }
    }

    [Fact]
    public async Task The_example_of_every_parameter_works()
    {
        var document = await DocumentAsync();
        var tried = 0;
        foreach (var (address, method, operation) in document.Operations)
        {
            foreach (var parameter in document.QueryParameters(operation).Where(found => found["example"] is not null))
            {
                var name = method == "POST" && $"{parameter["name"]}" != "name" ? "name=a.txt&" : "";
                var value = Uri.EscapeDataString($"{parameter["example"]}");
                using var response = await SendAsync(new(method), $"{address}?{name}{parameter["name"]}={value}");
                Assert.True(response.IsSuccessStatusCode, $"{method} {address}: {parameter["name"]}");
                tried++;
            }
        }

        Assert.Equal(28, tried);
    }

    [Fact]
    public async Task The_document_names_every_value_that_a_choice_takes()
    {
        var document = await DocumentAsync();
        foreach (var (address, _, operation) in document.Operations)
        {
            foreach (var parameter in document.QueryParameters(operation))
            {
                if (parameter["schema"]!["enum"] is not JsonArray values)
                {
                    continue;
                }

                var problem = await GetProblemAsync(
                    $"{address}?{parameter["name"]}=none-of-these",
                    HttpStatusCode.BadRequest,
                    "invalid-parameter"
                );
                Assert.EndsWith(
                    $"one of {string.Join(", ", values)}.",
                    problem.GetProperty("detail").GetString(),
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Enumerations))]
    public async Task The_document_names_every_value_that_an_answer_can_have(string property, Type enumeration)
    {
        var (schema, name) = (property.Split('.')[0], property.Split('.')[1]);
        var values = (await DocumentAsync()).Root["components"]!["schemas"]![schema]!["properties"]![name]!["enum"]!;

        Assert.Equal(
            Enum.GetValuesAsUnderlyingType(enumeration)
                .Cast<object>()
                .Select(value => JsonSerializer.Serialize(Enum.ToObject(enumeration, value), enumeration).Trim('"')),
            values.AsArray().Where(value => value is not null).Select(value => $"{value}")
        );
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_is_as_the_document_says(string method, string route, string address, int status)
    {
        using var response = await SendAsync(new HttpMethod(method), address);

        await AssertDocumentedAsync(response, route, method, status);
    }

    [Fact]
    public async Task Every_failure_is_as_the_document_says()
    {
        foreach (var (route, method, _) in (await DocumentAsync()).Operations)
        {
            if (route == "/api/openapi.json")
            {
                continue;
            }

            var address =
                route.Replace("{id}", Samples.Id, StringComparison.Ordinal) + (method == "POST" ? "?name=a.txt" : "");
            Storage.Failure = new InvalidOperationException();
            using var failed = await SendAsync(new HttpMethod(method), address);
            await AssertDocumentedAsync(failed, route, method, 500);

            if (route != "/api/health")
            {
                Storage.Failure = new TimeoutException();
                using var unavailable = await SendAsync(new HttpMethod(method), address);
                await AssertDocumentedAsync(unavailable, route, method, 503);
            }
        }
    }

    [Fact]
    public async Task An_unhealthy_service_answers_as_the_document_says()
    {
        Storage.Health = new([new(StorageService.Tables, StorageProblemKind.Unreachable, "away")]);
        Storage.Backlog = null;
        using var response = await SendAsync(HttpMethod.Get, "/api/health");

        await AssertDocumentedAsync(response, "/api/health", "GET", 503);
    }

    [Fact]
    public async Task A_field_too_many_or_too_few_would_be_found()
    {
        var document = await DocumentAsync();
        var schema = await document.SchemaAsync(document.Operation("/api/quotes", "GET"), 200, "application/json");
        var answer = JsonNode.Parse((await GetJsonAsync("/api/quotes")).GetRawText())!;
        Assert.Empty(schema!.Validate(answer.ToJsonString()));

        foreach (var path in new[] { "", "article", "speaker", "saidOn", "pieces" })
        {
            foreach (var change in new Action<JsonObject>[] { o => o["more"] = 1, o => o.Remove(o.First().Key) })
            {
                var changed = answer.DeepClone();
                var item = changed["items"]![0]!;
                change(
                    (
                        path == "" ? item
                        : path == "pieces" ? item[path]![0]!
                        : item[path]!
                    ).AsObject()
                );
                Assert.NotEmpty(schema.Validate(changed.ToJsonString()));
            }
        }

        var withoutArticle = answer.DeepClone();
        withoutArticle["items"]![0]!.AsObject().Remove("article");
        Assert.NotEmpty(schema.Validate(withoutArticle.ToJsonString()));
    }

    [Fact]
    public async Task Every_example_is_as_the_document_says()
    {
        var document = await DocumentAsync();
        var tried = 0;
        foreach (var (_, _, operation) in document.Operations)
        {
            foreach (var (_, response) in operation["responses"]!.AsObject())
            {
                foreach (var (_, content) in document.Resolve(response!)["content"]?.AsObject() ?? [])
                {
                    if (content!["example"] is { } example)
                    {
                        var schema = await document.SchemaAsync(content["schema"]!);
                        Assert.Empty(schema.Validate(example.ToJsonString()));
                        tried++;
                    }
                }
            }
        }

        Assert.True(tried > 20, tried.ToString(CultureInfo.InvariantCulture));
    }

    private async Task AssertDocumentedAsync(HttpResponseMessage response, string route, string method, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        var document = await DocumentAsync();
        var schema = await document.SchemaAsync(
            document.Operation(route, method),
            status,
            response.Content.Headers.ContentType!.MediaType!
        );
        Assert.NotNull(schema);
        var errors = schema.Validate(await response.Content.ReadAsStringAsync());
        Assert.True(errors.Count == 0, string.Join("\n", errors.Select(error => error.ToString())));
    }

    private async Task<OpenApiFile> DocumentAsync() => new(await TextAsync());

    private Task<string> TextAsync() => Client.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative));
}
