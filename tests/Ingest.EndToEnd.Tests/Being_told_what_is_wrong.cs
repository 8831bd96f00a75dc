using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ingest.TestSupport.Running;

namespace Ingest.EndToEnd.Tests;

public sealed class Being_told_what_is_wrong
{
    [Theory]
    [InlineData("extract", "no-such-file.txt")]
    [InlineData("add", "no-such-folder", "--connection", TestStorage.NobodyThere)]
    [InlineData("serve", "--drop", "no-such-folder")]
    [InlineData("serve", "--connection", "AccountName=only")]
    [InlineData("serve", "--connection", TestStorage.NobodyThere)]
    [InlineData("verify", "--connection", TestStorage.NobodyThere)]
    [InlineData("extract", ".")]
    [InlineData("extract", "no\u001b[2J-such\nfile.txt")]
    [InlineData("extract", "-")]
    public async Task One_sentence_says_what_cannot_work(params string[] arguments)
    {
        AssertOneSentence(1, await IngestCommand.RunAsync(Elsewhere(arguments)));
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract", "a.txt", "--jsonl")]
    [InlineData("extract", "a.txt", "--published", "soon")]
    [InlineData("extract", "--jsonl", "--threads", "0")]
    [InlineData("extract", "--jsonl", "--published", "2026-05-12")]
    [InlineData("extract", "--jsonl", "--title", "Three crossings")]
    [InlineData("extract", "--jsonl", "--name", "page.html")]
    [InlineData("extract", "a.txt", "--threads", "2")]
    [InlineData("add")]
    [InlineData("serve", "--port", "http")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--data", "here", "--connection", "UseDevelopmentStorage=true")]
    [InlineData("verify", "--twice")]
    [InlineData("dance")]
    public async Task One_sentence_says_what_cannot_be_understood(params string[] arguments)
    {
        AssertOneSentence(2, await IngestCommand.RunAsync(arguments));
    }

    [Fact]
    public async Task I_give_all_lines_one_date_and_am_told_to_give_each_its_own()
    {
        var result = await IngestCommand.RunAsync(["extract", "--jsonl", "--published", "2026-05-12"]);

        Assert.Contains("give each line its own \"published\"", result.Errors);
    }

    [Fact]
    public async Task I_serve_on_a_busy_port_and_am_told_which()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var result = await IngestCommand.RunAsync(["serve", "--port", port, "--connection", TestStorage.NobodyThere]);

        AssertOneSentence(1, result);
        Assert.Contains($"Port {port} is in use", result.Errors);
    }

    [Fact]
    public async Task I_extract_a_file_larger_than_an_article_may_be_and_am_told_the_limit()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, new string('a', 5 * 1024 * 1024 + 1));

            var result = await IngestCommand.RunAsync(["extract", path]);

            AssertOneSentence(1, result);
            Assert.Contains("more than the 5,242,880 bytes", result.Errors);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("20", "more than the 20 bytes")]
    [InlineData("5 MB", "Ingest__MaxArticleBytes must be a whole number")]
    public async Task The_limit_that_I_set_for_the_service_holds_for_extracting_too(string limit, string said)
    {
        var result = await IngestCommand.RunAsync(
            ["extract", Sample.At("border-talks.txt")],
            environment: [new("Ingest__MaxArticleBytes", limit)]
        );

        AssertOneSentence(1, result);
        Assert.Contains(said, result.Errors);
    }

    [Fact]
    public async Task I_extract_more_text_than_an_article_has_and_am_told_to_split_it()
    {
        var result = await IngestCommand.RunAsync(["extract", "-"], new string('a', 1_000_001));

        AssertOneSentence(1, result);
        Assert.Contains("more than 1,000,000 characters", result.Errors);
        Assert.Contains("Split it", result.Errors);
    }

    /// <summary>Services must not meet on the usual port.</summary>
    private static string[] Elsewhere(string[] arguments) =>
        arguments[0] == "serve"
            ? [.. arguments, "--port", RunningService.FreePort().ToString(CultureInfo.InvariantCulture)]
            : arguments;

    private static void AssertOneSentence(int exitCode, CommandResult result)
    {
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("ingest: ", result.Errors);
        Assert.EndsWith(".\n", result.Errors);
        Assert.DoesNotContain(result.Errors.TrimEnd('\n'), char.IsControl);
    }
}
