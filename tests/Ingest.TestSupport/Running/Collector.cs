using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace Ingest.TestSupport.Running;

/// <summary>Takes telemetry as a collector of OpenTelemetry's does (OTLP over HTTP), and keeps it as it comes.</summary>
public sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, string Body)> _received = [];

    public Collector()
    {
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{RunningService.FreePort()}/");
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ReceiveAsync();
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>Whether something with this text in it came, of a kind: <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public bool Has(string kind, string text) =>
        _received.Any(item => item.Path == $"/v1/{kind}" && item.Body.Contains(text, StringComparison.Ordinal));

    public void Dispose() => _listener.Close();

    private async Task ReceiveAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                // Texts stand in these messages as they are.
                _received.Enqueue((context.Request.Url!.AbsolutePath, Encoding.UTF8.GetString(body.ToArray())));
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // The test is over, or the service hung up.
            }
        }
    }
}
