using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Ingest.Pages;

/// <summary>
/// Decides whether the pages are there, where the platform signs people in before a request comes here: they are off unless switched on, and
/// then there for those alone whom the platform has signed in. Both signs of that are asked for, so that pages whose authentication somebody takes
/// away are not open: without it, nobody takes the header off the requests of strangers.
/// </summary>
/// <param name="configuration">Has the setting <c>Ingest__Pages__Enabled</c>, and the environment's variables.</param>
/// <param name="environment">On a developer's own machine nobody signs in.</param>
public sealed class PageGate(IConfiguration configuration, IHostEnvironment environment)
{
    private const string Setting = "Ingest:Pages:Enabled";

    /// <summary>The platform sets it while its authentication stands before the app.</summary>
    private const string Authentication = "WEBSITE_AUTH_ENABLED";

    /// <summary>Azure's authentication adds it to requests of those who have signed in, and takes it off all others.</summary>
    private const string SignedIn = "X-MS-CLIENT-PRINCIPAL";

    private readonly bool _areOn = IsTrue(configuration[Setting]);
    private readonly bool _isGuarded = IsTrue(configuration[Authentication]);
    private readonly bool _isDevelopment = environment.IsDevelopment();

    /// <summary>Whether the pages are there for whoever sent a request.</summary>
    public bool IsOpenTo(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _areOn && (_isDevelopment || (_isGuarded && request.Headers.ContainsKey(SignedIn)));
    }

    private static bool IsTrue(string? setting) => bool.TryParse(setting, out var isTrue) && isTrue;
}
