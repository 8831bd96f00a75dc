namespace Ingest.Extraction.Tests.Specification;

public class SpecificationFileTests
{
    private const string TwoCases = """
        # Calls

        What is said on the phone.

        ## The first

        published: 2024-05-02

        > Anna Berger rang
        > the mayor.
        >
        > She waited: nobody came.

        - direct: We will: go
          speaker: Anna Berger
          also: She | the caller
        - none

        ## The second

        > Nothing.

        - none
        """;

    [Fact]
    public void A_case_has_its_title_date_passage_and_items()
    {
        var cases = SpecificationFile.Parse("calls.md", TwoCases);

        Assert.Equal(["The first", "The second"], cases.Select(specification => specification.Title));
        var first = cases[0];
        Assert.Equal(("calls.md", "Calls", 5), (first.File, first.Phenomenon, first.Line));
        Assert.Equal(new DateOnly(2024, 5, 2), first.Published);
        Assert.Equal("Anna Berger rang the mayor.\n\nShe waited: nobody came.", first.Text);
        Assert.Equal(["direct", "none"], first.Items.Select(item => item.Kind));
        Assert.Equal("We will: go", first.Items[0].Text);
        Assert.Equal("Anna Berger", first.Items[0].Value("speaker"));
        Assert.Equal(["She", "the caller"], first.Items[0].Values("also"));
        Assert.Null(first.Items[0].Value("cue"));
        Assert.Empty(first.Items[0].Values("cue"));
        Assert.Null(cases[1].Published);
    }

    [Fact]
    public void Line_ends_of_Windows_make_no_difference() =>
        Assert.Equal(
            SpecificationFile.Parse("calls.md", TwoCases.ReplaceLineEndings("\n"))[0].Text,
            SpecificationFile.Parse("calls.md", TwoCases.ReplaceLineEndings("\r\n"))[0].Text
        );

    [Theory]
    [InlineData("# Calls", 1, "no case")]
    [InlineData("## Case\n\n> Text.\n\n- none", 1, "begin with the phenomenon")]
    [InlineData("# Calls\n\n## Case\n\n- none", 3, "no passage")]
    [InlineData("# Calls\n\n## Case\n\n> Text.", 3, "expects nothing")]
    [InlineData("# Calls\n\n## Case\n\n> Text.\nmore\n\n- none", 6, "is no passage")]
    [InlineData("# Calls\n\n## Case\n\npublished: 2 May\n\n> Text.\n\n- none", 5, "is no date")]
    [InlineData("# Calls\n\n## Case\n\n> Text.\n\n- nothing", 7, "lacks the form")]
    [InlineData("# Calls\n\n## Case\n\n> Text.\n\n  cue: said", 7, "belongs to no item")]
    [InlineData("# Calls\n\n## Case\n\n> Text.\n\n- a: b\n  c: d\n  c: e", 9, "already")]
    [InlineData("# Calls\n\n## Case\n\n> Text.\n\n- none\n\n> More.", 9, "before the items")]
    public void An_error_names_file_line_and_reason(string markdown, int line, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => SpecificationFile.Parse("calls.md", markdown));

        Assert.StartsWith($"calls.md({line}): ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
