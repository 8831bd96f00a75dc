using System.Globalization;
using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Knowledge;

/// <summary>The form of the files about people, their titles and offices, and of the reporting cues: what a reader of them relies on.</summary>
public sealed class PeopleFilesTests
{
    private const string Sectors =
        "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC";

    private const string Frames = "that quote to-infinitive whether object gerund as name about";

    private const string Strengths = "sure mostly with-content document no-speech";

    public static TheoryData<string, string> Files =>
        new()
        {
            { "titles.tsv", "form other_forms kind gender sector" },
            { "cue-verbs.tsv", "lemma forms particle frame addressee strength passive" },
            { "cue-nouns.tsv", "noun forms frame prepositions strength" },
            { "cue-phrases.tsv", "phrase pattern place strength" },
            { "offices.tsv", "office other_forms kind gender sector office_key" },
            { "office-keys.tsv", "office_key scope exclusive name sector" },
            { "office-names.tsv", "country name other_names office_key from to" },
            { "office-holders.tsv", "country office_key person other_names gender from to" },
            { "first-names.tsv", "name gender also" },
            { "surnames.tsv", "name also" },
            { "persons.tsv", "name other_names gender country sector role" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_has_the_columns_the_header_names_and_no_stray_space(string file, string columns)
    {
        var table = Read(file);

        Assert.Equal(columns.Split(' '), table.Columns);
        Assert.NotEmpty(table.Rows);
        Assert.All(
            table.Rows,
            row =>
            {
                Assert.Equal(table.Columns.Length, row.Length);
                Assert.NotEqual("", row[0]);
                Assert.All(row, cell => Assert.Equal(cell.Trim(), cell));
                Assert.All(row, cell => Assert.True(cell == "" || !cell.Split('|').Contains(""), cell));
            }
        );
    }

    [Theory]
    [InlineData("titles.tsv", "form")]
    [InlineData("cue-verbs.tsv", "lemma particle")]
    [InlineData("cue-nouns.tsv", "noun")]
    [InlineData("cue-phrases.tsv", "phrase")]
    [InlineData("offices.tsv", "office")]
    [InlineData("office-keys.tsv", "office_key")]
    [InlineData("office-names.tsv", "country name office_key")]
    [InlineData("office-holders.tsv", "country office_key person from")]
    [InlineData("first-names.tsv", "name")]
    [InlineData("surnames.tsv", "name")]
    [InlineData("persons.tsv", "name country")]
    public void No_row_is_written_twice(string file, string key)
    {
        var table = Read(file);
        var keys = table.Rows.Select(row =>
            string.Join(" / ", key.Split(' ').Select(column => table.Cell(row, column)))
        );

        Assert.Empty(keys.GroupBy(text => text).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [InlineData("titles.tsv", "sector", Sectors)]
    [InlineData("offices.tsv", "sector", Sectors)]
    [InlineData("persons.tsv", "sector", Sectors)]
    [InlineData("titles.tsv", "gender", "m f")]
    [InlineData("offices.tsv", "gender", "m f")]
    [InlineData("office-holders.tsv", "gender", "m f")]
    [InlineData("persons.tsv", "gender", "m f")]
    [InlineData("first-names.tsv", "gender", "m f u")]
    [InlineData("first-names.tsv", "also", "word place surname")]
    [InlineData("surnames.tsv", "also", "word place first-name")]
    [InlineData("cue-verbs.tsv", "frame", Frames)]
    [InlineData("cue-nouns.tsv", "frame", Frames)]
    [InlineData("cue-verbs.tsv", "addressee", "object to with")]
    [InlineData("cue-verbs.tsv", "passive", "by it-that subject-addressee subject-speaker to-infinitive")]
    [InlineData("cue-verbs.tsv", "strength", Strengths)]
    [InlineData("cue-nouns.tsv", "strength", Strengths)]
    [InlineData("cue-phrases.tsv", "strength", Strengths)]
    [InlineData("cue-phrases.tsv", "place", "before after any")]
    [InlineData("office-keys.tsv", "scope", "country organization")]
    [InlineData("office-keys.tsv", "exclusive", "yes no")]
    public void Cells_hold_only_the_values_the_header_explains(string file, string column, string allowed)
    {
        var table = Read(file);
        var values = table.Rows.SelectMany(row => table.List(row, column));

        Assert.Empty(values.Except(allowed.Split(' ')));
    }

    [Theory]
    [InlineData("offices.tsv")]
    [InlineData("office-names.tsv")]
    [InlineData("office-holders.tsv")]
    public void Every_office_key_in_use_is_a_known_one(string file)
    {
        var keys = Read("office-keys.tsv");
        var table = Read(file);

        Assert.Empty(
            table.Rows.SelectMany(row => table.List(row, "office_key")).Except(keys.Rows.Select(row => row[0]))
        );
    }

    [Fact]
    public void Countries_are_three_capital_letters_and_organizations_are_written_out()
    {
        var keys = Read("office-keys.tsv").Rows.ToDictionary(row => row[0], row => row[1]);
        var holders = Read("office-holders.tsv");

        Assert.All(holders.Rows, row => Assert.Equal(keys[row[1]] == "country", IsCountryCode(row[0])));
        Assert.All(Read("office-names.tsv").Rows, row => Assert.True(IsCountryCode(row[0]), row[0]));
        Assert.All(Read("persons.tsv").Rows, row => Assert.True(IsCountryCode(row[3]), row[0]));
    }

    [Theory]
    [InlineData("office-names.tsv")]
    [InlineData("office-holders.tsv")]
    public void Dates_are_valid_and_no_term_ends_before_it_begins(string file)
    {
        var table = Read(file);

        Assert.All(
            table.Rows,
            row =>
            {
                var from = Span(table.Cell(row, "from"), whenEmpty: DateOnly.MinValue);
                var to = Span(table.Cell(row, "to"), whenEmpty: DateOnly.MaxValue);
                Assert.True(from.First <= to.Last, string.Join(' ', row));
            }
        );
    }

    [Fact]
    public void An_exclusive_office_has_one_holder_at_a_time()
    {
        var exclusive = Read("office-keys.tsv").Rows.Where(row => row[2] == "yes").Select(row => row[0]).ToHashSet();
        var terms = Read("office-holders.tsv").Rows.Where(row => exclusive.Contains(row[1]));

        foreach (var office in terms.GroupBy(row => (Country: row[0], Office: row[1])))
        {
            var ordered = office.OrderBy(row => Span(row[5], DateOnly.MinValue).First).ToArray();
            foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
            {
                // Only what is certain counts: a term known to the month may end and the next begin in that month.
                var end = Span(earlier[6], whenEmpty: DateOnly.MaxValue).First;
                var begin = Span(later[5], whenEmpty: DateOnly.MinValue).Last;
                Assert.True(end <= begin, $"{office.Key}: {earlier[2]} until {earlier[6]}, {later[2]} from {later[5]}");
            }
        }
    }

    [Theory]
    [InlineData("USA", "head-of-state", "2015-06-01", "Barack Obama")]
    [InlineData("GBR", "head-of-government", "2022-09-20", "Liz Truss")]
    [InlineData("RUS", "defence-minister", "2022-03-01", "Sergei Shoigu")]
    [InlineData("DEU", "head-of-government", "2010-01-01", "Angela Merkel")]
    [InlineData("NATO", "nato-secretary-general", "2023-01-01", "Jens Stoltenberg")]
    public void The_holder_of_an_office_on_a_day_can_be_told(string country, string office, string day, string person)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        var holder = Assert.Single(
            Read("office-holders.tsv").Rows,
            row =>
                row[0] == country
                && row[1] == office
                && Span(row[5], DateOnly.MinValue).First <= date
                && date < Span(row[6], DateOnly.MaxValue).First
        );

        Assert.Equal(person, holder[2]);
    }

    private static bool IsCountryCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    /// <summary>The first and last day a date of the form yyyy, yyyy-MM or yyyy-MM-dd may mean; a term that was running on the last day known has no end.</summary>
    private static (DateOnly First, DateOnly Last) Span(string text, DateOnly whenEmpty)
    {
        if (text == "" || text.StartsWith("after ", StringComparison.Ordinal))
        {
            return (whenEmpty, whenEmpty);
        }

        string[] formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        var first = DateOnly.ParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None);
        var next = text.Length switch
        {
            4 => first.AddYears(1),
            7 => first.AddMonths(1),
            _ => first.AddDays(1),
        };
        return (first, next.AddDays(-1));
    }

    private static Table Read(string file)
    {
        using var stream =
            typeof(Mention).Assembly.GetManifestResourceStream($"Knowledge/{file}")
            ?? throw new FileNotFoundException($"The assembly carries no Knowledge/{file}.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines.Where(line => line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t')).ToArray();
        return new Table(rows[0], rows[1..]);
    }

    private sealed record Table(string[] Columns, string[][] Rows)
    {
        public string Cell(string[] row, string column) => row[Array.IndexOf(Columns, column)];

        public string[] List(string[] row, string column) =>
            Cell(row, column).Split('|', StringSplitOptions.RemoveEmptyEntries);
    }
}
