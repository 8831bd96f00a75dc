namespace Ingest.Training.Scoring;

/// <summary>Counts what was right. All shares are percentages.</summary>
/// <param name="Right">What both sides have.</param>
/// <param name="System">What the engine has.</param>
/// <param name="Gold">What the treebank has.</param>
internal readonly record struct Score(int Right, int System, int Gold)
{
    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => System + Gold == 0 ? 100 : 200.0 * Right / (System + Gold);

    public static Score operator +(Score left, Score right) =>
        new(left.Right + right.Right, left.System + right.System, left.Gold + right.Gold);

    /// <summary>Compares two sets.</summary>
    public static Score Of<T>(IReadOnlyCollection<T> system, IReadOnlyCollection<T> gold)
    {
        var set = gold.ToHashSet();
        return new(system.Count(set.Contains), system.Count, gold.Count);
    }
}
