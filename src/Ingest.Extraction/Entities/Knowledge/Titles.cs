using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities.Knowledge;

/// <summary>
/// Titles before names and words for offices and occupations, from <c>Knowledge/titles.tsv</c> and <c>Knowledge/offices.tsv</c>.
/// </summary>
internal static class Titles
{
    /// <summary>The most tokens of a title.</summary>
    public const int Longest = 8;

    private static readonly Dictionary<string, Title> Forms = Read();

    /// <summary>The title with a form, or null; case makes a difference only to abbreviations in capitals (<em>DA</em>).</summary>
    public static Title? Find(ReadOnlySpan<char> phrase) =>
        Forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var title)
        && (title.Abbreviation is null || phrase.SequenceEqual(title.Abbreviation))
            ? title
            : null;

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
        )
        {
            IsOneWord = !form.Contains(' '),
        };
        foreach (var other in row.List("other_forms").Prepend(form))
        {
            var isAbbreviation = other.Length > 1 && !other.AsSpan().ContainsAnyExceptInRange('A', 'Z');
            forms.TryAdd(other, isAbbreviation ? title with { Abbreviation = other } : title);
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

        // A prime minister is no "minister" and a vice president no "president".
        var start = form.LastIndexOf(' ', end - 1) + 1;
        var isOfItsOwn =
            form.StartsWith("prime ", StringComparison.OrdinalIgnoreCase)
            || form.StartsWith("vice ", StringComparison.OrdinalIgnoreCase);
        return form[(isOfItsOwn ? 0 : start)..end].ToLowerInvariant();
    }
}

/// <summary>A title or a word for an office or occupation.</summary>
/// <param name="IsRole">Whether it tells an office or rank; a courtesy form does not.</param>
/// <param name="Gender">The gender it tells.</param>
/// <param name="Head">The noun in it that says what someone is, in lower case and the singular: <em>minister</em>.</param>
/// <param name="Kind">The kind, as in the files.</param>
/// <param name="Sector">PLOVER's sector, or null if it tells none.</param>
/// <param name="OfficeKey">The key in <c>Knowledge/office-keys.tsv</c> of the office that it names with a country, or null.</param>
internal sealed record Title(bool IsRole, Gender Gender, string Head, string Kind, string? Sector, string? OfficeKey)
{
    /// <summary>Whether the title is one word.</summary>
    public bool IsOneWord { get; init; }

    /// <summary>The form if it is an abbreviation in capitals, else null.</summary>
    public string? Abbreviation { get; init; }
}
