using Ingest.Extraction.Analysis;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities.Knowledge;

/// <summary>Nouns that describe without naming, from <c>Knowledge/describing-nouns.tsv</c>.</summary>
internal static class DescribingNouns
{
    private static readonly Dictionary<string, DescribingNoun> Forms = Read();

    /// <summary>The noun with a form, in any case, or null.</summary>
    public static DescribingNoun? Find(ReadOnlySpan<char> form) =>
        Forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var noun) ? noun : null;

    private static Dictionary<string, DescribingNoun> Read()
    {
        var forms = new Dictionary<string, DescribingNoun>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeFile.Open("describing-nouns.tsv").Rows)
        {
            var noun = new DescribingNoun(
                row["noun"],
                Enum.Parse<EntityKind>(row["kind"], ignoreCase: true),
                KnownPersons.GenderOf(row["gender"]),
                row.List("covers")
            );
            forms.Add(noun.Noun, noun);
            foreach (var form in row.List("other_forms"))
            {
                forms.Add(form, noun);
            }
        }

        return forms;
    }
}

/// <summary>A noun that describes without naming.</summary>
/// <param name="Noun">The noun in the singular.</param>
/// <param name="Kind">What it describes.</param>
/// <param name="Gender">The gender of a person.</param>
/// <param name="Covers">The kinds of offices or organizations it may stand for; all if there are none.</param>
internal sealed record DescribingNoun(string Noun, EntityKind Kind, Gender Gender, IReadOnlyList<string> Covers);
