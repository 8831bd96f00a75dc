namespace Ingest.Extraction.Syntax;

/// <summary>Lemmas found before, so that the same word in the next article costs no new string.</summary>
internal sealed class LemmaCache
{
    private const int MostWords = 50_000;
    private const int LongestWord = 40;

    private readonly Dictionary<string, string>[] _byTag;
    private int _count;

    public LemmaCache()
    {
        _byTag = new Dictionary<string, string>[(int)Xpos.Nfp + 1];
        for (var i = 0; i < _byTag.Length; i++)
            _byTag[i] = new(StringComparer.Ordinal);
    }

    /// <summary>Finds a lemma.</summary>
    public string Find(Lemmatizer lemmatizer, ReadOnlySpan<char> form, Xpos xpos)
    {
        var lookup = _byTag[(int)xpos].GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(form, out var lemma))
            return lemma;
        lemma = lemmatizer.Lemma(form, xpos);
        if (form.Length > LongestWord)
            return lemma;
        if (_count++ == MostWords)
        {
            foreach (var words in _byTag)
                words.Clear();
            _count = 1;
        }

        lookup[form] = lemma;
        return lemma;
    }
}
