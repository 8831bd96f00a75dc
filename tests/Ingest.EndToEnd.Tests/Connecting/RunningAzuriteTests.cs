using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ingest.Cli.Connecting;
using Ingest.TestSupport.Running;

namespace Ingest.EndToEnd.Tests.Connecting;

public sealed class RunningAzuriteTests
{
    [Fact]
    public async Task What_a_killed_service_left_is_passed_over()
    {
        var storage = await TestStorage.CreateAsync();

        var found = await RunningAzurite.FindAsync(
            [OnPort(RunningService.FreePort()), "half a connection stri", storage.ConnectionString],
            default
        );

        Assert.Equal(storage.ConnectionString, found);
    }

    [Fact]
    public async Task Another_program_on_the_port_is_no_Azurite()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener);

        Assert.Null(await RunningAzurite.FindAsync([OnPort(((IPEndPoint)listener.LocalEndpoint).Port)], default));
        await answering;
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        Assert.NotEqual(0, await stream.ReadAsync(new byte[4096]));
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nServer: Something\r\nContent-Length: 0\r\n\r\n")
        );
    }

    private static string OnPort(int port) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9ib2R5;BlobEndpoint=http://127.0.0.1:{port}/nobody;TableEndpoint=http://127.0.0.1:{port}/nobody;"
        );
}
