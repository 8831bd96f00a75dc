using System.Runtime.InteropServices;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Times;

/// <summary>
/// Adds the expressions of time, read by a grammar over tokens and resolved against the day of publication and each other. What
/// is read once is not read again, and the depth of expressions within expressions is bounded, so the work is linear in the text.
/// </summary>
internal sealed class TimeComponent : IAnalysisComponent
{
    /// <inheritdoc/>
    public void Process(Document document)
    {
        var text = new TimeText(document);
        text.Published ??= DateLine.Find(text);
        var found = new List<ResolvedTime>();
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            text.MoveTo(i, document.Sentences[i]);
            found.Clear();
            Read(text, found);
            TimeRanges.Join(document, CollectionsMarshal.AsSpan(found));
            foreach (var time in found)
            {
                document.Add(time);
            }
        }
    }

    private static void Read(TimeText text, List<ResolvedTime> found)
    {
        for (var token = text.First; token < text.End; )
        {
            if (TimeGrammar.Read(text, token) is not { } reading)
            {
                token++;
                continue;
            }

            found.Add(Resolve(text, token, reading));
            text.Previous = (reading, token);
            if (reading is { Type: not TimeType.Duration, Period: { } period })
            {
                text.History.Add(period, text.Sentence);
            }

            token = reading.End;
        }
    }

    private static ResolvedTime Resolve(TimeText text, int token, TimeReading reading)
    {
        var document = text.Document;
        var start = document.Tokens[token].Start;
        var end = document.Tokens[reading.End - 1].End;
        var words = document.Text[start..end];
        var expression = new TimeExpression
        {
            Start = start,
            End = end,
            Text = words,
            Type = reading.Type,
            Value = reading.Value,
        };
        return new(expression, reading.Period?.ToDate(words), token, reading.End)
        {
            HeadToken = HeadOf(document, token, reading.End),
            Anchor = reading.Anchor,
            Confidence = reading.Confidence,
        };
    }

    private static int HeadOf(Document document, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            var head = document.Annotation(token).Head;
            if (head < first || head >= end)
            {
                return token;
            }
        }

        return end - 1;
    }
}
