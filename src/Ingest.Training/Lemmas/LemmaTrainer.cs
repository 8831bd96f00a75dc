using Ingest.Extraction.Syntax;
using Ingest.Training.Treebanks;

namespace Ingest.Training.Lemmas;

/// <summary>Learns lemma rules: a rule for an ending wherever it says something else than the shorter ending's rule, and one for each word that these get wrong.</summary>
internal static class LemmaTrainer
{
    private const int FewestWords = 2;

    /// <summary>Learns from treebanks.</summary>
    public static Dictionary<string, LemmaRule> Train(IEnumerable<TreebankSentence> sentences)
    {
        var words = sentences
            .SelectMany(sentence => sentence.Words)
            .Where(word => word.Lemma is not "_" && word.Form.Length <= 30)
            .Select(word => (Xpos: Labels.ParseXpos(word.Xpos), word.Form, Rule: RuleOf(word)))
            .GroupBy(word => (word.Xpos, Word: Normalize(word.Form)))
            .Select(group => (group.Key.Xpos, group.Key.Word, Rule: MostFrequent(group.Select(word => word.Rule))))
            .ToList();

        var rules = new Dictionary<string, LemmaRule>(StringComparer.Ordinal);
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            var endings = words
                .Where(word => word.Word.Length >= length)
                .GroupBy(word => (word.Xpos, Ending: word.Word[^length..]))
                .Where(group => group.Count() >= FewestWords || length == 0);
            foreach (var group in endings)
            {
                var rule = MostFrequent(group.Select(word => word.Rule));
                if (length == 0 || Predict(rules, group.Key.Xpos, group.Key.Ending) != rule)
                    rules[Lemmatizer.Key(group.Key.Xpos, group.Key.Ending, wholeWord: false)] = rule;
            }
        }

        foreach (var (xpos, word, rule) in words)
        {
            if (Predict(rules, xpos, word) != rule)
                rules[Lemmatizer.Key(xpos, word, wholeWord: true)] = rule;
        }

        return rules;
    }

    private static LemmaRule Predict(Dictionary<string, LemmaRule> rules, Xpos xpos, string word)
    {
        for (var length = Math.Min(word.Length, Lemmatizer.LongestEnding); length >= 0; length--)
        {
            if (rules.TryGetValue(Lemmatizer.Key(xpos, word[^length..], wholeWord: false), out var rule))
                return rule;
        }

        return default;
    }

    private static LemmaRule RuleOf(TreebankWord word)
    {
        var form = Lemmatizer.KeepsCase(Labels.ParseXpos(word.Xpos)) ? word.Form : Normalize(word.Form);
        var common = 0;
        while (common < form.Length && common < word.Lemma.Length && form[common] == word.Lemma[common])
            common++;
        return new(form.Length - common, word.Lemma[common..]);
    }

    private static string Normalize(string form) =>
        string.Create(form.Length, form, (target, source) => Lemmatizer.Normalize(source, target));

    private static LemmaRule MostFrequent(IEnumerable<LemmaRule> rules) =>
        rules
            .GroupBy(rule => rule)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Strip)
            .ThenBy(group => group.Key.Append, StringComparer.Ordinal)
            .First()
            .Key;
}
