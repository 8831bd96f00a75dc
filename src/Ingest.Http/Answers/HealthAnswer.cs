namespace Ingest.Http.Answers;

/// <summary>How the service is.</summary>
/// <param name="Status"><c>healthy</c> or <c>unhealthy</c>.</param>
/// <param name="Checks">How its parts are.</param>
/// <param name="Problem">What is wrong, or null.</param>
/// <param name="Version">The version of the service.</param>
internal sealed record HealthAnswer(string Status, HealthChecks Checks, string? Problem, string Version);

/// <summary>How the parts of the service are: <c>ok</c> or <c>failed</c> each.</summary>
internal sealed record HealthChecks(string Blobs, string Tables);
