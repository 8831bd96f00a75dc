using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities;

/// <summary>Titles before names, from <c>Knowledge/titles.tsv</c> and <c>Knowledge/offices.tsv</c>.</summary>
internal static class Titles
{
    /// <summary>The most tokens of a title.</summary>
    public const int Longest = 6;

    private static readonly Dictionary<string, Title> Forms = Read();

    /// <summary>The title with a form, in any case, or null.</summary>
    public static Title? Find(ReadOnlySpan<char> phrase) =>
        Forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var title) ? title : null;

    private static Dictionary<string, Title> Read()
    {
        var forms = new Dictionary<string, Title>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeFile.Open("titles.tsv").Rows)
        {
            Add(forms, row, row["form"], new Title(row["kind"] != "courtesy", GenderOf(row)));
        }

        foreach (var row in KnowledgeFile.Open("offices.tsv").Rows)
        {
            Add(forms, row, row["office"], new Title(IsRole: true, GenderOf(row)));
        }

        return forms;
    }

    private static void Add(Dictionary<string, Title> forms, KnowledgeRow row, string form, Title title)
    {
        forms.TryAdd(form, title);
        foreach (var other in row.List("other_forms"))
        {
            forms.TryAdd(other, title);
        }
    }

    private static Gender GenderOf(KnowledgeRow row) =>
        row["gender"] switch
        {
            "m" => Gender.Masculine,
            "f" => Gender.Feminine,
            _ => Gender.Unknown,
        };
}

/// <summary>A title before a name.</summary>
/// <param name="IsRole">Whether it tells an office or rank; a courtesy form does not.</param>
/// <param name="Gender">The gender it tells.</param>
internal sealed record Title(bool IsRole, Gender Gender);
