using System.Numerics;

namespace Ingest.Extraction.Entities.Coreference;

/// <summary>A set of <see cref="AntecedentFeature"/>s.</summary>
internal struct FeatureSet
{
    private ulong _bits;

    /// <summary>Adds a feature.</summary>
    public void Add(AntecedentFeature feature) => _bits |= 1ul << (int)feature;

    /// <summary>Adds a feature if it is there.</summary>
    public void AddIf(AntecedentFeature feature, bool isThere) => _bits |= isThere ? 1ul << (int)feature : 0;

    /// <summary>The index of the first feature from an index on, or −1.</summary>
    public readonly int Next(int from)
    {
        var rest = from < 64 ? _bits >> from : 0;
        return rest == 0 ? -1 : from + BitOperations.TrailingZeroCount(rest);
    }
}
