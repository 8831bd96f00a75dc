using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.Cli.Extracting.Page;
using Ingest.Extraction.Articles;
using Ingest.Extraction.Pipeline;
using Ingest.TestSupport.Running;
using Spectre.Console;

namespace Ingest.EndToEnd.Tests;

public sealed class Extracting_without_storage
{
    [Fact]
    public async Task I_extract_one_file_without_storage()
    {
        var result = await IngestCommand.RunAsync([
            "extract",
            Sample.At("border-talks.txt"),
            "--published",
            "2026-05-12",
            "--title",
            "Three crossings",
        ]);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        var analysis = JsonNode.Parse(result.Output)!;
        Assert.Equal(
            ("Three crossings", "2026-05-12", "given"),
            (
                (string?)analysis["article"]!["title"],
                (string?)analysis["article"]!["published"],
                (string?)analysis["article"]!["publishedBasis"]
            )
        );
        var quote = analysis["quotes"]!.AsArray()[0]!;
        Assert.Equal("Anna Berger", (string?)quote["speaker"]!["name"]);
        var text = (string)analysis["article"]!["text"]!;
        Assert.Equal((string)quote["text"]!, text[(int)quote["start"]!..(int)quote["end"]!]);
    }

    [Fact]
    public void I_read_an_analysis_on_a_terminal_and_check_it_against_the_article()
    {
        const string Text =
            "A day in Tallinn\n\n"
            + "Estonian Foreign Minister Kadri Saar met her Latvian counterpart Janis Ozols in Tallinn on Monday.\n\n"
            + "“We agreed on [red]every\u001b[2J\u202e point,” Saar told reporters.\n";
        var analysis = new ArticleAnalyzer().Analyze(
            new Article
            {
                Id = "a",
                Name = "a.txt",
                Title = "A day in Tallinn",
                Text = Text,
                Published = new DateOnly(2026, 5, 12),
                PublishedBasis = PublishedBasis.Given,
            }
        );
        using var output = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(output),
            }
        );
        console.Profile.Width = 200;

        AnalysisPage.Write(console, analysis);

        var lines = output.ToString().Split('\n').Select(line => line.TrimEnd()).ToList();
        Assert.Contains("Published 2026-05-12 (basis: given)", lines);
        var quote = lines.FindIndex(line => line.Contains("QUOTE"));
        Assert.Contains("line 5", lines[quote]);
        Assert.Contains("direct  Kadri Saar, Estonian Foreign Minister, EST → reporters", lines[quote]);
        Assert.Contains("“«We agreed on [red]every [2J point,»” [Saar] *told* reporters.", lines[quote + 1]);
        var meeting = lines.FindIndex(line => line.Contains("CONSULT"));
        Assert.Contains("line 3", lines[meeting]);
        Assert.Contains("Kadri Saar (EST, GOV) ↔ Janis Ozols (LVA, GOV)", lines[meeting]);
        Assert.Contains("Kadri Saar] *met* her [Latvian counterpart Janis Ozols] in Tallinn", lines[meeting + 1]);
        Assert.Contains("2026-05-11 (day, text: “Monday”) · in Tallinn", lines[meeting + 2]);
        Assert.DoesNotContain('\u001b', output.ToString());
        Assert.DoesNotContain('\u202e', output.ToString());
    }

    [Fact]
    public async Task I_extract_what_comes_on_standard_input()
    {
        var page = await File.ReadAllTextAsync(Sample.At("harbour-strike.html"));

        var result = await IngestCommand.RunAsync(["extract", "-", "--name", "page.html"], page);

        Assert.Equal(
            ("Dockers end strike in Gdynia", "2026-03-03"),
            (
                (string?)JsonNode.Parse(result.Output)!["article"]!["title"],
                (string?)JsonNode.Parse(result.Output)!["article"]!["published"]
            )
        );
    }

    [Fact]
    public async Task I_extract_many_lines_in_order()
    {
        var input = string.Concat(
            Enumerable
                .Range(1, 500)
                .Select(number =>
                    new JsonObject
                    {
                        ["id"] = number.ToString(CultureInfo.InvariantCulture),
                        // Long and short ones by turns: the short must wait for the long.
                        ["text"] = string.Concat(
                            Enumerable.Repeat($"Minister {number} met Minister Berger. ", number % 7 * 50 + 1)
                        ),
                        ["published"] = "2026-05-12T23:30:00+02:00",
                    }.ToJsonString() + "\n"
                )
        );

        var result = await IngestCommand.RunAsync(["extract", "--jsonl", "--threads", "4"], input);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        var answers = result.Lines.Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(
            Enumerable.Range(1, 500).Select(number => number.ToString(CultureInfo.InvariantCulture)),
            answers.Select(answer => (string)answer["id"]!)
        );
        Assert.All(answers, answer => Assert.Equal("2026-05-12", (string?)answer["article"]!["published"]));
    }

    [Fact]
    public async Task One_of_many_articles_is_too_long_and_the_others_are_analysed()
    {
        var result = await IngestCommand.RunAsync(
            ["extract", "--jsonl"],
            $$"""
            {"id":"long","text":"{{new string('a', 1_000_001)}}"}
            {"id":"short","text":"Minister Berger met Minister Holm."}

            """
        );

        var answers = result.Lines.Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(["long", "short"], answers.Select(answer => (string)answer["id"]!));
        Assert.Contains("Split it", (string?)answers[0]["error"]);
        Assert.NotNull(answers[1]["events"]);
    }

    [Fact]
    public async Task I_get_the_text_back_unit_for_unit()
    {
        var result = await IngestCommand.RunAsync(
            ["extract", "--jsonl"],
            """
            {"id":"a","text":" \r\n\uFEFFZagreb\u2028\ud83d\ude00 \"čaj\" <b>\u0000</b>\t "}
            {"id":"b","text":"one \ud800 two \udc00\ud800 three \ud83d\ude00"}

            """
        );

        Assert.Equal(
            [
                " \r\n\uFEFFZagreb\u2028\ud83d\ude00 \"čaj\" <b>\0</b>\t ",
                "one \uFFFD two \uFFFD\uFFFD three \ud83d\ude00",
            ],
            result.Lines.Select(line => (string)JsonNode.Parse(line)!["article"]!["text"]!)
        );
    }

    [Fact]
    public async Task I_look_at_the_first_line_only_and_the_run_ends_though_the_input_does_not()
    {
        using var process = IngestCommand.Start(["extract", "--jsonl"]);
        var errors = process.StandardError.ReadToEndAsync();
        var feeding = FeedWithoutEndAsync(process.StandardInput);

        Assert.StartsWith("{\"id\":1,", await process.StandardOutput.ReadLineAsync());
        process.StandardOutput.Close();
        await process.WaitForExitAsync();

        await feeding;
        Assert.Equal((141, ""), (process.ExitCode, await errors));
    }

    private static async Task FeedWithoutEndAsync(StreamWriter input)
    {
        try
        {
            while (true)
            {
                await input.WriteAsync("{\"id\":1,\"text\":\"Minister Berger met Minister Lakatos.\"}\n");
            }
        }
        catch (IOException)
        {
            // Nobody reads it any more.
        }
    }

    [Theory]
    [InlineData("""{"id":"a","text":"x","text":"y"}""", "a", "twice")]
    [InlineData("""{"id":"a"}""", "a", "text")]
    [InlineData("""{"id":"a","text":7}""", "a", "string")]
    [InlineData("""{"id":"a","text":" \n "}""", "a", "empty")]
    [InlineData("""{"id":"a","text":"x","published":"yesterday"}""", "a", "date")]
    [InlineData("""{"id":"a","text":"x","published":"2026-02-30"}""", "a", "date")]
    [InlineData("""{"id":"a","text":"x"} {}""", "a", "JSON")]
    [InlineData("""{"id":"a","text":"x""", "a", "JSON")]
    [InlineData("""{"text":"x"}""", null, "id")]
    [InlineData("""["text"]""", null, "object")]
    [InlineData("nonsense", null, "JSON")]
    public async Task I_send_a_bad_line_and_the_run_goes_on(string line, string? id, string problem)
    {
        var result = await IngestCommand.RunAsync(
            ["extract", "--jsonl"],
            $$"""{"id":"before","text":"x"}{{"\n"}}{{line}}{{"\n\n"}}{"id":17,"text":"x"}"""
        );

        Assert.Equal(0, result.ExitCode);
        var answers = result.Lines.Select(answer => JsonNode.Parse(answer)!).ToArray();
        Assert.Equal(3, answers.Length);
        Assert.Equal(id, (string?)answers[1]["id"]);
        Assert.Contains(problem, (string)answers[1]["error"]!);
        Assert.Equal(("before", 17), ((string)answers[0]["id"]!, (int)answers[2]["id"]!));
    }
}
