namespace Ingest.Extraction.Entities.Coreference;

/// <summary>A mention that has been passed and may be referred back to.</summary>
/// <param name="Entity">The index of the entity; −1 for a thing that is none.</param>
/// <param name="Head">The token that heads the mention.</param>
/// <param name="EndToken">The index after its last token.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="NarratedSentence">How many sentences up to its own are not all quoted.</param>
/// <param name="Role">Its place in the sentence.</param>
/// <param name="Form">Its form.</param>
/// <param name="IsQuoted">Whether it stands between quotation marks.</param>
/// <param name="IsSpeaker">Whether it is the subject of a verb of speech.</param>
internal readonly record struct Antecedent(
    int Entity,
    int Head,
    int EndToken,
    int Sentence,
    int NarratedSentence,
    MentionRole Role,
    MentionForm Form,
    bool IsQuoted,
    bool IsSpeaker
);
