using System.Globalization;
using Ingest.Extraction.Knowledge;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>
/// What each feature of a mention weighs for a pronoun; the mention whose features weigh most is the antecedent. From
/// <c>Knowledge/antecedent-weights.tsv</c>.
/// </summary>
internal static class AntecedentWeights
{
    /// <summary>The number of features.</summary>
    private static readonly int FeatureCount = Enum.GetValues<AntecedentFeature>().Length;

    /// <summary>By <see cref="PronounClass"/> and <see cref="AntecedentFeature"/>.</summary>
    private static readonly int[][] Weights = Read();

    /// <summary>What a feature weighs for pronouns of a class.</summary>
    public static int Of(PronounClass pronoun, AntecedentFeature feature) => Weights[(int)pronoun][(int)feature];

    /// <summary>What features weigh together for pronouns of a class.</summary>
    public static int Of(PronounClass pronoun, FeatureSet features)
    {
        var weights = Weights[(int)pronoun];
        var sum = 0;
        for (var i = features.Next(0); i >= 0; i = features.Next(i + 1))
        {
            sum += weights[i];
        }

        return sum;
    }

    private static int[][] Read()
    {
        var classes = Enum.GetValues<PronounClass>();
        var weights = Array.ConvertAll(classes, _ => new int[FeatureCount]);
        foreach (var row in KnowledgeFile.Open("antecedent-weights.tsv").Rows)
        {
            var feature = Enum.Parse<AntecedentFeature>(row["feature"]);
            foreach (var pronoun in classes)
            {
                weights[(int)pronoun][(int)feature] = int.Parse(
                    row[pronoun.ToString().ToLowerInvariant()],
                    CultureInfo.InvariantCulture
                );
            }
        }

        return weights;
    }
}

/// <summary>The pronouns that are weighed alike.</summary>
internal enum PronounClass
{
    /// <summary><em>He</em> and <em>she</em> as the subject of a verb of speech, not quoted.</summary>
    Speaker,

    /// <summary><em>He</em> and <em>she</em> elsewhere.</summary>
    Person,

    /// <summary><em>It</em>.</summary>
    Thing,

    /// <summary><em>They</em>.</summary>
    Several,
}
