namespace Ingest.Storage.Tests.Faults;

/// <summary>A storage whose answers are dated later than they are, so that what was just written looks old.</summary>
internal sealed class ClockAheadHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    public TimeSpan Ahead { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var answer = await base.SendAsync(request, cancellationToken);
        answer.Headers.Date += Ahead;
        return answer;
    }
}
