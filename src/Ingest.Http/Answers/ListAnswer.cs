using System.Text.Json.Serialization;

namespace Ingest.Http.Answers;

/// <summary>A part of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">The address of the next part, relative to the host, or null at the end.</param>
internal sealed record ListAnswer<T>(
    IReadOnlyList<T> Items,
    [property: JsonConverter(typeof(AddressConverter))] string? Next
);
