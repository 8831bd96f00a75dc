namespace Ingest.Extraction.Names;

/// <summary>How a token is written.</summary>
internal enum LetterCase : byte
{
    /// <summary>No letters: numbers, marks.</summary>
    None,

    /// <summary>Begins with a small letter and has no capitals.</summary>
    Small,

    /// <summary>A capital, then small letters only.</summary>
    Initial,

    /// <summary>One capital, perhaps with a stop.</summary>
    Single,

    /// <summary>Several capitals and no small letters.</summary>
    Capitals,

    /// <summary>Capitals in the middle.</summary>
    Mixed,
}

/// <summary>Tells how a token is written.</summary>
internal static class LetterCases
{
    /// <summary>How a token is written.</summary>
    public static LetterCase Of(ReadOnlySpan<char> form)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in form)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLetter(c))
                lower++;
        }

        if (upper == 0)
            return lower == 0 ? LetterCase.None : LetterCase.Small;
        if (lower == 0)
            return upper == 1 ? LetterCase.Single : LetterCase.Capitals;
        return upper == 1 && char.IsUpper(form[0]) ? LetterCase.Initial : LetterCase.Mixed;
    }

    /// <summary>Whether a token so written may begin a name.</summary>
    public static bool IsCapitalized(this LetterCase letters) => letters >= LetterCase.Initial;
}
