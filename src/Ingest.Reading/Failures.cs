using Ingest.Reading.Formats;

namespace Ingest.Reading;

/// <summary>The reasons that do not belong to one format.</summary>
internal static class Failures
{
    public static ReadFailure EmptyFile { get; } =
        new(ReadFailureCode.Empty, "The file is empty. Drop it again with the article's text in it.");

    public static ReadFailure BlankFile { get; } =
        new(ReadFailureCode.Empty, "The file holds only white space. Drop it again with the article's text in it.");

    /// <param name="finding">What the file is or holds, to follow <c>The file</c> (<c>is a PDF document</c>).</param>
    public static ReadFailure Binary(string finding) =>
        new(
            ReadFailureCode.Binary,
            $"The file {finding}, not text. Convert it to {SupportedFormats.MainExtensions} and drop it again."
        );

    public static ReadFailure Malformed(string reason) => new(ReadFailureCode.Malformed, reason);
}
