namespace Ingest.Extraction.Names;

/// <summary>
/// The labels of tokens: 0 outside any name, and for each kind of name four: its first token, one in its middle, its last,
/// and the only one. They may follow each other only so that names are whole.
/// </summary>
internal static class NameLabels
{
    /// <summary>The number of labels.</summary>
    public const int Count = 1 + (4 * KindCount);

    /// <summary>The number of kinds.</summary>
    public const int KindCount = 5;

    /// <summary>Outside any name.</summary>
    public const int Outside = 0;

    /// <summary>The label of a token of a name.</summary>
    public static int Of(NameKind kind, NamePart part) => 1 + (4 * (int)kind) + (int)part;

    /// <summary>The kind of name of a label other than <see cref="Outside"/>.</summary>
    public static NameKind Kind(int label) => (NameKind)((label - 1) / 4);

    /// <summary>The part of the name of a label other than <see cref="Outside"/>.</summary>
    public static NamePart Part(int label) => (NamePart)((label - 1) % 4);

    /// <summary>Whether the name is not over after a token with this label.</summary>
    public static bool GoesOn(int label) => label != Outside && Part(label) is (NamePart.First or NamePart.Middle);

    /// <summary>Whether a label goes on with the name of the label before.</summary>
    public static bool Continues(int label) => label != Outside && Part(label) is (NamePart.Middle or NamePart.Last);

    /// <summary>Whether a label may follow another.</summary>
    public static bool CanFollow(int label, int before) =>
        GoesOn(before) ? Continues(label) && Kind(label) == Kind(before) : !Continues(label);
}

/// <summary>Which of a name's tokens one is.</summary>
internal enum NamePart : byte
{
    /// <summary>The first of several.</summary>
    First,

    /// <summary>Neither the first nor the last.</summary>
    Middle,

    /// <summary>The last of several.</summary>
    Last,

    /// <summary>The only one.</summary>
    Only,
}
