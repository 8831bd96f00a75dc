namespace Ingest.Reading.Tests;

public class FormatTests
{
    [Theory]
    [InlineData("a.txt", null, "plain")]
    [InlineData("folder/a.TXT", "text/html", "plain")]
    [InlineData("a.md", null, "markup")]
    [InlineData("a.Markdown", null, "markup")]
    [InlineData("a.html", null, "markup")]
    [InlineData("a.HTM", null, "markup")]
    [InlineData("a.xhtml", null, "markup")]
    [InlineData("a", "text/plain", "plain")]
    [InlineData("2022.10/a", "text/plain; charset=utf-8", "plain")]
    [InlineData("a.v2", "text/html; charset=utf-8", "markup")]
    [InlineData("a", "TEXT/MARKDOWN", "markup")]
    public void The_extension_decides_the_format_and_else_the_content_type(string name, string? type, string expected)
    {
        const string content = "<p>Some <b>words</b> here.</p>";

        var article = Reading.Article(name, content, type);

        Assert.Equal(expected == "plain" ? content : "Some words here.", article.Text);
        Assert.Equal(name, article.Name);
        Assert.Equal(Ingest.Extraction.Articles.ArticleId.FromName(name), article.Id);
    }

    [Theory]
    [InlineData("a", "application/json")]
    [InlineData("a", "application/ld+json")]
    [InlineData("a.json", "application/octet-stream")]
    public void Json_is_told_by_extension_or_content_type(string name, string type) =>
        Assert.Equal("Words.", Reading.Article(name, """{"text":"Words."}""", type).Text);

    [Theory]
    [InlineData("a.docx", "'.docx'")]
    [InlineData("a", "no extension")]
    [InlineData("", "no extension")]
    [InlineData("folder.txt/a", "no extension")]
    public void A_file_of_another_kind_is_refused_with_the_formats_that_are_read(string name, string mention)
    {
        var failure = Reading.Failure(name, "words");

        Assert.Equal(ReadFailureCode.UnsupportedFormat, failure.Code);
        Assert.Contains(mention, failure.Reason, StringComparison.Ordinal);
        Assert.Contains(".txt, .md, .html or .json", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0 ")]
    [InlineData("\uFEFF")]
    public void A_file_without_text_is_empty(string content)
    {
        foreach (var name in new[] { "a.txt", "a.md", "a.html", "a.json" })
        {
            Assert.Equal(ReadFailureCode.Empty, Reading.Failure(name, content).Code);
        }
    }

    [Theory]
    [InlineData("25504446 2D312E37 0A", "a PDF document")]
    [InlineData("89504E47 0D0A1A0A 0000", "a PNG picture")]
    [InlineData("FFD8FFE0 0010", "a JPEG picture")]
    [InlineData("504B0304 1400", ".docx")]
    [InlineData("1F8B0800", "a gzip archive")]
    [InlineData("D0CF11E0 A1B11AE1", ".doc")]
    [InlineData("00000020 66747970 69736F6D", "MP4")]
    [InlineData("4D5A9000 0300", "a Windows program")]
    [InlineData("7B5C727466 31", "an RTF document")]
    [InlineData("41420043 4445", "NUL bytes")]
    [InlineData("01020304 05064142", "control characters")]
    [InlineData("FEFF 0000 0041 0000", "NUL characters")]
    public void A_binary_file_is_refused_with_what_it_seems_to_be(string hex, string mention)
    {
        var content = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        foreach (var name in new[] { "a.txt", "a.md", "a.html", "a.json" })
        {
            var failure = Reading.Failure(name, content);

            Assert.Equal(ReadFailureCode.Binary, failure.Code);
            Assert.Contains(mention, failure.Reason, StringComparison.Ordinal);
            Assert.Contains("Convert it to .txt", failure.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("MZ is how the file began, wrote the engineer.")]
    [InlineData("ID3 tags are older than the web, and so is RIFF.")]
    [InlineData(
        "One stray control character\u0001 does not make a text of this length, or any longer one, a binary file."
    )]
    public void Words_that_resemble_a_signature_stay_text(string content) =>
        Assert.Equal(content, Reading.Article("a.txt", content).Text);
}
