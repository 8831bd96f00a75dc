using System.Text;
using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Knowledge;

/// <summary>The knowledge files about the world are read by programs: their form, codes and marks have to be right.</summary>
public class WorldFilesTests
{
    private static readonly Dictionary<string, string> Columns = new()
    {
        ["countries"] = "code name other_names adjectives demonyms capitals metonyms ambiguous",
        ["historic-states"] = "name other_names adjectives demonyms capitals successor successors end_year ambiguous",
        ["regions"] = "name other_names kind country type adjectives demonyms ambiguous",
        ["cities"] = "name other_names country region capital common shared usual",
        ["places"] = "name other_names kind country ambiguous",
        ["organizations"] = "name other_names kind country sector ambiguous",
        ["ministry-patterns"] = "pattern kind sector alone lowercase",
        ["nationalities-and-groups"] = "name nouns other_forms kind country sector ambiguous",
    };

    // The columns that hold forms of a row, and those that list the forms that need context.
    private static readonly Dictionary<string, (string Forms, string Marks)> FormColumns = new()
    {
        ["countries"] = ("name other_names adjectives demonyms capitals metonyms", "ambiguous"),
        ["historic-states"] = ("name other_names adjectives demonyms", "ambiguous"),
        ["regions"] = ("name other_names adjectives demonyms", "ambiguous"),
        ["cities"] = ("name other_names", "shared"),
        ["places"] = ("name other_names", "ambiguous"),
        ["organizations"] = ("name other_names", "ambiguous"),
        ["nationalities-and-groups"] = ("name nouns other_forms", "ambiguous"),
    };

    private static readonly string[] PloverActors = ["IGO", "UNO", "EUR", "NGO", "IMG"];

    private static readonly string[] PloverSectors =
    [
        .. "COP GOV JUD LEG MIL PRM PTY REB SPY UAF BUS CRM CVL EDU JRN LAB MED REF OPP REL SOC".Split(' '),
    ];

    public static TheoryData<string> Files => [.. Columns.Keys];

    public static TheoryData<string> FilesOfForms => [.. FormColumns.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_fills_the_columns_its_header_explains(string file)
    {
        var (comments, header, rows) = Read(file);

        Assert.Equal(Columns[file].Split(' '), header);
        Assert.All(
            header,
            column => Assert.Contains(comments, comment => comment.StartsWith($"# {column} ", StringComparison.Ordinal))
        );
        Assert.Contains(comments, comment => comment.Contains("written for this project from general knowledge"));
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(header.Length, row.Length));
        Assert.All(rows, row => Assert.NotEqual("", row[0]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_cell_holds_stray_blanks_empty_items_or_an_item_twice(string file)
    {
        foreach (var cell in Read(file).Rows.SelectMany(row => row).Where(cell => cell.Length > 0))
        {
            var items = cell.Split('|');
            Assert.True(items.All(item => item.Length > 0 && item == item.Trim()), $"{file}: \"{cell}\"");
            Assert.True(items.Distinct().Count() == items.Length, $"{file}: an item twice in \"{cell}\"");
            Assert.True(cell.IsNormalized(NormalizationForm.FormC), $"{file}: not composed: \"{cell}\"");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_row_occurs_twice(string file)
    {
        var twice = Read(file).Rows.GroupBy(row => string.Join('\t', row)).Where(group => group.Count() > 1);

        Assert.Empty(twice.Select(group => group.Key));
    }

    [Fact]
    public void The_countries_are_the_249_of_ISO_3166_and_Kosovo()
    {
        var codes = Table("countries").Select(row => row["code"]).ToArray();

        Assert.Equal(250, codes.Length);
        Assert.Equal(250, codes.Distinct().Count());
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.True(code.Length == 3 && code.All(char.IsAsciiLetterUpper), code));
    }

    [Theory]
    [InlineData("Ivory Coast", "CIV")]
    [InlineData("Switzerland", "CHE")]
    [InlineData("Democratic Republic of the Congo", "COD")]
    [InlineData("Republic of the Congo", "COG")]
    [InlineData("Niger", "NER")]
    [InlineData("Nigeria", "NGA")]
    [InlineData("North Korea", "PRK")]
    [InlineData("South Korea", "KOR")]
    [InlineData("Slovakia", "SVK")]
    [InlineData("Slovenia", "SVN")]
    [InlineData("Austria", "AUT")]
    [InlineData("Dominica", "DMA")]
    [InlineData("Kosovo", "KOS")]
    public void A_country_that_is_easily_mistaken_has_its_own_code(string name, string code) =>
        Assert.Equal(code, Table("countries").Single(row => row["name"] == name)["code"]);

    [Theory]
    [InlineData("regions")]
    [InlineData("cities")]
    [InlineData("places")]
    [InlineData("organizations")]
    [InlineData("nationalities-and-groups")]
    public void Every_country_code_is_known(string file)
    {
        var known = CountryCodes();
        if (file == "organizations")
        {
            known.UnionWith(PloverActors);
        }

        var rows = Table(file).Where(row => row["country"].Length > 0);
        Assert.Empty(rows.Where(row => !known.Contains(row["country"])).Select(row => row["name"]));
    }

    [Fact]
    public void Every_successor_of_a_historic_state_is_a_country()
    {
        var known = CountryCodes();

        foreach (var row in Table("historic-states"))
        {
            Assert.All(Items(row, "successor successors"), code => Assert.Contains(code, known));
            Assert.Matches("^[0-9]{4}$", row["end_year"]);
        }
    }

    [Theory]
    [InlineData("organizations")]
    [InlineData("ministry-patterns")]
    [InlineData("nationalities-and-groups")]
    public void Every_sector_is_one_of_PLOVER(string file) =>
        Assert.All(Table(file), row => Assert.Contains(row["sector"], PloverSectors.Append("")));

    [Theory]
    [InlineData("regions")]
    [InlineData("places")]
    [InlineData("organizations")]
    [InlineData("ministry-patterns")]
    [InlineData("nationalities-and-groups")]
    public void Every_kind_is_one_the_header_explains(string file)
    {
        // organizations.tsv explains the kinds that ministry-patterns.tsv uses.
        var comments = string.Join(' ', Read(file == "ministry-patterns" ? "organizations" : file).Comments);

        Assert.All(Table(file).Select(row => row["kind"]).Distinct(), kind => Assert.Contains(kind, comments));
    }

    [Fact]
    public void The_region_of_a_city_is_a_region_of_its_country()
    {
        var regions = Table("regions").Select(row => (row["country"], row["name"])).ToHashSet();
        var cities = Table("cities").Where(row => row["region"].Length > 0);

        Assert.Empty(
            cities.Where(row => !regions.Contains((row["country"], row["region"]))).Select(row => row["name"])
        );
    }

    [Theory]
    [MemberData(nameof(FilesOfForms))]
    public void A_form_that_names_two_things_is_marked_on_both(string file)
    {
        var (forms, marks) = FormColumns[file];
        var unmarked = Table(file)
            .SelectMany(row => Items(row, forms).Distinct().Select(form => (Form: form, Row: row)))
            .GroupBy(pair => pair.Form, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Where(group => group.Any(pair => !Items(pair.Row, marks).Contains(pair.Form)));

        Assert.Empty(unmarked.Select(group => group.Key));
    }

    [Theory]
    [MemberData(nameof(FilesOfForms))]
    public void A_marked_form_is_a_form_of_its_row(string file)
    {
        var (forms, marks) = FormColumns[file];
        var columns = file switch
        {
            "historic-states" => (Forms: forms + " capitals", Marks: marks),
            "cities" => (Forms: forms, Marks: marks + " common"),
            _ => (Forms: forms, Marks: marks),
        };

        foreach (var row in Table(file))
        {
            Assert.All(Items(row, columns.Marks), mark => Assert.Contains(mark, Items(row, columns.Forms)));
        }
    }

    [Fact]
    public void A_shared_form_has_at_most_one_usual_city()
    {
        var cities = Table("cities");
        var usual = cities.SelectMany(row => Items(row, "usual")).ToArray();

        Assert.NotEmpty(usual);
        Assert.Equal(usual.Distinct(), usual);
        Assert.All(cities, row => Assert.Subset(Items(row, "shared").ToHashSet(), Items(row, "usual").ToHashSet()));
    }

    [Fact]
    public void The_slots_of_a_pattern_are_those_the_header_explains()
    {
        string[] slots = ["country", "adjective", "subject", "name", "number"];

        foreach (var row in Table("ministry-patterns"))
        {
            var used = row["pattern"].Split('{').Skip(1).Select(part => part[..part.IndexOf('}')]);
            Assert.All(used, slot => Assert.Contains(slot, slots));
        }
    }

    private static HashSet<string> CountryCodes() => [.. Table("countries").Select(row => row["code"])];

    private static string[] Items(Dictionary<string, string> row, string columns) =>
        [.. columns.Split(' ').SelectMany(column => row[column].Split('|', StringSplitOptions.RemoveEmptyEntries))];

    private static List<Dictionary<string, string>> Table(string file)
    {
        var (_, header, rows) = Read(file);
        return [.. rows.Select(row => header.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static (string[] Comments, string[] Header, string[][] Rows) Read(string file)
    {
        using var stream = typeof(ArticleAnalysis).Assembly.GetManifestResourceStream($"Knowledge/{file}.tsv");
        Assert.NotNull(stream);
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var lines = reader.ReadToEnd().TrimEnd('\n').Split('\n');
        var rows = lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToArray();
        return ([.. lines.Where(line => line.StartsWith('#'))], rows[0], rows[1..]);
    }
}
