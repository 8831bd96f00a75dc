namespace Ingest.Extraction.Times;

/// <summary>Finds the year of a date that is told without one.</summary>
internal static class YearChooser
{
    /// <summary>A date this far off, or further, would be told with its year.</summary>
    private const int TooFar = 330;

    /// <summary>The most years between two leap years.</summary>
    private const int LeapReach = 8;

    /// <summary>News tells more of what was than of what will be.</summary>
    private const int FutureWeight = 5;
    private const int PastWeight = 4;

    private const double Sure = 1;
    private const double ByTense = 0.85;
    private const double Nearest = 0.7;

    /// <summary>The period among those of the years around publication that the clause's tense asks for, else the nearest.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="token">The expression's token, whose clause is looked at.</param>
    /// <param name="inYear">The period in a year, or null if that year has none such.</param>
    /// <returns>The period and how sure it is; null without a day of publication.</returns>
    public static (Period Period, double Confidence)? Choose(TimeText text, int token, Func<int, Period?> inYear)
    {
        if (text.Published is not { } published)
        {
            return null;
        }

        Period? nearest = null;
        Period? before = null;
        Period? after = null;
        // What this year has not, February 29, is farther off.
        var reach = inYear(published.Year) is null ? LeapReach : 1;
        for (var year = published.Year - reach; year <= published.Year + reach; year++)
        {
            if (inYear(year) is not { } candidate)
            {
                continue;
            }

            nearest =
                nearest is null || Weight(candidate, published) < Weight(nearest, published) ? candidate : nearest;
            before = candidate.Start <= published ? candidate : before;
            after = after is null && candidate.End >= published ? candidate : after;
        }

        if (nearest is null)
        {
            return null;
        }

        var wanted = TenseFinder.At(text, token) switch
        {
            Tense.Past => before,
            Tense.Future => after,
            _ => null,
        };
        if (wanted is null || (reach == 1 && Distance(wanted, published) > TooFar))
        {
            return (nearest, Distance(nearest, published) < TooFar / 3 ? Sure : Nearest);
        }

        return (wanted, wanted == nearest ? Sure : ByTense);
    }

    private static int Weight(Period period, DateOnly day) =>
        Distance(period, day) * (period.Start > day ? FutureWeight : PastWeight);

    private static int Distance(Period period, DateOnly day) =>
        period.Start > day ? period.Start.Value.DayNumber - day.DayNumber
        : period.End < day ? day.DayNumber - period.End.Value.DayNumber
        : 0;
}
