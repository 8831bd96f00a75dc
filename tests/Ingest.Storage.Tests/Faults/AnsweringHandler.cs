using System.Net;

namespace Ingest.Storage.Tests.Faults;

/// <summary>A network in which a test answers for storage, once it is switched on.</summary>
internal sealed class AnsweringHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    public bool IsOn { get; set; }

    /// <summary>Whether requests get no answer at all.</summary>
    public bool Hangs { get; init; }

    /// <summary>The status to answer with, or null to ask the store.</summary>
    public Func<HttpRequestMessage, HttpStatusCode?> Answer { get; init; } = _ => null;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (IsOn && Hangs)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return IsOn && Answer(request) is { } status
            ? new(status) { RequestMessage = request, Content = new StringContent("") }
            : await base.SendAsync(request, cancellationToken);
    }
}
