[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Ingest.Emulator.Tests.Support;

/// <summary>Judges what a person is told.</summary>
internal static class Sentence
{
    /// <summary>One line, ending as a sentence does, with all that it must say.</summary>
    public static void Says(string message, params string[] parts)
    {
        Assert.DoesNotContain('\n', message);
        Assert.EndsWith(".", message);
        Assert.All(parts, part => Assert.Contains(part, message));
    }
}
