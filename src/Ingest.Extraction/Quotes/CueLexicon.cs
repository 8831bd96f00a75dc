using Ingest.Extraction.Knowledge;
using Ingest.Extraction.Lexicon;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes;

/// <summary>The reporting verbs of <c>Knowledge/cue-verbs.tsv</c> in their finite forms.</summary>
internal static class CueLexicon
{
    private static readonly Dictionary<string, List<Cue>> Forms = Read();

    /// <summary>The number of tokens of the reporting verb that begins at a token, its particle included, or null if there is none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">The token.</param>
    /// <param name="end">The token after the last one that may belong to the verb.</param>
    public static int? Match(Document document, int token, int end)
    {
        if (
            document.Annotation(token).Upos != Upos.Verb
            || !Forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(document.Word(token), out var cues)
        )
        {
            return null;
        }

        int? longest = null;
        foreach (var cue in cues)
        {
            var next = token + 1;
            var matches = true;
            foreach (var word in cue.Particle)
            {
                matches &= next < end && document.Word(next).SequenceEqual(word);
                next++;
            }

            if (matches && next - token > (longest ?? 0))
            {
                longest = next - token;
            }
        }

        return longest;
    }

    /// <summary>Whether the person spoken to stands right behind a verb form (<em>told reporters</em>).</summary>
    public static bool TakesAddressee(ReadOnlySpan<char> form) =>
        Forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var cues)
        && cues.Exists(cue => cue.TakesAddressee);

    private static Dictionary<string, List<Cue>> Read()
    {
        var forms = new Dictionary<string, List<Cue>>(StringComparer.Ordinal);
        foreach (var row in KnowledgeFile.Open("cue-verbs.tsv").Rows)
        {
            var frames = row.List("frame");
            if (row["strength"] == "no-speech" || !(frames.Contains("quote") || frames.Contains("that")))
            {
                continue;
            }

            var particle = row["particle"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var takesAddressee = row.List("addressee").Contains("object");
            foreach (var form in Inflection.FiniteForms(row["lemma"], row.List("forms")))
            {
                var cue = new Cue(particle, takesAddressee);
                if (!forms.TryGetValue(form, out var cues))
                {
                    forms.Add(form, cues = []);
                }

                cues.Add(cue);
            }
        }

        return forms;
    }

    private sealed record Cue(string[] Particle, bool TakesAddressee);
}
