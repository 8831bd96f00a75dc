namespace Ingest.Extraction.Times;

/// <summary>What a word can do in an expression of time; the kinds of <c>Knowledge/time-words.tsv</c>.</summary>
internal enum TimeWordKind
{
    Month,
    Weekday,
    Uncertain,
    Unit,
    Units,
    Season,
    DayPart,
    Number,
    Scale,
    Ordinal,
    VagueNumber,
    Article,
    Approximate,
    Filler,
    Direction,
    Shift,
    Day,
    Part,
    PartNoun,
    Each,
    Frequency,
    Times,
    Clock,
    Meridiem,
    Zone,
    Decade,
    Leads,
    Named,
    Night,
    Half,
    Fiscal,
    Numbered,
    YearLeads,
    Per,
    Collective,
    Count,
    Hindsight,
    Scheduled,
    Awaits,
    LooksBack,
}

/// <summary>Where a word points: <em>last</em>, <em>this</em>, <em>next</em>.</summary>
internal enum TimeDirection
{
    Last,
    Past,
    Previous,
    Latest,
    This,
    Next,
    Coming,
    Following,
    Same,
}

/// <summary>Where a length of time leads from a time: <em>ago</em>, <em>later</em>, <em>before</em>.</summary>
internal enum TimeShift
{
    Ago,
    FromNow,
    Earlier,
    Later,
    Before,
    After,
}

/// <summary>A part of a period.</summary>
internal enum PeriodPart
{
    /// <summary>Some time in it.</summary>
    Whole,

    /// <summary>Its first third.</summary>
    Start,

    /// <summary>Its second third.</summary>
    Middle,

    /// <summary>Its last third.</summary>
    End,

    /// <summary>What lies behind.</summary>
    Earlier,

    /// <summary>What lies ahead.</summary>
    Later,
}

/// <summary>One word of the tables with all it can do.</summary>
internal sealed class TimeWord
{
    private readonly int[] _values = new int[Enum.GetValues<TimeWordKind>().Length];
    private long _kinds;

    /// <summary>The TIMEX3 text of the word's value, where that is no number.</summary>
    public string Timex { get; private set; } = "";

    /// <summary>The phrases and feasts that begin with the word, the longest first.</summary>
    public List<TimePhrase> Phrases { get; } = [];

    /// <summary>Whether the word can be of one of several kinds.</summary>
    /// <param name="kinds">A bit for each, by <see cref="Mask"/>.</param>
    public bool IsAny(long kinds) => (_kinds & kinds) != 0;

    /// <summary>A bit for each of several kinds.</summary>
    public static long Mask(params ReadOnlySpan<TimeWordKind> kinds)
    {
        var mask = 0L;
        foreach (var kind in kinds)
        {
            mask |= 1L << (int)kind;
        }

        return mask;
    }

    /// <summary>Whether the word can be of a kind.</summary>
    public bool Is(TimeWordKind kind) => (_kinds & (1L << (int)kind)) != 0;

    /// <summary>Whether the word can be of a kind, and the value it then has.</summary>
    public bool Is(TimeWordKind kind, out int value)
    {
        value = _values[(int)kind];
        return Is(kind);
    }

    /// <summary>Adds a row of the table.</summary>
    public void Add(TimeWordKind kind, int value, string timex)
    {
        _kinds |= 1L << (int)kind;
        _values[(int)kind] = value;
        if (timex.Length > 0)
        {
            Timex = timex;
        }
    }
}
