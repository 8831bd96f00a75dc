using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities;

/// <summary>Titles before names, from <c>Knowledge/titles.tsv</c>.</summary>
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
            var gender = row["gender"] switch
            {
                "m" => Gender.Masculine,
                "f" => Gender.Feminine,
                _ => Gender.Unknown,
            };
            var title = new Title(row["kind"] != "courtesy", gender);
            forms.TryAdd(row["form"], title);
            foreach (var form in row.List("other_forms"))
            {
                forms.TryAdd(form, title);
            }
        }

        return forms;
    }
}

/// <summary>A title before a name.</summary>
/// <param name="IsRole">Whether it tells an office or rank; a courtesy form does not.</param>
/// <param name="Gender">The gender it tells.</param>
internal sealed record Title(bool IsRole, Gender Gender);
