using System.Globalization;

namespace Ingest.Pages.Pictures;

/// <summary>Writes numbers into SVG: with a point, and no more digits than can be seen.</summary>
internal static class Svg
{
    /// <summary>A length in pixels.</summary>
    public static string Px(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A length in percent of the picture's width, so that pictures fit every screen and their text keeps its size.</summary>
    public static string Percent(double value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
