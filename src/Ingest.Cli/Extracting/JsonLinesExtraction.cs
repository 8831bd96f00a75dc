using System.Text.Json;
using System.Threading.Channels;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;

namespace Ingest.Cli.Extracting;

/// <summary>Analyses lines in bulk: many at once, answered in the order they came in, with few of them in memory.</summary>
internal static class JsonLinesExtraction
{
    private const int LinesInHandPerThread = 8;

    /// <summary>The number of the error EPIPE.</summary>
    private const int BrokenPipe = 32;

    /// <summary>Reads lines to the end and answers each that is not blank.</summary>
    /// <param name="input">The lines, in UTF-8.</param>
    /// <param name="output">Takes one line for each.</param>
    /// <param name="threads">How many are analysed at once.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>The exit status, 0, bad lines or not.</returns>
    /// <exception cref="OutputClosedException">Nobody reads the output any more.</exception>
    /// <exception cref="CommandException">The output cannot be written.</exception>
    public static async Task<int> RunAsync(
        Stream input,
        Stream output,
        int threads,
        CancellationToken cancellationToken
    )
    {
        // A line waits in both channels: in one for a free thread, in the other for its turn to be written.
        var inHand = Channel.CreateBounded<Work>(threads * LinesInHandPerThread);
        var waiting = Channel.CreateUnbounded<Work>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var analyzer = new ArticleAnalyzer();
        Task[] tasks =
        [
            ReadAsync(input, inHand.Writer, waiting.Writer, ending.Token),
            .. Enumerable
                .Range(0, threads)
                .Select(_ => Task.Run(() => AnalyzeAsync(waiting.Reader, analyzer, ending.Token), ending.Token)),
            WriteAsync(inHand.Reader, output, ending.Token),
        ];
        await foreach (var finished in Task.WhenEach(tasks))
        {
            if (!finished.IsCompletedSuccessfully)
            {
                // One that fails takes the others along; the first failure is the one to tell.
                await ending.CancelAsync();
                await finished;
            }
        }

        return 0;
    }

    private static async Task ReadAsync(
        Stream input,
        ChannelWriter<Work> inHand,
        ChannelWriter<Work> waiting,
        CancellationToken cancellationToken
    )
    {
        await foreach (var line in LineReader.ReadAsync(input, cancellationToken))
        {
            if (line is not null && line.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0)
            {
                continue;
            }

            var work = new Work(line);
            await inHand.WriteAsync(work, cancellationToken);
            waiting.TryWrite(work);
        }

        inHand.Complete();
        waiting.Complete();
    }

    private static async Task AnalyzeAsync(
        ChannelReader<Work> waiting,
        ArticleAnalyzer analyzer,
        CancellationToken cancellationToken
    )
    {
        await foreach (var work in waiting.ReadAllAsync(cancellationToken))
        {
            work.Finish(Answer(work.Line, analyzer, cancellationToken));
        }
    }

    private static async Task WriteAsync(ChannelReader<Work> inHand, Stream output, CancellationToken cancellationToken)
    {
        try
        {
            await using var buffered = new BufferedStream(output, 256 * 1024);
            await foreach (var work in inHand.ReadAllAsync(cancellationToken))
            {
                await buffered.WriteAsync(await work.Answered.WaitAsync(cancellationToken), cancellationToken);
                buffered.WriteByte((byte)'\n');
                if (!inHand.TryPeek(out var next) || !next.Answered.IsCompleted)
                {
                    await buffered.FlushAsync(cancellationToken);
                }
            }
        }
        catch (IOException exception) when (exception.HResult == BrokenPipe)
        {
            throw new OutputClosedException(exception);
        }
        catch (IOException exception)
        {
            throw new CommandException(
                $"The output cannot be written: {exception.Message.TrimEnd('.')}. Write it elsewhere.",
                exception
            );
        }
    }

    private static byte[] Answer(byte[]? line, ArticleAnalyzer analyzer, CancellationToken cancellationToken)
    {
        var input = new InputLine();
        try
        {
            var article = input.Read(
                line ?? throw new InputLineException($"The line is longer than {LineReader.MaxLineBytes >> 20} MB.")
            );
            var analysis = JsonSerializer.SerializeToUtf8Bytes(
                analyzer.Analyze(article, cancellationToken),
                AnalysisJson.Readable.ArticleAnalysis
            );
            return [.. "{\"id\":"u8, .. input.Id!, .. ","u8, .. analysis.AsSpan(1)];
        }
        catch (Exception exception) when (exception is InputLineException or ArticleTooLargeException)
        {
            return Error(input, exception.Message);
        }
        catch (JsonException exception)
        {
            return Error(input, $"The line is no JSON: {exception.Message}");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect in the analysis of one article must not cost the others.
            return Error(input, $"The analysis failed: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static byte[] Error(InputLine input, string message) =>
        [.. "{\"id\":"u8, .. input.Id ?? "null"u8.ToArray(), .. ",\"error\":"u8, .. JsonText.Write(message), .. "}"u8];

    /// <summary>A line on its way.</summary>
    /// <param name="line">Its bytes, or null if it is too long.</param>
    private sealed class Work(byte[]? line)
    {
        private readonly TaskCompletionSource<byte[]> _answered = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        public byte[]? Line { get; } = line;

        public Task<byte[]> Answered => _answered.Task;

        public void Finish(byte[] answer) => _answered.SetResult(answer);
    }
}
