using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Times;

/// <summary>Finds the line of an article that gives its date and nothing else, for an article of which no day of publication is known.</summary>
internal static class DateLine
{
    /// <summary>How many sentences from the start are looked at.</summary>
    private const int Reach = 5;

    /// <summary>The day of the first line that is nothing but a full date, or null.</summary>
    public static DateOnly? Find(TimeText text)
    {
        var sentences = text.Document.Sentences;
        for (var i = 0; i < Math.Min(Reach, sentences.Count); i++)
        {
            text.MoveTo(i, sentences[i]);
            if (
                TimeGrammar.Read(text, text.First)
                    is { Type: TimeType.Date, Period: { IsDay: true, Start: { } day } } reading
                && reading.End == text.End
            )
            {
                return day;
            }
        }

        return null;
    }
}
