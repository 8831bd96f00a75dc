namespace Ingest.Extraction.Text;

/// <summary>Parts a number from the unit written close to it (<c>5pm</c>, <c>30km</c>), but not from an ordinal's or a decade's ending.</summary>
internal static class Units
{
    private const int LongestUnit = 3;

    /// <summary>Where the unit starts within a word, or 0 if there is none.</summary>
    public static int Start(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]))
            return 0;
        var digits = 1;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is '.' or ',' or ':'))
            digits++;
        var unit = word[digits..];
        if (unit.IsEmpty || unit.Length > LongestUnit || !char.IsAsciiDigit(word[digits - 1]))
            return 0;
        return unit switch
        {
            "am" or "pm" or "AM" or "PM" => digits,
            "st" or "nd" or "rd" or "th" or "s" => 0,
            _ when !unit.ContainsAnyExceptInRange('a', 'z') => digits,
            "M" or "B" or "K" => digits,
            _ => 0,
        };
    }
}
