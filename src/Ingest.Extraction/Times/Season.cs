namespace Ingest.Extraction.Times;

/// <summary>The seasons, in the order of a year that begins in March.</summary>
internal enum Season
{
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// <summary>What TIMEX3 calls the seasons.</summary>
internal static class Seasons
{
    /// <summary>TIMEX3's two letters for a season.</summary>
    public static string Code(this Season season) =>
        season switch
        {
            Season.Spring => "SP",
            Season.Summer => "SU",
            Season.Autumn => "FA",
            _ => "WI",
        };
}
