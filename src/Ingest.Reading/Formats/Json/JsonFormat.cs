using Ingest.Reading.Formats.Html;
using Ingest.Reading.Metadata;
using Ingest.Reading.Texts;

namespace Ingest.Reading.Formats.Json;

/// <summary>A schema.org <c>NewsArticle</c> or its kin, or a plain <c>{title, text, published, source, url, language}</c>.</summary>
internal sealed class JsonFormat : IDocumentFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".json"];

    public IReadOnlyList<string> MediaTypes { get; } = ["application/json", "application/ld+json"];

    public FormatResult Parse(string text)
    {
        var (articles, error) = ArticleJson.Parse(text);
        if (error is not null)
        {
            return Failures.Malformed(error);
        }

        var withText = articles.Where(article => article.Text is not null).ToList();
        return withText switch
        {
            [] => Failures.Malformed(
                "The JSON holds no article text. It is looked for in the fields 'articleBody' and 'text' of an object, "
                    + "of the objects in an array, or of those in an '@graph': put it there, and drop the file again."
            ),
            [var article] => ToDocument(article),
            _ => Failures.Malformed(
                $"The JSON holds {withText.Count} articles. Drop one file for each, so that each can be looked up by itself."
            ),
        };
    }

    private static FormatResult ToDocument(ArticleFields article)
    {
        var text = CleanText.Normalize(Markup.StripIfAny(article.Text!, out var refusal));
        if (refusal is not null)
        {
            return refusal;
        }

        return text.Length == 0
            ? Failures.Malformed(
                "The JSON's article text has no readable characters. Put some there, and drop the file again."
            )
            : new ParsedDocument
            {
                Text = text,
                Title = TitleText.Clean(article.Title),
                Published = PublicationDate.Parse(article.Published),
                Source = TitleText.Clean(article.Publisher ?? article.Author),
                Url = WebAddress.Clean(article.Url),
                Language = LanguageTag.Clean(article.Language),
            };
    }
}
