using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities.Knowledge;

/// <summary>
/// Titles before names and words for offices and occupations, from <c>Knowledge/titles.tsv</c> and <c>Knowledge/offices.tsv</c>.
/// </summary>
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
        foreach (var row in KnowledgeFile.Open("offices.tsv").Rows)
        {
            Add(forms, row, row["office"], isRole: true, row["office_key"]);
        }

        foreach (var row in KnowledgeFile.Open("titles.tsv").Rows)
        {
            Add(forms, row, row["form"], isRole: row["kind"] != "courtesy", officeKey: "");
        }

        return forms;
    }

    private static void Add(
        Dictionary<string, Title> forms,
        KnowledgeRow row,
        string form,
        bool isRole,
        string officeKey
    )
    {
        var title = new Title(
            isRole,
            KnownPersons.GenderOf(row["gender"]),
            HeadOf(form),
            row["kind"],
            row["sector"] is { Length: > 0 } sector ? sector : null,
            officeKey.Length > 0 ? officeKey : null
        );
        forms.TryAdd(form, title);
        foreach (var other in row.List("other_forms"))
        {
            forms.TryAdd(other, title);
        }
    }

    /// <summary>The noun that says what someone is: <em>chief</em> of <em>chief of staff</em>.</summary>
    private static string HeadOf(string form)
    {
        var end = form.Length;
        foreach (
            var preposition in (ReadOnlySpan<string>)[" of ", " for ", " to ", " in ", "-in-", "-general", " general"]
        )
        {
            var at = form.IndexOf(preposition, StringComparison.OrdinalIgnoreCase);
            end = at > 0 ? Math.Min(end, at) : end;
        }

        return form[(form.LastIndexOf(' ', end - 1) + 1)..end].ToLowerInvariant();
    }
}

/// <summary>A title or a word for an office or occupation.</summary>
/// <param name="IsRole">Whether it tells an office or rank; a courtesy form does not.</param>
/// <param name="Gender">The gender it tells.</param>
/// <param name="Head">The noun in it that says what someone is, in lower case and the singular: <em>minister</em>.</param>
/// <param name="Kind">The kind, as in the files.</param>
/// <param name="Sector">PLOVER's sector, or null if it tells none.</param>
/// <param name="OfficeKey">The key in <c>Knowledge/office-keys.tsv</c> of the office that it names with a country, or null.</param>
internal sealed record Title(bool IsRole, Gender Gender, string Head, string Kind, string? Sector, string? OfficeKey);
