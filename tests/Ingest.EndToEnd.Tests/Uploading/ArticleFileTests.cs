using Ingest.Cli;
using Ingest.Cli.Uploading;

namespace Ingest.EndToEnd.Tests.Uploading;

public sealed class ArticleFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ingest-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Of_a_folder_all_files_are_taken_that_are_read_and_no_other()
    {
        string[] articles = ["a.txt", "b.md", "c.markdown", "d.html", "e.htm", "f.xhtml", "g.json", "h/I.HTML"];
        foreach (var name in (string[])[.. articles, "j.pdf", "k", ".txt.swp"])
        {
            var path = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "text");
        }

        Assert.Equal(articles, ArticleFile.Find([_folder.FullName]).Select(file => file.BlobName));
    }

    [Fact]
    public void A_folder_without_articles_says_what_would_be_one()
    {
        var exception = Assert.Throws<CommandException>(() => ArticleFile.Find([_folder.FullName]));

        Assert.EndsWith("holds no article (.txt, .md, .html or .json).", exception.Message);
    }
}
