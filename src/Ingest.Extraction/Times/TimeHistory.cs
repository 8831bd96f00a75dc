namespace Ingest.Extraction.Times;

/// <summary>The dates told so far: what <em>the same day</em> and <em>two days later</em> are told from.</summary>
internal sealed class TimeHistory
{
    /// <summary>How many sentences a date is remembered for.</summary>
    private const int Reach = 3;

    private (Period Period, int Sentence)? _last;
    private (Period Period, int Sentence)? _lastDay;

    /// <summary>Remembers a date.</summary>
    public void Add(Period period, int sentence)
    {
        if (period.Start is null)
        {
            return;
        }

        _last = (period, sentence);
        if (period.IsDay)
        {
            _lastDay = _last;
        }
    }

    /// <summary>The date told last, or null if that is too long ago.</summary>
    public Period? Last(int sentence) => _last is { } last && sentence - last.Sentence <= Reach ? last.Period : null;

    /// <summary>The day told last, or null if that is too long ago.</summary>
    public Period? LastDay(int sentence) =>
        _lastDay is { } last && sentence - last.Sentence <= Reach ? last.Period : null;

    /// <summary>The day told last in a sentence, or null.</summary>
    public Period? DayIn(int sentence) => _lastDay is { } last && last.Sentence == sentence ? last.Period : null;
}
