using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Ingest.Extraction.Analysis;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Copies;

/// <summary>
/// Fingerprints of an article's quotes or events, by which the same are told in copies of the article: 64 bits each of all that
/// lookups filter by, days aside, as these move with the day of publication. Dates that the text gives count as resolved.
/// Of equal items in one article the second is the same only as the second in another.
/// </summary>
internal readonly struct ItemPrints : IEquatable<ItemPrints>
{
    private readonly byte[]? _bytes;

    private ItemPrints(byte[] bytes) => _bytes = bytes;

    /// <summary>The prints as they are stored, eight bytes each.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    private ReadOnlySpan<ulong> All => MemoryMarshal.Cast<byte, ulong>(_bytes);

    /// <summary>The prints of quotes: of text, speaker and kind.</summary>
    public static ItemPrints Of(IReadOnlyList<Quote> quotes) =>
        Of(
            quotes,
            quote =>
                [
                    FacetNames.Of(quote.Kind),
                    NameKey.Fold(quote.Text),
                    NameKey.Fold(quote.Speaker?.Name ?? ""),
                    Of(quote.SaidOn),
                ]
        );

    /// <summary>The prints of events: of type, mode, status, actors, recipients, place and date.</summary>
    public static ItemPrints Of(IReadOnlyList<Event> events) =>
        Of(
            events,
            @event =>
                [
                    FacetNames.Of(@event.Type),
                    @event.Mode ?? "",
                    @event.Status.ToString(),
                    .. @event.Actor.Select(Of),
                    // Parts actors from recipients.
                    @event.Reciprocal
                        ? "="
                        : ">",
                    .. @event.Recipient.Select(Of),
                    "@",
                    @event.Place?.Country ?? "",
                    Of(@event.Date),
                ]
        );

    /// <summary>Reads <see cref="Bytes"/>.</summary>
    public static ItemPrints Read(byte[]? bytes) => bytes is null ? default : new(bytes);

    /// <summary>The print of an item.</summary>
    /// <param name="number">The item's place among those of its kind in the article, from 0.</param>
    public ulong this[int number] => All[number];

    /// <summary>Whether an item with a print is among these.</summary>
    public bool Contains(ulong print) => All.Contains(print);

    public bool Equals(ItemPrints other) => All.SequenceEqual(other.All);

    public override bool Equals(object? obj) => obj is ItemPrints other && Equals(other);

    public override int GetHashCode() => All.IsEmpty ? 0 : All[0].GetHashCode();

    private static ItemPrints Of<T>(IReadOnlyList<T> items, Func<T, IEnumerable<string>> parts)
    {
        var prints = new ulong[items.Count];
        var seen = new Dictionary<ulong, int>();
        for (var i = 0; i < prints.Length; i++)
        {
            var print = Hash(parts(items[i]));
            var before = CollectionsMarshal.GetValueRefOrAddDefault(seen, print, out _)++;
            prints[i] = before == 0 ? print : Hash([$"{print}", before.ToString(CultureInfo.InvariantCulture)]);
        }

        return prints.Length == 0 ? default : new(MemoryMarshal.AsBytes(prints.AsSpan()).ToArray());
    }

    private static ulong Hash(IEnumerable<string> parts)
    {
        var hash = new XxHash3();
        foreach (var part in parts)
        {
            hash.Append(MemoryMarshal.AsBytes(part.AsSpan()));
            // Folded texts hold no control character.
            hash.Append([0, 0]);
        }

        return hash.GetCurrentHashAsUInt64();
    }

    private static string Of(Actor actor) => $"{NameKey.Fold(actor.Name)}:{actor.Country}";

    private static string Of(ResolvedDate? date) =>
        date is { Basis: DateBasis.Text }
            ? string.Create(CultureInfo.InvariantCulture, $"{date.Start:O}/{date.End:O}")
            : "";
}
