using System.Text.Json.Serialization;

namespace Ingest.Http.Problems;

/// <summary>What went wrong, as RFC 9457 writes it.</summary>
/// <param name="Type">Names the kind of problem; never changes.</param>
/// <param name="Title">The kind of problem in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong here and what to do about it.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail)
{
    /// <summary>The parameter at fault, if it is one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parameter { get; init; }
}
