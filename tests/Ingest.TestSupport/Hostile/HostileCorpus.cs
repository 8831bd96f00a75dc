namespace Ingest.TestSupport.Hostile;

/// <summary>Hostile files of every kind, always the same ones.</summary>
public static class HostileCorpus
{
    /// <summary>All files.</summary>
    /// <param name="length">The UTF-16 code units, about, of those that could go on for ever.</param>
    public static IReadOnlyList<HostileFile> Files(int length) =>
        [
            .. EncodedFiles.All(),
            .. BrokenEncodings.All(),
            .. TruncatedFiles.All(),
            .. EndlessFiles.All(length),
            .. DeepFiles.All(length),
            .. ExpandingFiles.All(),
            .. FloodsOfMarks.All(length),
            .. InvisibleCharacters.All(length),
            .. MonotonousFiles.All(length),
            .. CrowdedFiles.All(length),
            .. TooLargeFiles.All(),
            .. HostileNames.All(),
        ];
}
