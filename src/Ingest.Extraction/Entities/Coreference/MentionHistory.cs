namespace Ingest.Extraction.Entities.Coreference;

/// <summary>The mentions that have been passed on the way through a document.</summary>
internal sealed class MentionHistory
{
    /// <summary>How many mentions back any reference may reach; bounds the work.</summary>
    public const int MostBack = 120;

    private readonly Dictionary<int, int> _counts = [];

    /// <summary>The latest mentions, in order.</summary>
    public List<Antecedent> Passed { get; } = [];

    /// <summary>The entity that spoke last, or −1.</summary>
    public int LastSpeaker { get; private set; } = -1;

    /// <summary>How often an entity has been mentioned so far outside quotation marks.</summary>
    public int CountOf(int entity) => _counts.GetValueOrDefault(entity);

    /// <summary>Takes up the next mention.</summary>
    public void Add(Antecedent mention)
    {
        Passed.Add(mention);
        if (mention.Entity < 0 || mention.IsQuoted)
        {
            return;
        }

        _counts[mention.Entity] = CountOf(mention.Entity) + 1;
        if (mention.IsSpeaker)
        {
            LastSpeaker = mention.Entity;
        }
    }

    /// <summary>Forgets what is too far back to be referred to.</summary>
    public void Shorten()
    {
        if (Passed.Count > 2 * MostBack)
        {
            Passed.RemoveRange(0, Passed.Count - MostBack);
        }
    }

    /// <summary>The entity mentioned last by a head token, or null.</summary>
    public int? EntityOfHead(int head)
    {
        for (var i = Passed.Count - 1; i >= 0 && i >= Passed.Count - MostBack; i--)
        {
            if (Passed[i].Head == head)
            {
                return Passed[i].Entity >= 0 ? Passed[i].Entity : null;
            }
        }

        return null;
    }
}
