namespace Ingest.Extraction.Entities.Names;

/// <summary>The forms of an organization's name.</summary>
internal static class OrganizationName
{
    private const int LongestAcronym = 7;
    private const int LongestName = 12;

    /// <summary>Whether a name is all in capitals, stops aside (<em>LAC</em>, <em>U.N.</em>).</summary>
    public static bool IsAcronym(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var unit in name)
        {
            if (char.IsUpper(unit))
            {
                letters++;
            }
            else if (unit != '.')
            {
                return false;
            }
        }

        return letters is >= 2 and <= LongestAcronym;
    }

    /// <summary>
    /// The forms a text may use after the full name: its acronym, its first words (<em>Norland Holdings</em> of <em>Norland
    /// Holdings Inc.</em>), and its last words if there are at least two.
    /// </summary>
    /// <param name="name">The full name.</param>
    public static IEnumerable<string> ShorterForms(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > LongestName)
        {
            yield break;
        }

        var initials = string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0]));
        if (initials.Length > 1)
        {
            yield return initials;
            yield return string.Join('.', initials.AsEnumerable()) + '.';
        }

        for (var i = 1; i < words.Length; i++)
        {
            yield return string.Join(' ', words[..i]);
            if (i < words.Length - 1)
            {
                yield return string.Join(' ', words[i..]);
            }
        }
    }
}
