using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Names;

/// <summary>Adds the names of knowledge files to a table of phrases.</summary>
internal sealed class NameGazetteerBuilder(PhraseTable phrases)
{
    private readonly TokenizedText _tokens = new();

    /// <summary>Adds a file's columns <c>name</c> and <c>other_names</c>.</summary>
    public void AddFile(string file, KnownNames list, string ambiguousColumn)
    {
        foreach (var row in KnowledgeFile.Open(file).Rows)
            Add(list, [row["name"], .. row.List("other_names")], row.List(ambiguousColumn));
    }

    /// <summary>Adds forms to a list, or to its ambiguous twin.</summary>
    /// <param name="list">The list.</param>
    /// <param name="forms">The forms; a leading article counts nothing.</param>
    /// <param name="ambiguous">Those of them that also mean something else.</param>
    public void Add(KnownNames list, string[] forms, string[] ambiguous)
    {
        foreach (var form in forms)
        {
            var isAmbiguous = Array.IndexOf(ambiguous, form) >= 0;
            AddForm(isAmbiguous ? (KnownNames)((uint)list << NameGazetteer.AmbiguousShift) : list, form);
        }
    }

    private void AddForm(KnownNames list, string form)
    {
        var name = form.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? form.AsSpan(4) : form;
        if (name.IsEmpty)
            return;
        if (char.IsLower(name[0]))
            list |= KnownNames.SmallInitial;
        var (letters, capitals) = (0, 0);
        foreach (var c in name)
        {
            letters += char.IsLetter(c) || c == ' ' ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        // Texts come with hyphens as tokens of their own, and, from other tokenizers, without.
        AddWords(list, name);
        if (letters < name.Length)
            AddTokens(list, name.ToString());

        // Newspapers write long acronyms as words: Nato, Unesco.
        if (name.Length > NameGazetteer.LongestExactAcronym && capitals == name.Length)
            AddWords(list, name.ToString().ToLowerInvariant());
    }

    private void AddWords(KnownNames list, ReadOnlySpan<char> name)
    {
        if (name.Count(' ') >= NameGazetteer.LongestPhrase)
            return;
        var phrase = NameGazetteer.Start;
        for (var space = name.IndexOf(' '); space >= 0; space = name.IndexOf(' '))
        {
            AddWord(list, ref phrase, name[..space], isLast: false);
            name = name[(space + 1)..];
        }

        AddWord(list, ref phrase, name, isLast: true);
    }

    private void AddTokens(KnownNames list, string name)
    {
        _tokens.Reset(name);
        Tokenizer.Tokenize(_tokens, 0, name.Length);
        if (_tokens.TokenCount > NameGazetteer.LongestPhrase)
            return;
        var phrase = NameGazetteer.Start;
        for (var i = 0; i < _tokens.TokenCount; i++)
            AddWord(list, ref phrase, _tokens.Form(i), i + 1 == _tokens.TokenCount);
    }

    private void AddWord(KnownNames list, ref uint phrase, ReadOnlySpan<char> word, bool isLast)
    {
        phrase = TextHash.Combine(phrase, NameGazetteer.Key(word));
        phrases.Add(phrase, isLast ? list : KnownNames.Prefix);
    }
}
