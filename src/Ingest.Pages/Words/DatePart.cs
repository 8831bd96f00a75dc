namespace Ingest.Pages.Words;

/// <summary>A part of a written date.</summary>
/// <param name="Text">As people write it.</param>
/// <param name="Machine">As <c>datetime</c> has it: <c>yyyy-mm-dd</c>, <c>yyyy-mm</c> or <c>yyyy</c>.</param>
public sealed record DatePart(string Text, string Machine);
