using Ingest.Pages.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ingest.Pages.Tests.Exports;

/// <summary>Files are sent while they are read.</summary>
public sealed class StreamingTests : PageTest
{
    private const int PartSize = 200;

    [Theory]
    [InlineData("csv", "\r\n", 1)]
    [InlineData("jsonl", "\n", 0)]
    [InlineData("jsonld", "\n", 2)]
    public async Task Each_part_is_sent_before_the_next_is_read(string format, string lineEnd, int linesBefore)
    {
        Storage.Events.AddRange(Enumerable.Range(0, 5000).Select(number => ListSamples.Event($"e{number}")));
        using var body = new MeasuredStream();
        var sent = new List<int>();
        Storage.BeforePart = (part, _) =>
        {
            Assert.Equal(PartSize, part.Limit);
            sent.Add(body.Lines(lineEnd));
            return Task.CompletedTask;
        };

        await DownloadAsync(format, body, CancellationToken.None);

        Assert.Equal(25, sent.Count);
        for (var part = 1; part < sent.Count; part++)
        {
            // In linked data the line of the last item ends with the comma before the next one.
            Assert.InRange(sent[part], (part * PartSize) + linesBefore - 1, (part * PartSize) + linesBefore);
        }

        Assert.InRange(body.LargestWrite, 1, 128 * 1024);
    }

    [Fact]
    public async Task What_fails_on_the_way_breaks_the_connection_off()
    {
        Storage.Events.AddRange(Enumerable.Range(0, 1000).Select(number => ListSamples.Event($"e{number}")));
        var parts = 0;
        Storage.BeforePart = (_, _) => ++parts < 3 ? Task.CompletedTask : throw new TimeoutException();

        using var response = await Client.GetAsync(
            new Uri("/events.csv", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead
        );

        Assert.True(response.IsSuccessStatusCode);
        var failure = await Assert.ThrowsAnyAsync<Exception>(response.Content.ReadAsStringAsync);
        Assert.True(failure is HttpRequestException or IOException, failure.ToString());
    }

    [Fact]
    public async Task Whoever_hangs_up_ends_the_reading()
    {
        Storage.Events.AddRange(Enumerable.Range(0, 1000).Select(number => ListSamples.Event($"e{number}")));
        var parts = 0;
        var isEnded = new TaskCompletionSource();
        Storage.BeforePart = async (_, stop) =>
        {
            if (++parts == 3)
            {
                using var registration = stop.Register(isEnded.SetResult);
                await Task.Delay(Timeout.Infinite, stop);
            }
        };

        using (
            await Client.GetAsync(new Uri("/events.csv", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead)
        )
        {
            Assert.False(isEnded.Task.IsCompleted);
        }

        await isEnded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(3, parts);
    }

    [Fact]
    public async Task A_service_that_stops_ends_the_reading_and_the_connection()
    {
        Storage.Events.AddRange(Enumerable.Range(0, 1000).Select(number => ListSamples.Event($"e{number}")));
        using var stop = new CancellationTokenSource();
        var parts = 0;
        Storage.BeforePart = async (_, cancellationToken) =>
        {
            if (++parts == 2)
            {
                await stop.CancelAsync();
            }

            cancellationToken.ThrowIfCancellationRequested();
        };
        using var body = new MeasuredStream();
        var lifetime = await DownloadAsync("jsonl", body, stop.Token);
        Assert.True(lifetime.IsAborted);
        Assert.Equal(2, parts);
    }

    /// <summary>Without any services, as in the Functions worker.</summary>
    private async Task<Lifetime> DownloadAsync(string format, Stream body, CancellationToken cancellationToken)
    {
        var lifetime = new Lifetime();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
        context.Request.Method = "GET";
        context.Response.Body = body;
        var answer = await Pages.GetEventsFileAsync(context.Request, format, cancellationToken);
        await answer.ExecuteAsync(context);
        return lifetime;
    }

    private sealed class Lifetime : IHttpRequestLifetimeFeature
    {
        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;
    }

    /// <summary>Takes what is written, and remembers how much that was at a time.</summary>
    private sealed class MeasuredStream : MemoryStream
    {
        public int LargestWrite { get; private set; }

        public int Lines(string end) =>
            System.Text.Encoding.UTF8.GetString(GetBuffer(), 0, (int)Length).Split(end).Length - 1;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
