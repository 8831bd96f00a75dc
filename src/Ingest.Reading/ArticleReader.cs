using Ingest.Extraction.Articles;
using Ingest.Reading.Binary;
using Ingest.Reading.Encodings;
using Ingest.Reading.Formats;
using Ingest.Reading.Metadata;

namespace Ingest.Reading;

/// <summary>Reads plain text, Markdown, HTML and JSON.</summary>
/// <remarks>
/// Stateless and safe to share between threads. It never reaches for the network or a file. Time and memory are bounded
/// by the size of the content, which the caller limits before it reads the blob.
/// </remarks>
public sealed class ArticleReader : IArticleReader
{
    /// <inheritdoc/>
    public ReadResult Read(ArticleSource source, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(source);
        var declared = DeclaredType.Parse(source.ContentType);
        if (SupportedFormats.Find(source.Name, declared.MediaType) is not { } format)
        {
            return Fail(SupportedFormats.Refuse(source.Name));
        }

        if (content.IsEmpty)
        {
            return Fail(Failures.EmptyFile);
        }

        if (BinaryContent.FindInBytes(content.Span) is { } binary)
        {
            return Fail(Failures.Binary(binary));
        }

        var decoded = TextDecoder.Decode(content.Span, declared.Charset ?? format.FindCharset(content.Span));
        if (BinaryContent.FindInText(decoded.Text) is { } garbled)
        {
            return Fail(Failures.Binary(garbled));
        }

        if (decoded.Text.AsSpan().IsWhiteSpace())
        {
            return Fail(Failures.BlankFile);
        }

        var result = format.Parse(decoded.Text);
        return result.Document is { } document
            ? ReadResult.Success(Assemble(source, decoded, document))
            : Fail(result.Failure!);
    }

    /// <summary>
    /// Blob metadata first, then what the document says; for the date also in a line above its text, and at last the blob's
    /// creation time.
    /// </summary>
    private static Article Assemble(ArticleSource source, DecodedText decoded, ParsedDocument document)
    {
        var metadata = new BlobMetadata(source.Metadata);
        var (published, basis) = PublicationDate.Choose(
            metadata.Published,
            document.Published ?? DateAtTop.Find(document.Text),
            source.CreatedOn
        );
        return new Article
        {
            Id = ArticleId.FromName(source.Name),
            Name = source.Name,
            Title = metadata.Title ?? document.Title,
            Text = document.Text,
            Published = published,
            PublishedBasis = basis,
            Language = metadata.Language ?? document.Language,
            Source = metadata.Source ?? document.Source,
            Url = metadata.Url ?? document.Url,
            Encoding = decoded.Encoding,
            EncodingBasis = decoded.Basis,
        };
    }

    private static ReadResult Fail(ReadFailure failure) => ReadResult.Fail(failure.Code, failure.Reason);
}
