using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Ingest.Pages.Tests;

public sealed class PageGateTests
{
    [Theory]
    [InlineData("true", "Production", true, true)]
    [InlineData("True", "Production", true, true)]
    [InlineData("true", "Development", false, true)]
    // Switched on, but the platform's authentication is not there.
    [InlineData("true", "Production", false, false)]
    [InlineData("false", "Production", true, false)]
    [InlineData("false", "Development", false, false)]
    [InlineData("yes", "Production", true, false)]
    [InlineData("", "Production", true, false)]
    [InlineData(null, "Production", true, false)]
    [InlineData(null, "Development", true, false)]
    public void Pages_are_off_unless_switched_on_and_never_there_for_strangers(
        string? setting,
        string environment,
        bool isSignedIn,
        bool isOpen
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Ingest:Pages:Enabled", setting)])
            .Build();
        var request = new DefaultHttpContext().Request;
        if (isSignedIn)
        {
            request.Headers["X-MS-CLIENT-PRINCIPAL"] = "e30=";
        }

        Assert.Equal(isOpen, new PageGate(configuration, new Host(environment)).IsOpenTo(request));
    }

    private sealed class Host(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
