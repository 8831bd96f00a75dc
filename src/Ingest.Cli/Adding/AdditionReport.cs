using System.Text.Json;
using Spectre.Console;

namespace Ingest.Cli.Adding;

/// <summary>Shows how articles are added, for a person or as JSON lines.</summary>
internal static class AdditionReport
{
    /// <summary>Runs a batch with two progress bars.</summary>
    public static Task<IReadOnlyList<AdditionResult>> WithProgressAsync(
        IAnsiConsole console,
        AdditionBatch batch,
        CancellationToken cancellationToken
    ) =>
        console
            .Progress()
            .StartAsync(context =>
                batch.RunAsync(
                    new Bars(
                        context.AddTask("Uploaded", maxValue: batch.Count),
                        context.AddTask("Processed", maxValue: batch.Count)
                    ),
                    cancellationToken
                )
            );

    /// <summary>Writes a summary, and a line for each article that failed.</summary>
    public static void WriteTable(IAnsiConsole console, IReadOnlyList<AdditionResult> results)
    {
        var failed = results.Where(result => result.Outcome == AdditionOutcome.Failed).ToArray();
        if (failed.Length > 0)
        {
            var table = new Table().RoundedBorder().AddColumns("Failed", "Why");
            foreach (var result in failed)
            {
                table.AddRow(new Text(PlainText.Of(result.Name)), new Text(PlainText.Of(result.Reason!)));
            }

            console.Write(table);
        }

        console.WriteLine(
            string.Join(
                ", ",
                results
                    .CountBy(result => result.Outcome)
                    .OrderBy(count => count.Key)
                    .Select(count => $"{count.Value} {count.Key.ToString().ToLowerInvariant()}")
            )
        );
        if (results.FirstOrDefault(result => result.Outcome == AdditionOutcome.Waiting) is { } waiting)
        {
            console.WriteLine(waiting.Reason!);
        }
    }

    /// <summary>Writes one JSON object a line.</summary>
    public static void WriteJson(IReadOnlyList<AdditionResult> results)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput());
        foreach (var result in results)
        {
            JsonSerializer.Serialize(output, result, CommandJson.Lines.AdditionResult);
            output.WriteByte((byte)'\n');
        }
    }

    private sealed class Bars(ProgressTask uploaded, ProgressTask finished) : IProgress<(int Uploaded, int Finished)>
    {
        public void Report((int Uploaded, int Finished) value)
        {
            uploaded.Value = value.Uploaded;
            finished.Value = value.Finished;
        }
    }
}
