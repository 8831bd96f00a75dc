namespace Ingest.Reading.Formats.PlainText;

/// <summary>
/// Plain text: the article's text is the whole file, unchanged, and its title the first line if that reads like a headline.
/// </summary>
internal sealed class PlainTextFormat : IDocumentFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    public IReadOnlyList<string> MediaTypes { get; } = ["text/plain"];

    public FormatResult Parse(string text) =>
        new ParsedDocument { Text = text, Title = Metadata.TitleText.Clean(Headline.Find(text)) };
}
