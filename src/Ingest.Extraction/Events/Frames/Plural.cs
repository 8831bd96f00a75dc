namespace Ingest.Extraction.Events.Frames;

/// <summary>Plurals that a lemmatizer keeps because they seem to have no singular (<em>troops</em>).</summary>
internal static class Plural
{
    /// <summary>A word without its plural ending, or null if it has none.</summary>
    public static string? Stem(string lemma) =>
        lemma.Length > 3 && lemma[^1] == 's' && lemma[^2] != 's' ? lemma[..^1] : null;
}
