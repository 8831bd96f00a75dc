using System.Globalization;
using Ingest.Extraction.Layout;
using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Times;

/// <summary>The tokens of one sentence as the rules of time see them, and what is known of the times told before.</summary>
internal sealed class TimeText(Document document)
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2199;

    private TimeWord?[] _words = new TimeWord?[256];

    /// <summary>The document.</summary>
    public Document Document { get; } = document;

    /// <summary>The day of publication, or null if it is unknown.</summary>
    public DateOnly? Published { get; set; } = document.Article.Published;

    /// <summary>The times told before.</summary>
    public TimeHistory History { get; } = new();

    /// <summary>The sentence's first token.</summary>
    public int First { get; private set; }

    /// <summary>The index after the sentence's last token.</summary>
    public int End { get; private set; }

    /// <summary>The sentence's index.</summary>
    public int Sentence { get; private set; }

    /// <summary>The reading before, in this sentence, and its first token; null if there is none.</summary>
    public (TimeReading Reading, int First)? Previous { get; set; }

    /// <summary>How many expressions the one being read stands in: 1 for <em>May</em> in <em>the end of May</em>.</summary>
    public int Depth { get; set; }

    /// <summary>Whether the sentence is the title.</summary>
    public bool IsTitle =>
        Document.Paragraphs is [{ Kind: ParagraphKind.Title } title, ..]
        && Document.Sentences[Sentence].Span.Start < title.Span.End;

    /// <summary>Goes to a sentence.</summary>
    public void MoveTo(int index, Sentence sentence)
    {
        (First, End, Sentence, Previous) = (sentence.FirstToken, sentence.EndToken, index, null);
        if (_words.Length < End - First)
        {
            _words = new TimeWord?[End - First];
        }

        for (var token = First; token < End; token++)
        {
            _words[token - First] = TimeWords.Find(Document.Word(token));
        }
    }

    /// <summary>The table's word at a token, or null if there is none or the sentence has no such token.</summary>
    public TimeWord? this[int token] => token >= First && token < End ? _words[token - First] : null;

    /// <summary>A token's text; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Form(int token) => token >= First && token < End ? Document.Word(token) : default;

    /// <summary>What the engine says about a token of the sentence.</summary>
    public ref readonly TokenAnnotation Annotation(int token) => ref Document.Annotation(token);

    /// <summary>Whether a token is of a kind.</summary>
    public bool Is(int token, TimeWordKind kind) => this[token]?.Is(kind) == true;

    /// <summary>Whether a token is of a kind, and the value it then has.</summary>
    public bool Is(int token, TimeWordKind kind, out int value)
    {
        value = 0;
        return this[token] is { } word && word.Is(kind, out value);
    }

    /// <summary>Whether a token is a word, whatever its case.</summary>
    public bool Is(int token, ReadOnlySpan<char> word) => Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token is a hyphen or dash.</summary>
    public bool IsHyphen(int token) => Form(token) is "-" or "–" or "‐" or "‑" or "—" or "−";

    /// <summary>Whether nothing stands between a token and the one before it.</summary>
    public bool IsAttached(int token) => token > First && token < End && !Document.Tokens[token].SpaceBefore;

    /// <summary>Whether a token has a capital.</summary>
    public bool IsCapital(int token) => Form(token) is [var first, ..] && char.IsUpper(first);

    /// <summary>Whether a capital word continues a name: USA <em>Today</em>.</summary>
    public bool ContinuesName(int token) =>
        token > First
        && IsCapital(token)
        && IsCapital(token - 1)
        && token - 1 > First
        && Annotation(token - 1).Upos == Upos.Propn
        && this[token - 1] is null;

    /// <summary>A whole number in digits, or null.</summary>
    public int? Digits(int token)
    {
        var form = Form(token);
        return
            form.Length is > 0 and <= 9
            && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>A number of four digits that can be a year, or null.</summary>
    public int? FourDigits(int token) =>
        Form(token).Length == 4 && Digits(token) is { } year and >= EarliestYear and <= LatestYear ? year : null;

    /// <summary>A day of a month (6, 6th, sixth), or null.</summary>
    public int? DayOfMonth(int token)
    {
        if (Is(token, TimeWordKind.Ordinal, out var ordinal) && ordinal is > 0 && !Is(token, "opening"))
        {
            return ordinal;
        }

        return OrdinalDigits(token, mayBeBare: true) is { } day and >= 1 and <= 31 ? day : null;
    }

    /// <summary>An ordinal in words or digits (third, 3rd, last), −1 for the last; null if there is none.</summary>
    public int? Ordinal(int token) =>
        Is(token, TimeWordKind.Ordinal, out var ordinal) ? ordinal : OrdinalDigits(token, mayBeBare: false);

    private int? OrdinalDigits(int token, bool mayBeBare)
    {
        var form = Form(token);
        var hasEnding = form.Length > 2 && form[^2..] is "st" or "nd" or "rd" or "th";
        form = hasEnding ? form[..^2] : form;
        return
            (hasEnding || mayBeBare)
            && form.Length is 1 or 2
            && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
