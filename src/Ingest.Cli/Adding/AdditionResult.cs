using System.Text.Json.Serialization;
using Ingest.Extraction;

namespace Ingest.Cli.Adding;

/// <summary>What became of an added article.</summary>
/// <param name="Name">The blob name.</param>
/// <param name="Id">The article's identifier.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reason">Why it failed or is waiting, for a person; else null.</param>
internal sealed record AdditionResult(string Name, string Id, AdditionOutcome Outcome, string? Reason);

/// <summary>How adding an article ended.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AdditionOutcome>))]
internal enum AdditionOutcome
{
    /// <summary>The service ingested it.</summary>
    Ingested,

    /// <summary>The service had the very same already.</summary>
    Unchanged,

    /// <summary>The service could not ingest it.</summary>
    Failed,

    /// <summary>It was uploaded, but no service deals with it.</summary>
    Waiting,
}
