using Ingest.Storage.Uploads;

namespace Ingest.Storage.Tests.Uploads;

public sealed class BlobNameTests
{
    public static TheoryData<string> NoNames { get; } =
        new()
        {
            "",
            " ",
            "/",
            "\\\\",
            ".",
            "./././",
            "..",
            "../a.txt",
            "a/../b.txt",
            "a\\..\\..\\b.txt",
            "a.",
            "a./b.txt",
            "a...",
            "a\0.txt",
            "a\nb.txt",
            "a\u007F.txt",
            "a\u0085b.txt",
            "a\uFFFEb.txt",
            "a\uFFFF.txt",
            new string('a', 1025),
            string.Join('/', Enumerable.Repeat("a", 255)),
        };

    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("2022/10/strike at Køge.txt", "2022/10/strike at Køge.txt")]
    [InlineData("\\2022\\a.txt", "2022/a.txt")]
    [InlineData("//a///b.txt/", "a/b.txt")]
    [InlineData("./a/./b.txt", "a/b.txt")]
    [InlineData("C:\\fakepath\\a.txt", "C:/fakepath/a.txt")]
    [InlineData(".hidden", ".hidden")]
    [InlineData("a..b/c....txt", "a..b/c....txt")]
    [InlineData("%2e%2e/a.txt", "%2e%2e/a.txt")]
    [InlineData("a?b#c%.txt", "a?b#c%.txt")]
    [InlineData("👩‍🚒\u202Etxt.txt", "👩‍🚒\u202Etxt.txt")]
    public void A_name_has_one_form(string given, string normal)
    {
        Assert.True(BlobName.TryNormalize(given, out var name, out var reason));

        Assert.Equal(normal, name);
        Assert.Null(reason);
        Assert.True(BlobName.TryNormalize(name, out var again, out _));
        Assert.Equal(name, again);
    }

    [Theory]
    [MemberData(nameof(NoNames))]
    public void What_no_blob_can_be_called_is_refused_with_a_reason(string given)
    {
        Assert.False(BlobName.TryNormalize(given, out var name, out var reason));

        Assert.Null(name);
        Assert.NotEmpty(reason);
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        // No test case of a table: the runner would mend it.
        Assert.False(BlobName.TryNormalize("a\uD800b.txt", out _, out _));
        Assert.False(BlobName.TryNormalize("\uDC00.txt", out _, out _));
    }

    [Fact]
    public void The_longest_names_are_names()
    {
        Assert.True(BlobName.TryNormalize(new string('船', BlobName.MaxLength), out _, out _));
        Assert.True(
            BlobName.TryNormalize(string.Join('/', Enumerable.Repeat("a", BlobName.MaxSegments)), out _, out _)
        );
    }
}
