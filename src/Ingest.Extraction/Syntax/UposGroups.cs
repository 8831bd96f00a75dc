namespace Ingest.Extraction.Syntax;

/// <summary>Parts of speech that rules ask for together.</summary>
internal static class UposGroups
{
    /// <summary>Whether words of a part of speech make up noun phrases: nouns, names, pronouns, and what stands before them.</summary>
    public static bool IsOfNounPhrase(this Upos upos) =>
        upos is Upos.Det or Upos.Adj or Upos.Num or Upos.Noun or Upos.Propn or Upos.Pron;
}
