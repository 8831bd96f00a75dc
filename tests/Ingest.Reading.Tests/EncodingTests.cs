using System.Text;
using Ingest.Extraction.Articles;

namespace Ingest.Reading.Tests;

public class EncodingTests
{
    private const string Quoted = "“Zażółć”, said Jörg – naïve…";

    [Theory]
    [InlineData("EFBBBF", "utf-8")]
    [InlineData("FFFE", "utf-16")]
    [InlineData("FEFF", "utf-16BE")]
    [InlineData("FFFE0000", "utf-32")]
    [InlineData("0000FEFF", "utf-32BE")]
    public void A_byte_order_mark_wins_and_is_no_part_of_the_text(string mark, string encoding)
    {
        byte[] content = [.. Convert.FromHexString(mark), .. Encoding.GetEncoding(encoding).GetBytes(Quoted)];

        var article = Reading.Read("a.txt", content, "text/plain; charset=koi8-r").Article;

        Assert.Equal(Quoted, article?.Text);
        Assert.Equal(EncodingBasis.ByteOrderMark, article?.EncodingBasis);
    }

    [Theory]
    [InlineData("a.txt", null)]
    [InlineData("a.txt", "text/plain; charset=windows-1251")]
    [InlineData("a.html", "text/html; charset=iso-8859-1")]
    public void Valid_utf_8_wins_over_a_declaration(string name, string? type)
    {
        var article = Reading.Article(name, Quoted, type);

        Assert.Equal(Quoted, article.Text);
        Assert.Equal(("utf-8", EncodingBasis.Valid), (article.Encoding, article.EncodingBasis));
    }

    [Theory]
    [InlineData("koi8-r", "koi8-r", "Привет, мир")]
    [InlineData("\"windows-1251\"", "windows-1251", "Привет, мир")]
    [InlineData("ISO-8859-1", "windows-1252", "“naïve”")]
    [InlineData("latin1", "windows-1252", "café")]
    [InlineData("shift_jis", "shift_jis", "こんにちは")]
    [InlineData("gb2312", "gb18030", "你好")]
    [InlineData("iso-8859-2", "iso-8859-2", "Zażółć")]
    public void A_declared_charset_decodes_what_is_no_utf_8(string declared, string name, string text)
    {
        var content = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);

        var article = Reading.Read("a.txt", content, $"text/plain; charset={declared}").Article;

        Assert.Equal(text, article?.Text);
        Assert.Equal((name, EncodingBasis.Declared), (article?.Encoding, article?.EncodingBasis));
    }

    [Theory]
    [InlineData("<meta charset=windows-1251><p>")]
    [InlineData("<!DOCTYPE html><head><META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'><p>")]
    [InlineData("<?xml version=\"1.0\" encoding='windows-1251'?><p>")]
    [InlineData("<!-- <meta charset=koi8-r> --><meta charset='windows-1251'><p>")]
    public void A_page_declares_its_charset_itself(string head)
    {
        var content = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(head + "Привет, мир");

        var article = Reading.Read("a.html", content).Article;

        Assert.Equal("Привет, мир", article?.Text);
        Assert.Equal(("windows-1251", EncodingBasis.Declared), (article?.Encoding, article?.EncodingBasis));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain; charset=utf-7")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("text/plain; charset=klingon")]
    [InlineData("not a type")]
    public void All_else_is_windows_1252_and_flagged(string? type)
    {
        byte[] content = [0x93, 0x4A, 0xF6, 0x72, 0x67, 0x94, 0x20, 0x96, 0x20, 0x85];

        var article = Reading.Read("a.txt", content, type).Article;

        Assert.Equal("“Jörg” – …", article?.Text);
        Assert.Equal(("windows-1252", EncodingBasis.Fallback), (article?.Encoding, article?.EncodingBasis));
    }

    [Theory]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    public void Utf_16_without_a_mark_is_told_by_its_pattern_and_flagged(string encoding, string name)
    {
        const string text = "Ministers meet – “at last”";

        var article = Reading.Read("a.txt", Encoding.GetEncoding(encoding).GetBytes(text)).Article;

        Assert.Equal(text, article?.Text);
        Assert.Equal((name, EncodingBasis.Fallback), (article?.Encoding, article?.EncodingBasis));
    }
}
