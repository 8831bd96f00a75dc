using System.Text.Json.Serialization;

namespace Ingest.Extraction.Analysis;

/// <summary>A date as an interval of days.</summary>
public sealed record ResolvedDate
{
    /// <summary>The first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The last day, itself included.</summary>
    public required DateOnly End { get; init; }

    /// <summary>How exactly the date is told.</summary>
    public required DatePrecision Precision { get; init; }

    /// <summary>Whether the text tells it, or the publication date stands in for it.</summary>
    public required DateBasis Basis { get; init; }

    /// <summary>The words that tell it, or null if the publication date stands in.</summary>
    public string? Text { get; init; }
}

/// <summary>How exactly a date is told.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DatePrecision>))]
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>Some days of a stated interval (<em>on Monday and Tuesday</em>).</summary>
    Days,

    /// <summary>To the week.</summary>
    Week,

    /// <summary>A part of a month (<em>mid-November</em>).</summary>
    PartOfMonth,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the season.</summary>
    Season,

    /// <summary>To the quarter.</summary>
    Quarter,

    /// <summary>To the half of a year.</summary>
    HalfYear,

    /// <summary>A part of a year (<em>early 2009</em>).</summary>
    PartOfYear,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>Some years of a stated interval (<em>the late 1990s</em>).</summary>
    Years,

    /// <summary>To the decade.</summary>
    Decade,

    /// <summary>To the century.</summary>
    Century,
}

/// <summary>What a date rests on.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DateBasis>))]
public enum DateBasis
{
    /// <summary>An expression in the text.</summary>
    Text,

    /// <summary>The day of publication, for want of anything better.</summary>
    Publication,
}

/// <summary>An expression of time in TIMEX3 terms.</summary>
public sealed record TimeExpression
{
    /// <summary>Offset of the first code unit.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the last one.</summary>
    public required int End { get; init; }

    /// <summary>The expression's words.</summary>
    public required string Text { get; init; }

    /// <summary>TIMEX3's type.</summary>
    public required TimeType Type { get; init; }

    /// <summary>TIMEX3's value (<c>2022-05-13</c>, <c>2022-W41</c>, <c>P3D</c>, <c>PAST_REF</c>); unresolved parts are <c>X</c>.</summary>
    public required string Value { get; init; }
}

/// <summary>TIMEX3's types.</summary>
[JsonConverter(typeof(UpperCaseEnumConverter<TimeType>))]
public enum TimeType
{
    /// <summary>A calendar date of any size.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something that recurs.</summary>
    Set,
}
