using Ingest.Cli.Serving;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingest.EndToEnd.Tests.Serving;

public sealed class ServiceLogFormatterTests
{
    [Theory]
    [InlineData(LogLevel.Information, "Storage is back\n")]
    [InlineData(LogLevel.Warning, "warning: Storage is back\n")]
    [InlineData(LogLevel.Error, "error: Storage is back\n")]
    [InlineData(LogLevel.Critical, "error: Storage is back\n")]
    public void A_line_says_how_bad_it_is(LogLevel level, string expected)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var entry = new LogEntry<string>(level, "Ingest", default, "Storage is\nback", null, (text, _) => text);

        new ServiceLogFormatter().Write(entry, scopeProvider: null, output);

        Assert.Equal(expected, output.ToString());
    }
}
