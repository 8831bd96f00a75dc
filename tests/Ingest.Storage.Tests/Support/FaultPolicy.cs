using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Storage.Tests.Support;

/// <summary>Stands in for a crash: from some request on, nothing reaches the store any more.</summary>
internal sealed class FaultPolicy : HttpPipelineSynchronousPolicy
{
    private int _left = int.MaxValue;
    private int _sent;

    /// <summary>The number of requests sent since the last <see cref="CrashAfter"/> or <see cref="Recover"/>.</summary>
    public int Sent => _sent;

    /// <summary>Is called before each request.</summary>
    public Func<Request, Task>? Before { get; set; }

    public void CrashAfter(int requests)
    {
        _sent = 0;
        _left = requests;
    }

    public void Recover()
    {
        _sent = 0;
        _left = int.MaxValue;
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Before is { } before)
        {
            await before(message.Request);
        }

        if (Interlocked.Decrement(ref _left) < 0)
        {
            throw new SimulatedCrashException();
        }

        Interlocked.Increment(ref _sent);
        await ProcessNextAsync(message, pipeline);
    }
}

/// <summary>The process is thought to be dead.</summary>
internal sealed class SimulatedCrashException() : Exception("The process is thought to be dead.");
