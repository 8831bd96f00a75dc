using Ingest.Cli.Status;
using Ingest.Cli.Verifying;
using Ingest.Storage;
using Ingest.Storage.Lookups;
using Ingest.Storage.Status;
using Ingest.Storage.Upkeep;
using Spectre.Console;

namespace Ingest.EndToEnd.Tests.Pages;

public sealed class PageTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 12, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_status_names_counts_and_failures_and_lets_no_name_steer_the_terminal()
    {
        var status = new StorageStatus(
            new([]),
            new()
            {
                Ingested = 12_345,
                Failed = 2,
                Waiting = 7,
                WaitingSince = Now - TimeSpan.FromHours(3),
                Failures =
                [
                    new()
                    {
                        Id = "x",
                        Name = "bad[red]\u001b.txt",
                        State = ArticleState.Failed,
                        Reason = "The file is empty.",
                        Revision = "r",
                    },
                ],
            }
        );

        var page = PageOf(console => StatusPage.Write(console, status, Now));

        Assert.Contains("Storage   healthy", page);
        Assert.Contains("Ingested  12,345", page);
        Assert.Contains("Waiting   7, the first for 3 hours", page);
        Assert.Contains("bad[red] .txt", page);
        Assert.Contains("The file is empty.", page);
        Assert.Contains("/api/articles?state=failed", page);
    }

    [Fact]
    public void The_status_of_a_dead_storage_is_its_problem()
    {
        var status = new StorageStatus(
            new([
                new(StorageService.Blobs, StorageProblemKind.Unreachable, "Blob storage does not answer"),
                new(StorageService.Tables, StorageProblemKind.Missing, "Table storage lacks the table articles"),
            ]),
            null
        );

        Assert.Equal(
            "Storage   Blob storage does not answer\n          Table storage lacks the table articles",
            PageOf(console => StatusPage.Write(console, status, Now)).Trim()
        );
    }

    [Theory]
    [InlineData(true, 0, "2 articles with 290 index rows checked: all is well.")]
    [InlineData(true, 3, "3 rows and blobs missing, written again")]
    [InlineData(true, 1, "290 index rows checked: all is well now.")]
    [InlineData(false, 1, "1 row or blob missing, not mended")]
    [InlineData(false, 1, "run without --dry-run to mend this")]
    public void A_verification_says_what_was_found_and_done(bool mended, int missing, string expected)
    {
        var report = new UpkeepReport
        {
            Mended = mended,
            Articles = 2,
            Rows = 290,
            Missing = missing,
        };

        Assert.Contains(expected, PageOf(console => VerificationPage.Write(console, report)));
    }

    private static string PageOf(Action<IAnsiConsole> write)
    {
        using var writer = new StringWriter();
        write(AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) }));
        return writer.ToString();
    }
}
