namespace Ingest.Pages.Exports;

/// <summary>What stands around JSON objects in a file of them.</summary>
/// <param name="Start">Before all.</param>
/// <param name="Between">Between one and the next.</param>
/// <param name="After">Behind each.</param>
/// <param name="End">Behind all.</param>
internal sealed record JsonFrame(string Start, string Between, string After, string End)
{
    /// <summary>An object a line.</summary>
    public static JsonFrame Lines { get; } = new("", "", "\n", "");

    /// <summary>One document of linked data.</summary>
    public static JsonFrame LinkedData { get; } =
        new($"{{\"@context\":{LinkedDataNode.Context},\n\"@graph\":[\n", ",\n", "", "\n]}\n");
}
