using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Ingest.Pages;

/// <summary>
/// Decides whether the pages are there, where the platform signs people in before a request comes here: they are off unless switched on, and
/// then there for those alone whom the platform has signed in, so that pages whose authentication somebody takes away are not open.
/// </summary>
/// <param name="configuration">Has the setting <c>Ingest__Pages__Enabled</c>.</param>
/// <param name="environment">On a developer's own machine nobody signs in.</param>
public sealed class PageGate(IConfiguration configuration, IHostEnvironment environment)
{
    private const string Setting = "Ingest:Pages:Enabled";

    /// <summary>Azure's authentication adds it to requests of those who have signed in, and takes it off all others.</summary>
    private const string SignedIn = "X-MS-CLIENT-PRINCIPAL";

    private readonly bool _areOn = bool.TryParse(configuration[Setting], out var isOn) && isOn;
    private readonly bool _isDevelopment = environment.IsDevelopment();

    /// <summary>Whether the pages are there for whoever sent a request.</summary>
    public bool IsOpenTo(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _areOn && (_isDevelopment || request.Headers.ContainsKey(SignedIn));
    }
}
