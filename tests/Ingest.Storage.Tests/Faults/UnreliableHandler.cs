using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Ingest.Storage.Tests.Faults;

/// <summary>What goes wrong with a request.</summary>
internal enum Fault
{
    /// <summary>Refused with 429, not applied.</summary>
    Throttled,

    /// <summary>Answered with 500, not applied.</summary>
    Error,

    /// <summary>Answered with 503, not applied.</summary>
    Unavailable,

    /// <summary>Not answered in time, not applied.</summary>
    TimeOut,

    /// <summary>The connection breaks before the request is applied.</summary>
    BrokenConnection,

    /// <summary>Applied, and yet answered with 500.</summary>
    ErrorAfterwards,

    /// <summary>Applied, but not answered in time.</summary>
    TimeOutAfterwards,

    /// <summary>Applied, but the connection breaks before the answer.</summary>
    BrokenConnectionAfterwards,

    /// <summary>Applied, but the connection breaks in the middle of the answer's body.</summary>
    BrokenAnswer,
}

/// <summary>The network and a storage that fail, below the SDK's own pipeline, so that its retries meet the faults.</summary>
internal sealed class UnreliableHandler(int seed) : DelegatingHandler(new SocketsHttpHandler())
{
    private static readonly Fault[] Kinds = Enum.GetValues<Fault>();

    private readonly Random _random = new(seed);
    private readonly ConcurrentDictionary<Fault, int> _faults = [];
    private readonly ConcurrentQueue<long> _refusals = [];
    private int _requests;

    /// <summary>One request in so many fails; 0 for none.</summary>
    public int OneIn { get; set; }

    /// <summary>The request after so many that fails, and how; null for none.</summary>
    public (int After, Fault Fault)? Next { get; set; }

    /// <summary>Whether nothing answers at all.</summary>
    public bool IsDead { get; set; }

    /// <summary>Whether every request for a table is answered with 500.</summary>
    public bool IsIll { get; set; }

    /// <summary>The requests so far, tries counted singly.</summary>
    public int Requests => _requests;

    /// <summary>The faults so far.</summary>
    public IReadOnlyDictionary<Fault, int> Faults => _faults;

    /// <summary>When requests met a dead or ill storage, in ticks of the monotonic clock.</summary>
    public IReadOnlyCollection<long> Refusals => _refusals;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _requests);
        if (IsDead)
        {
            _refusals.Enqueue(System.Diagnostics.Stopwatch.GetTimestamp());
            throw new HttpRequestException("Nobody listens.", new SocketException((int)SocketError.ConnectionRefused));
        }

        if (IsIll && request.Headers.Contains("DataServiceVersion"))
        {
            _refusals.Enqueue(System.Diagnostics.Stopwatch.GetTimestamp());
            return Answer(HttpStatusCode.InternalServerError, request);
        }

        if (NextFault() is not { } fault)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        _faults.AddOrUpdate(fault, 1, (_, count) => count + 1);
        if (fault >= Fault.ErrorAfterwards)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (fault == Fault.BrokenAnswer)
            {
                answer.Content = new BrokenContent(answer.Content);
                return answer;
            }

            answer.Dispose();
        }

        return fault switch
        {
            Fault.Throttled => Answer(HttpStatusCode.TooManyRequests, request),
            Fault.Unavailable => Answer(HttpStatusCode.ServiceUnavailable, request),
            Fault.Error or Fault.ErrorAfterwards => Answer(HttpStatusCode.InternalServerError, request),
            Fault.TimeOut or Fault.TimeOutAfterwards => throw new TaskCanceledException("No answer in time."),
            _ => throw new HttpRequestException("The connection broke.", new IOException("Reset.")),
        };
    }

    private Fault? NextFault()
    {
        lock (_random)
        {
            if (Next is { } next)
            {
                Next = next.After == 0 ? null : next with { After = next.After - 1 };
                return next.After == 0 ? next.Fault : null;
            }

            return OneIn > 0 && _random.Next(OneIn) == 0 ? Kinds[_random.Next(Kinds.Length)] : null;
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, HttpRequestMessage request) =>
        new(status) { RequestMessage = request, Content = new StringContent("") };
}
