using Ingest.Reading.Formats.Html;
using Ingest.Reading.Metadata;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Ingest.Reading.Formats.Markdown;

/// <summary>
/// Markdown, with or without YAML front matter. It goes the way of HTML, so links keep their text, code stays, images go,
/// and HTML within it is read as such.
/// </summary>
internal sealed class MarkdownFormat : IDocumentFormat
{
    /// <summary>Markdig takes quadratic time on links, images and link definitions that do not end; an article has some hundred.</summary>
    private const int MaxBrackets = 5_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().Build();

    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public IReadOnlyList<string> MediaTypes { get; } = ["text/markdown", "text/x-markdown"];

    public FormatResult Parse(string text)
    {
        if (text.AsSpan().Count('[') > MaxBrackets)
        {
            return Failures.Malformed(
                $"The Markdown has more than {MaxBrackets} brackets, as of links. Drop the article's text alone."
            );
        }

        MarkdownDocument markdown;
        string html;
        try
        {
            markdown = Markdig.Markdown.Parse(text, Pipeline);
            html = markdown.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against deep nesting.
            return Failures.Malformed("The Markdown nests too deep. Drop the article's text alone.");
        }

        if (BoundedHtmlParser.TryParse(html, out var document) is { } refusal)
        {
            return refusal;
        }

        using (document)
        {
            var body = VisibleText.Of(document!);
            if (body.Length == 0)
            {
                return Failures.Malformed(
                    "The Markdown has no text beside its markup. Drop the file again with the article in it."
                );
            }

            var facts = FrontMatter.Of(markdown.Descendants<YamlFrontMatterBlock>().FirstOrDefault());
            var heading = document!.QuerySelector("h1, h2, h3, h4, h5, h6");
            return new ParsedDocument
            {
                Text = body,
                Title = TitleText.Clean(facts.Find("title") ?? (heading is null ? null : VisibleText.Of(heading))),
                Published = PublicationDate.Parse(facts.Find("date")) ?? PublicationDate.Parse(facts.Find("published")),
                Source = TitleText.Clean(facts.Find("source")),
                Url = WebAddress.Clean(facts.Find("url")),
                Language = LanguageTag.Clean(facts.Find("language")),
            };
        }
    }
}
