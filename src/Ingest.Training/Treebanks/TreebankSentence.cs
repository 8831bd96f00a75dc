namespace Ingest.Training.Treebanks;

/// <summary>One annotated sentence.</summary>
/// <param name="Words">The syntactic words, without empty nodes.</param>
/// <param name="StartsParagraph">Whether the treebank marks a paragraph here.</param>
/// <param name="Document">The name of the document that starts here, or null.</param>
internal sealed record TreebankSentence(IReadOnlyList<TreebankWord> Words, bool StartsParagraph, string? Document);

/// <summary>One annotated syntactic word.</summary>
/// <param name="Form">The word's characters, as they stand in the text.</param>
/// <param name="Lemma">The lemma.</param>
/// <param name="Upos">The universal part of speech.</param>
/// <param name="Xpos">The Penn Treebank tag.</param>
/// <param name="Head">The head's index in the sentence from 0, or −1 for the root.</param>
/// <param name="Relation">The relation to the head.</param>
/// <param name="SpaceAfter">Whether a space follows.</param>
internal sealed record TreebankWord(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    int Head,
    string Relation,
    bool SpaceAfter
);
