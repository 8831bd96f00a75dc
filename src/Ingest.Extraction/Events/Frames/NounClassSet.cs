using System.Collections.Frozen;

namespace Ingest.Extraction.Events.Frames;

/// <summary>A set of noun classes and single nouns, as a condition names them.</summary>
/// <param name="Mask">The classes of <c>event-noun-classes.tsv</c>, one bit each.</param>
/// <param name="Words">Single nouns.</param>
/// <param name="Beings">The classes that the entities of the document decide.</param>
internal sealed record NounClassSet(ulong Mask, FrozenSet<string> Words, Beings Beings)
{
    /// <summary>Reads the names of classes and nouns.</summary>
    public static NounClassSet Parse(string[] names)
    {
        var mask = 0UL;
        var beings = Beings.None;
        var words = new List<string>();
        foreach (var name in names)
        {
            var found = NounClasses.MaskOf(name);
            mask |= found;
            var being = name switch
            {
                "person" => Beings.Person,
                "named" => Beings.Named,
                "actor" => Beings.Named | Beings.Person | Beings.Agent,
                "country" => Beings.Country,
                "place" => Beings.Place,
                "several" => Beings.Several,
                "joined" => Beings.Joined,
                _ => Beings.None,
            };
            beings |= being;
            if (found == 0 && being == Beings.None)
                words.Add(name);
        }

        return new NounClassSet(mask, words.ToFrozenSet(StringComparer.OrdinalIgnoreCase), beings);
    }
}

/// <summary>Classes of noun phrases that the entities of a document decide.</summary>
[Flags]
internal enum Beings
{
    None = 0,

    /// <summary>A person, by name or pronoun.</summary>
    Person = 1,

    /// <summary>Anyone with a name: a person, an organization or a country.</summary>
    Named = 2,

    /// <summary>A country.</summary>
    Country = 4,

    /// <summary>A place with a name.</summary>
    Place = 8,

    /// <summary>A common noun for someone who acts.</summary>
    Agent = 16,

    /// <summary>More than one.</summary>
    Several = 32,

    /// <summary>Several that <em>and</em> joins.</summary>
    Joined = 64,
}
