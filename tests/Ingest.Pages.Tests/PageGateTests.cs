using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Ingest.Pages.Tests;

public sealed class PageGateTests
{
    [Theory]
    [InlineData("true", "Production", "True", true, true)]
    [InlineData("True", "Production", "true", true, true)]
    [InlineData("true", "Development", null, false, true)]
    // Switched on, and the platform's authentication is there, but let this one through as it does for what it does not cover.
    [InlineData("true", "Production", "True", false, false)]
    // Switched on, but the platform's authentication is not there: anybody may send the header.
    [InlineData("true", "Production", null, true, false)]
    [InlineData("true", "Production", "", true, false)]
    [InlineData("true", "Production", "False", true, false)]
    [InlineData("true", "Production", null, false, false)]
    [InlineData("false", "Production", "True", true, false)]
    [InlineData("false", "Development", null, false, false)]
    [InlineData("yes", "Production", "True", true, false)]
    [InlineData("", "Production", "True", true, false)]
    [InlineData(null, "Production", "True", true, false)]
    [InlineData(null, "Development", "True", true, false)]
    public void Pages_are_off_unless_switched_on_and_never_there_for_strangers(
        string? setting,
        string environment,
        string? authentication,
        bool isSignedIn,
        bool isOpen
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Ingest:Pages:Enabled", setting), new("WEBSITE_AUTH_ENABLED", authentication)])
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
