namespace Ingest.Reading;

/// <summary>Reads files as articles: decides the format and the encoding, finds the text and what the document says about itself.</summary>
public interface IArticleReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="source">What is known about the file beside its bytes.</param>
    /// <param name="content">All its bytes.</param>
    /// <returns>The article, or the reason why the file cannot be read as one. Bad input never throws.</returns>
    ReadResult Read(ArticleSource source, ReadOnlyMemory<byte> content);
}
