using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Ingest.TestSupport;

/// <summary>
/// Stands between a process and its storage: carries bytes, counts what is sent to the storage, can strike at some count, and
/// can be closed as if the storage were dead.
/// </summary>
public sealed partial class StorageRelay : IAsyncDisposable
{
    private readonly List<TcpListener> _listeners = [];
    private readonly ConcurrentDictionary<TcpClient, byte> _connections = [];
    private readonly CancellationTokenSource _ending = new();
    private int _left = int.MaxValue;
    private Action _strike = () => { };
    private volatile bool _isClosed;

    /// <summary>Stands before a storage on this machine.</summary>
    /// <param name="connectionString">The storage's connection string.</param>
    public StorageRelay(string connectionString) =>
        ConnectionString = Endpoint()
            .Replace(
                connectionString,
                match =>
                {
                    var target = int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
                    var port = Listen(target).ToString(CultureInfo.InvariantCulture);
                    return $"http://127.0.0.1:{port}/";
                }
            );

    /// <summary>The connection string for the process.</summary>
    public string ConnectionString { get; }

    /// <summary>Strikes when so many pieces of requests have come; the last of them may or may not reach the storage.</summary>
    public void StrikeAfter(int pieces, Action strike)
    {
        _strike = strike;
        Volatile.Write(ref _left, pieces);
    }

    /// <summary>Lets nothing through any more.</summary>
    public void Close()
    {
        _isClosed = true;
        foreach (var connection in _connections.Keys)
        {
            connection.Close();
        }
    }

    /// <summary>Lets everything through again.</summary>
    public void Open() => _isClosed = false;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        Close();
        _listeners.ForEach(listener => listener.Dispose());
        _ending.Dispose();
    }

    private int Listen(int target)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _listeners.Add(listener);
        _ = AcceptAsync(listener, target);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AcceptAsync(TcpListener listener, int target)
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(_ending.Token), target);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException) { }
    }

    private async Task ServeAsync(TcpClient process, int target)
    {
        using var storage = new TcpClient();
        using (process)
        {
            _connections[process] = 0;
            try
            {
                if (!_isClosed)
                {
                    await storage.ConnectAsync(IPAddress.Loopback, target);
                    var back = CarryAsync(storage, process, _ => true);
                    await CarryAsync(process, storage, Counts);
                    // The process is gone or done; what it has sent goes its way.
                    storage.Client.Shutdown(SocketShutdown.Send);
                    await back;
                }
            }
            catch (Exception exception)
                when (exception
                        is IOException
                            or SocketException
                            or ObjectDisposedException
                            or OperationCanceledException
                )
            {
                // Either end may go at any time.
            }
            finally
            {
                _connections.TryRemove(process, out _);
            }
        }
    }

    private bool Counts(int piece)
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            _strike();
            return piece % 2 == 0;
        }

        return true;
    }

    private async Task CarryAsync(TcpClient from, TcpClient to, Func<int, bool> goesOn)
    {
        var buffer = new byte[64 * 1024];
        int length;
        while ((length = await from.GetStream().ReadAsync(buffer, _ending.Token)) > 0)
        {
            if (!goesOn(length))
            {
                return;
            }

            await to.GetStream().WriteAsync(buffer.AsMemory(0, length), _ending.Token);
        }
    }

    [GeneratedRegex("http://127.0.0.1:(?<port>[0-9]+)/")]
    private static partial Regex Endpoint();
}
