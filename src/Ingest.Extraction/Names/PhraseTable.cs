namespace Ingest.Extraction.Names;

/// <summary>The lists in which phrases stand, by the hash of the phrase. Quicker to fill than a dictionary, and as quick to ask.</summary>
internal sealed class PhraseTable
{
    private (uint Phrase, KnownNames Lists)[] _slots = new (uint, KnownNames)[1 << 18];
    private int _count;

    /// <summary>The lists of a phrase.</summary>
    public KnownNames Find(uint phrase) => _slots[Slot(_slots, phrase)].Lists;

    /// <summary>Adds a phrase to lists.</summary>
    /// <param name="phrase">The phrase's hash.</param>
    /// <param name="lists">The lists; at least one.</param>
    public void Add(uint phrase, KnownNames lists)
    {
        ref var slot = ref _slots[Slot(_slots, phrase)];
        if (slot.Lists == KnownNames.None)
        {
            slot.Phrase = phrase;
            _count++;
        }

        slot.Lists |= lists;
        if (_count * 2 > _slots.Length)
            Grow();
    }

    private void Grow()
    {
        var slots = new (uint Phrase, KnownNames Lists)[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Lists != KnownNames.None)
                slots[Slot(slots, slot.Phrase)] = slot;
        }

        _slots = slots;
    }

    private static int Slot((uint Phrase, KnownNames Lists)[] slots, uint phrase)
    {
        var mask = slots.Length - 1;
        var slot = (int)phrase & mask;
        while (slots[slot].Lists != KnownNames.None && slots[slot].Phrase != phrase)
            slot = (slot + 1) & mask;
        return slot;
    }
}
