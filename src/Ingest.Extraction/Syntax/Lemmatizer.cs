using System.Globalization;
using Ingest.Extraction.Text;

namespace Ingest.Extraction.Syntax;

/// <summary>
/// Finds dictionary forms with learnt rules: for a tag and the longest known ending of the word (or the whole word),
/// how many characters to take off the end and what to put there instead.
/// </summary>
/// <param name="rules">All rules, found by <see cref="Key"/>; the lemmatizer's own from now on.</param>
internal sealed class Lemmatizer(Dictionary<string, LemmaRule> rules)
{
    /// <summary>The longest ending that a rule can have.</summary>
    public const int LongestEnding = 6;

    private const int LongestWord = 40;

    /// <summary>Marks a rule for a whole word.</summary>
    public const char WholeWord = '^';

    private readonly Dictionary<string, LemmaRule>.AlternateLookup<ReadOnlySpan<char>> _rules =
        rules.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether words with this tag keep their capitals.</summary>
    public static bool KeepsCase(Xpos xpos) => xpos is Xpos.Nnp or Xpos.Nnps or Xpos.Add;

    /// <summary>The lemma of a word.</summary>
    public string Lemma(ReadOnlySpan<char> form, Xpos xpos)
    {
        if (form.Length > LongestWord)
            return form.ToString();
        Span<char> buffer = stackalloc char[form.Length + 2];
        buffer[0] = (char)('A' + (int)xpos);
        buffer[1] = WholeWord;
        var word = buffer[2..];
        Normalize(form, word);
        if (!_rules.TryGetValue(buffer, out var rule))
        {
            for (var length = Math.Min(form.Length, LongestEnding); length >= 0; length--)
            {
                var key = buffer[(buffer.Length - length - 1)..];
                var hidden = key[0];
                key[0] = buffer[0];
                var found = _rules.TryGetValue(key, out rule);
                key[0] = hidden;
                if (found)
                    break;
            }
        }

        ReadOnlySpan<char> cased = KeepsCase(xpos) ? form : word;
        return rule.Strip <= cased.Length ? string.Concat(cased[..^rule.Strip], rule.Append) : cased.ToString();
    }

    /// <summary>The form in which a word is looked up: small letters and straight apostrophes.</summary>
    public static void Normalize(ReadOnlySpan<char> form, Span<char> target)
    {
        for (var i = 0; i < form.Length; i++)
            target[i] = char.IsAsciiDigit(form[i]) ? form[i] : TextHash.Normalize(form[i]);
    }

    /// <summary>What a rule is found by.</summary>
    public static string Key(Xpos xpos, string ending, bool wholeWord) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (int)xpos)}{(wholeWord ? "^" : "")}{ending}");
}

/// <summary>What to do with the end of a word.</summary>
/// <param name="Strip">How many characters to take off.</param>
/// <param name="Append">What to put there.</param>
internal readonly record struct LemmaRule(int Strip, string? Append);
