using Azure;
using Ingest.Http.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Testing;

namespace Ingest.Http.Tests;

/// <summary>The API in a host that knows nothing of minimal APIs, as in the Functions worker.</summary>
public sealed class OtherHostTests : IDisposable
{
    private readonly FakeStorage storage = new();
    private readonly FakeLogger<LookupApi> log = new();
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().BuildServiceProvider();
    private readonly LookupApi api;

    public OtherHostTests() => api = new LookupApi(storage, storage, storage, storage, log);

    public static TheoryData<string, string, int> Calls { get; } =
        new()
        {
            { nameof(LookupApi.GetArticleAsync), "", 200 },
            { nameof(LookupApi.DeleteArticleAsync), "", 204 },
            { nameof(LookupApi.GetArticlesAsync), "?limit=1", 200 },
            { nameof(LookupApi.GetQuotesAsync), "?speaker=li", 200 },
            { nameof(LookupApi.GetEventsAsync), "?actor=li", 200 },
            { nameof(LookupApi.GetActorsAsync), "?q=li&kind=person", 200 },
            { nameof(LookupApi.GetPeopleAsync), "?q=li", 200 },
            { nameof(LookupApi.GetHealthAsync), "", 200 },
            { nameof(LookupApi.GetOpenApi), "", 200 },
            { nameof(LookupApi.GetQuotesAsync), "?actor=li", 400 },
        };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Every_answer_can_be_sent_with_nothing_but_logging(string method, string query, int status)
    {
        var context = NewContext(query);

        await SendAsync(method, context, CancellationToken.None);

        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal(status == 204, context.Response.Body.Length == 0);
        Assert.Equal(status == 204 ? null : context.Response.Body.Length, context.Response.ContentLength);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_is_no_error()
    {
        var context = NewContext("");
        context.RequestAborted = new CancellationToken(canceled: true);

        await SendAsync(nameof(LookupApi.GetQuotesAsync), context, context.RequestAborted);

        Assert.Equal(StatusCodes.Status499ClientClosedRequest, context.Response.StatusCode);
        Assert.Empty(log.Collector.GetSnapshot());
    }

    [Fact]
    public async Task A_caller_is_told_to_try_again_when_the_host_stops()
    {
        var context = NewContext("");

        await SendAsync(nameof(LookupApi.GetQuotesAsync), context, new CancellationToken(canceled: true));

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        Assert.Empty(log.Collector.GetSnapshot());
    }

    [Fact]
    public async Task What_an_answer_hides_the_log_has()
    {
        storage.Failure = new RequestFailedException("no route to host");
        await SendAsync(nameof(LookupApi.GetQuotesAsync), NewContext(""), CancellationToken.None);
        storage.Failure = new InvalidOperationException("a bug");
        await SendAsync(nameof(LookupApi.GetQuotesAsync), NewContext(""), CancellationToken.None);

        var records = log.Collector.GetSnapshot();
        Assert.Equal(["no route to host", "a bug"], records.Select(record => record.Exception?.Message));
        Assert.All(records, record => Assert.Equal(LogLevel.Error, record.Level));
    }

    [Fact]
    public async Task Articles_are_taken_in_and_a_body_without_end_is_not_read_to_it()
    {
        var uploads = new UploadApi(new(storage), NullLogger<UploadApi>.Instance);
        var form = "--b\r\nContent-Disposition: form-data; name=f; filename=a.txt\r\n\r\nx\r\n--b--\r\n"u8.ToArray();
        var taken = NewUpload("", "multipart/form-data; boundary=b", new MemoryStream(form));
        await (await uploads.PostArticlesAsync(taken.Request, CancellationToken.None)).ExecuteAsync(taken);
        Assert.Equal(202, taken.Response.StatusCode);

        var endless = new EndlessStream();
        var refused = NewUpload("?name=b.txt", "text/plain", endless);
        await (await uploads.PostArticlesAsync(refused.Request, CancellationToken.None)).ExecuteAsync(refused);
        Assert.Equal(413, refused.Response.StatusCode);
        Assert.Equal(storage.MaxArticleBytes + 1, endless.Taken);

        Assert.Equal(["a.txt"], storage.Uploads.Select(upload => upload.Name));
    }

    [Fact]
    public async Task A_form_without_end_is_read_no_further_than_the_limit()
    {
        var uploads = new UploadApi(new(storage), NullLogger<UploadApi>.Instance);
        var endless = new EndlessStream(
            "--b\r\nContent-Disposition: form-data; name=f; filename=a.txt\r\n\r\n"u8.ToArray()
        );
        var refused = NewUpload("", "multipart/form-data; boundary=b", endless);
        await (await uploads.PostArticlesAsync(refused.Request, CancellationToken.None)).ExecuteAsync(refused);

        Assert.InRange(endless.Taken, 100 * 1024 * 1024, 102 * 1024 * 1024);
        refused.Response.Body.Position = 0;
        var answer = await new StreamReader(refused.Response.Body).ReadToEndAsync();
        Assert.Contains("refused", answer);
        Assert.Contains("tooLarge", answer);
        Assert.DoesNotContain("invalidBody", answer);
        Assert.Empty(storage.Uploads);
    }

    public void Dispose() => services.Dispose();

    private DefaultHttpContext NewUpload(string query, string contentType, Stream body)
    {
        var context = NewContext(query);
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = contentType;
        context.Request.Body = body;
        return context;
    }

    private DefaultHttpContext NewContext(string query)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = HttpMethods.Get;
        context.Request.QueryString = new QueryString(query);
        context.Response.Body = new MemoryStream();
        return context;
    }

    private async Task SendAsync(string method, HttpContext context, CancellationToken stop)
    {
        var request = context.Request;
        var answer = method switch
        {
            nameof(LookupApi.GetArticleAsync) => await api.GetArticleAsync(request, Samples.Id, stop),
            nameof(LookupApi.DeleteArticleAsync) => await api.DeleteArticleAsync(request, Samples.Id, stop),
            nameof(LookupApi.GetArticlesAsync) => await api.GetArticlesAsync(request, stop),
            nameof(LookupApi.GetQuotesAsync) => await api.GetQuotesAsync(request, stop),
            nameof(LookupApi.GetEventsAsync) => await api.GetEventsAsync(request, stop),
            nameof(LookupApi.GetActorsAsync) => await api.GetActorsAsync(request, stop),
            nameof(LookupApi.GetPeopleAsync) => await api.GetPeopleAsync(request, stop),
            nameof(LookupApi.GetHealthAsync) => await api.GetHealthAsync(request, stop),
            nameof(LookupApi.GetOpenApi) => api.GetOpenApi(),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such call."),
        };
        await answer.ExecuteAsync(context);
    }
}
