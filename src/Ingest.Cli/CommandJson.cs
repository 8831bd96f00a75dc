using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Cli.Adding;
using Ingest.Cli.Status;
using Ingest.Storage.Upkeep;

namespace Ingest.Cli;

/// <summary>The JSON of what commands answer: camelCase, absent values as null, letters of all scripts as they are.</summary>
[JsonSerializable(typeof(AdditionResult))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(UpkeepReport))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    /// <summary>An object a line.</summary>
    public static CommandJson Lines { get; } = new(OptionsOf(isIndented: false));

    /// <summary>One object, over several lines.</summary>
    public static CommandJson Indented { get; } = new(OptionsOf(isIndented: true));

    private static JsonSerializerOptions OptionsOf(bool isIndented) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = isIndented,
        };
}
