using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ingest.Http.Tests.Support;

namespace Ingest.Http.Tests;

/// <summary>Several articles as the files of a form.</summary>
public sealed class UploadFormTests : ApiTest
{
    [Fact]
    public async Task Every_file_of_a_form_is_taken_and_has_an_item()
    {
        using var form = new MultipartFormDataContent();
        form.Add(Text("The dockers walked out."), "files", "harbour/strike.txt");
        form.Add(Text("<p>Talks go on.</p>", "text/html"), "files", "talks");

        using var response = await PostAsync(form, "?published=2022-10-22");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.Equal(
            [("harbour/strike.txt", "waiting"), ("talks", "waiting")],
            (await UploadTests.ItemsAsync(response)).Select(NameAndState)
        );
        Assert.Equal(["The dockers walked out.", "<p>Talks go on.</p>"], Storage.Uploads.Select(upload => upload.Text));
        Assert.All(Storage.Uploads, upload => Assert.Equal(new(2022, 10, 22), upload.Details.Published));
        Assert.Equal("text/html", Storage.Uploads[1].Details.ContentType);
    }

    [Fact]
    public async Task A_bad_file_keeps_no_other_out()
    {
        using var form = new MultipartFormDataContent();
        form.Add(Text("one"), "f", "one.txt");
        form.Add(Text("x"), "f", "../../two.txt");
        form.Add(Text(new string('x', 100_000)), "f", "three.txt");
        form.Add(Text("x", "image/png"), "f", "four.png");
        form.Add(Text("2022-10-22"), "published");
        form.Add(Text("again"), "f", "./one.txt");
        form.Add(Text("six"), "f", "six.txt");

        using var response = await PostAsync(form);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var items = await UploadTests.ItemsAsync(response);
        Assert.Equal(
            [
                ("one.txt", null),
                ("../../two.txt", "invalidName"),
                ("three.txt", "tooLarge"),
                ("four.png", "unsupportedFormat"),
                ("published", "invalidName"),
                ("./one.txt", "invalidName"),
                ("six.txt", null),
            ],
            items.Select(item => (Text(item, "name"), Text(item, "reasonCode")))
        );
        foreach (var item in items)
        {
            var isRefused = Text(item, "reasonCode") is not null;
            Assert.Equal(isRefused ? "refused" : "waiting", Text(item, "state"));
            Assert.Equal(isRefused, Text(item, "id") is null && Text(item, "version") is null);
            Assert.Equal(isRefused, Text(item, "reason") is not null);
        }

        Assert.Equal(["one", "six"], Storage.Uploads.Select(upload => upload.Text));
    }

    [Fact]
    public async Task The_only_file_of_a_form_is_answered_like_a_body()
    {
        using var good = new MultipartFormDataContent { { Text("x"), "file", "a.txt" } };
        using var taken = await PostAsync(good);
        Assert.NotNull(taken.Headers.Location);

        using var bad = new MultipartFormDataContent { { Text(new string('x', 1001)), "file", "b.txt" } };
        using var refused = await PostAsync(bad);
        await ProblemOfAsync(refused, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("Streik in Køge 船 👩‍🚒.txt")]
    [InlineData("100% \"sure\" #1?.txt")]
    [InlineData("a\u202Etxt.exe.txt")]
    public async Task A_file_keeps_its_name_whatever_letters_it_has(string name)
    {
        var body = new StringBuilder("--b\r\nContent-Disposition: form-data; name=f; filename=\"")
            .Append(name.Replace("\"", "\\\"", StringComparison.Ordinal))
            .Append("\"\r\n\r\nx\r\n--b--\r\n");

        using var response = await PostRawAsync(body.ToString());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(name, Assert.Single(Storage.Uploads).Name);
    }

    [Theory]
    [InlineData("multipart/form-data", "--b--\r\n", 400, "invalid-body")]
    [InlineData("multipart/form-data; boundary=\"\"", "--b--\r\n", 400, "invalid-body")]
    [InlineData("multipart/form-data; boundary=b", "", 400, "invalid-body")]
    [InlineData("multipart/form-data; boundary=b", "--b--\r\n", 400, "invalid-body")]
    [InlineData("multipart/form-data; boundary=b", "no form at all", 400, "invalid-body")]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=f; filename=\"\"\r\n\r\n\r\n--b--\r\n",
        400,
        "invalid-body"
    )]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=f; filename=a.txt\r\n\r\nthe end is mis",
        400,
        "invalid-body"
    )]
    [InlineData("multipart/mixed; boundary=b", "--b--\r\n", 415, "unsupported-media-type")]
    public async Task What_is_no_form_with_files_is_refused(string contentType, string body, int status, string type)
    {
        using var response = await PostRawAsync(body, contentType);

        await ProblemOfAsync(response, (HttpStatusCode)status, type);
        Assert.Empty(Storage.Uploads);
    }

    [Fact]
    public async Task A_form_that_breaks_off_keeps_what_came_before()
    {
        const string Body =
            "--b\r\nContent-Disposition: form-data; name=f; filename=a.txt\r\n\r\none\r\n"
            + "--b\r\nContent-Disposition: form-data; name=f; filename=b.txt\r\n\r\ntw";

        using var response = await PostRawAsync(Body);

        var items = await UploadTests.ItemsAsync(response);
        Assert.Equal(["waiting", "refused"], items.Select(item => Text(item, "state")));
        Assert.Equal([null, "invalidBody"], items.Select(item => Text(item, "reasonCode")));
        Assert.Equal("a.txt", Assert.Single(Storage.Uploads).Name);
    }

    [Fact]
    public async Task A_form_has_so_many_files_and_no_more()
    {
        using var form = new MultipartFormDataContent();
        for (var number = 0; number < 103; number++)
        {
            form.Add(Text("x"), "f", $"{number}.txt");
        }

        using var response = await PostAsync(form);

        var items = await UploadTests.ItemsAsync(response);
        Assert.Equal(101, items.Count);
        Assert.Equal(("100.txt", "refused"), NameAndState(items[^1]));
        Assert.Equal(100, Storage.Uploads.Count);
    }

    [Theory]
    [InlineData("?name=a.txt")]
    [InlineData("?title=x")]
    [InlineData("?url=https://news.example/")]
    public async Task What_belongs_to_one_article_cannot_be_said_of_many(string query)
    {
        using var form = new MultipartFormDataContent { { Text("x"), "f", "a.txt" } };
        using var response = await PostAsync(form, query);

        await ProblemOfAsync(response, HttpStatusCode.BadRequest, "unknown-parameter");
    }

    private Task<HttpResponseMessage> PostAsync(HttpContent form, string query = "") =>
        Client.PostAsync(new Uri($"/api/articles{query}", UriKind.Relative), form);

    private Task<HttpResponseMessage> PostRawAsync(string body, string contentType = "multipart/form-data; boundary=b")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return PostAsync(content);
    }

    private static ByteArrayContent Text(string text, string contentType = "text/plain")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    private static string? Text(JsonElement item, string property) => item.GetProperty(property).GetString();

    private static (string?, string?) NameAndState(JsonElement item) => (Text(item, "name"), Text(item, "state"));
}
