using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ingest.Emulator.Tests.Support;

namespace Ingest.Emulator.Tests;

public sealed class StartingTests
{
    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var exception = await FailAsync(new AzuriteOptions { TablePort = port });

        Sentence.Says(
            exception.Message,
            string.Create(CultureInfo.InvariantCulture, $"Port {port} is in use"),
            "End the program",
            "--connection"
        );
    }

    [Fact]
    public async Task A_data_folder_in_use_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("ingest-test-");
        try
        {
            var options = new AzuriteOptions { DataFolder = folder.FullName };
            var installation = await AzuriteInstallation.EnsureAsync(null, default);
            await using var running = await AzuriteProcess.StartAsync(installation, options, default);

            var exception = await FailAsync(options);

            Sentence.Says(exception.Message, folder.FullName, "stop that one", "--data");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<EmulatorException> FailAsync(AzuriteOptions options)
    {
        var installation = await AzuriteInstallation.EnsureAsync(null, default);
        return await Assert.ThrowsAsync<EmulatorException>(() =>
            AzuriteProcess.StartAsync(installation, options, default)
        );
    }
}
