using System.Text.Json;

namespace Ingest.Storage.Tests.Support;

/// <summary>
/// Counts at the transport what is read of tables, try by try. Answers are dated an hour later than they are, so that what was just
/// written looks old and is read once.
/// </summary>
internal sealed class CountingHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private int _rangeReads;
    private int _pointReads;
    private int _rows;

    /// <summary>Parts of ranges that were asked for.</summary>
    public int RangeReads => _rangeReads;

    /// <summary>Single rows that were asked for.</summary>
    public int PointReads => _pointReads;

    /// <summary>The rows that ranges gave.</summary>
    public int Rows => _rows;

    public void Reset() => (_rangeReads, _pointReads, _rows) = (0, 0, 0);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var answer = await base.SendAsync(request, cancellationToken);
        answer.Headers.Date += TimeSpan.FromHours(1);
        if (request.Method != HttpMethod.Get)
        {
            return answer;
        }

        if (request.RequestUri!.AbsolutePath.EndsWith("()", StringComparison.Ordinal))
        {
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            Interlocked.Increment(ref _rangeReads);
            Interlocked.Add(ref _rows, json.RootElement.GetProperty("value").GetArrayLength());
        }
        else if (request.RequestUri.AbsolutePath.Contains("(PartitionKey=", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _pointReads);
        }

        return answer;
    }
}
