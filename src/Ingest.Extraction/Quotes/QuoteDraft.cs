using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Quotes;

/// <summary>A quote under construction.</summary>
internal sealed class QuoteDraft
{
    /// <summary>How it is rendered.</summary>
    public required QuoteKind Kind { get; set; }

    /// <summary>The rule that found it.</summary>
    public required QuoteRule Rule { get; init; }

    /// <summary>What attributes it, or null.</summary>
    public Attribution? Attribution { get; set; }

    /// <summary>The quote whose speaker is this one's too, or null.</summary>
    public QuoteDraft? SpeaksOn { get; set; }

    /// <summary>Who speaks; known once the quotes are in order.</summary>
    public Speaker? Speaker { get; set; }

    /// <summary>The index of the paragraph its last piece stands in.</summary>
    public required int Paragraph { get; set; }

    /// <summary>Whether its last piece has a closing mark; true without marks.</summary>
    public bool IsClosed { get; set; } = true;

    /// <summary>The parts, in order; at least one.</summary>
    public List<TextSpan> Pieces { get; } = [];

    /// <summary>Adds a piece behind those there are; what begins before the end of the last belongs to it already.</summary>
    public void AddPiece(TextSpan piece)
    {
        if (Pieces.Count == 0 || piece.Start >= End)
        {
            Pieces.Add(piece);
        }
    }

    /// <summary>The offset of its first code unit.</summary>
    public int Start => Pieces[0].Start;

    /// <summary>The offset after its last code unit.</summary>
    public int End => Pieces[^1].End;

    /// <summary>Whether one of its pieces shares text with a span.</summary>
    public bool Overlaps(TextSpan span)
    {
        foreach (var piece in Pieces)
        {
            if (piece.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }
}
