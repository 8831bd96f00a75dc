using Ingest.Extraction.Names;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Tests.Names;

public sealed class OrganizationPatternsTests
{
    private static readonly NameGazetteer _gazetteer = NameGazetteer.Read();

    [Theory]
    [InlineData(
        "The Kenyan Ministry of Health and Sanitation issued a warning.",
        "Kenyan Ministry of Health and Sanitation"
    )]
    [InlineData("Staff of the Embassy of the Netherlands were safe.", "Embassy of the Netherlands")]
    [InlineData("Ostrow University closed its gates.", "Ostrow University")]
    [InlineData("Fighters of the 47th Wolf Brigade withdrew.", "47th Wolf Brigade")]
    public void A_name_by_a_pattern_is_found_whole(string text, string name) => Assert.Equal(name, Find(text));

    [Theory]
    [InlineData("The ministry of health issued a warning.")]
    [InlineData("He left the university and the bank.")]
    public void Descriptions_in_small_letters_are_no_names(string text) => Assert.Null(Find(text));

    /// <summary>The first name by a pattern.</summary>
    private static string? Find(string text)
    {
        var analyzed = new AnalyzedText();
        LanguageEngine.Default.Analyze(text, analyzed);
        NameReading.Read(analyzed, _gazetteer, analyzed.Names);
        const int pattern = NameGazetteer.ListCount - 1;
        for (var i = 0; i < analyzed.Tokens.TokenCount; i++)
        {
            var length = analyzed.Names.Covers[(i * NameGazetteer.ListCount) + pattern].Length;
            if (length > 0)
                return text[analyzed.Tokens.Tokens[i].Start..analyzed.Tokens.Tokens[i + length - 1].End];
        }

        return null;
    }
}
