namespace Ingest.Reading.Formats;

/// <summary>A document, or the reason why there is none: exactly one of the two is not null.</summary>
internal readonly record struct FormatResult
{
    private FormatResult(ParsedDocument? document, ReadFailure? failure) => (Document, Failure) = (document, failure);

    public ParsedDocument? Document { get; }

    public ReadFailure? Failure { get; }

    public static implicit operator FormatResult(ParsedDocument document) => new(document, null);

    public static implicit operator FormatResult(ReadFailure failure) => new(null, failure);
}
