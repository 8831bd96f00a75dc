using System.Text.Json.Serialization;
using Ingest.Extraction;

namespace Ingest.Storage.Uploads;

/// <summary>What became of an uploaded article.</summary>
/// <param name="Stage">How far it is.</param>
/// <param name="Reason">Why it failed, for a person; null exactly if it did not.</param>
/// <param name="ReasonCode">The kind of failure, for programs; null exactly if it did not fail.</param>
public sealed record UploadState(UploadStage Stage, string? Reason = null, string? ReasonCode = null);

/// <summary>How far an uploaded article is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<UploadStage>))]
public enum UploadStage
{
    /// <summary>The service has not dealt with it yet.</summary>
    Waiting,

    /// <summary>It was analysed, and its quotes and events can be looked up.</summary>
    Ingested,

    /// <summary>It could not be read.</summary>
    Failed,

    /// <summary>It was deleted.</summary>
    Gone,
}
