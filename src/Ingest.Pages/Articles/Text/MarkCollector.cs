using Ingest.Extraction.Analysis;
using Ingest.Pages.Words;

namespace Ingest.Pages.Articles.Text;

/// <summary>Collects the marks of an article.</summary>
internal static class MarkCollector
{
    public static List<Mark> Collect(ArticleAnalysis analysis)
    {
        var marks = new List<Mark>();
        foreach (var quote in analysis.Quotes)
        {
            Add(marks, MarkKind.Quote, quote.Id, quote.Pieces);
        }

        foreach (var @event in analysis.Events)
        {
            var others = @event.Mentions.Select(mention => mention.Span).Where(span => span != @event.Trigger.Span);
            Add(marks, MarkKind.Event, @event.Id, others.Prepend(@event.Trigger.Span), EventWords.NameOf(@event.Type));
        }

        foreach (var entity in analysis.Entities)
        {
            Add(marks, MarkKind.Name, entity.Id, entity.Mentions.Select(mention => mention.Span));
        }

        for (var index = 0; index < analysis.Times.Count; index++)
        {
            var time = analysis.Times[index];
            Add(marks, MarkKind.Time, Anchors.OfTime(index), [new TextSpan(time.Start, time.End)]);
        }

        return marks;
    }

    private static void Add(
        List<Mark> marks,
        MarkKind kind,
        string id,
        IEnumerable<TextSpan> spans,
        string? label = null
    )
    {
        var number = 0;
        foreach (var span in spans)
        {
            marks.Add(
                new Mark(kind, id, Anchors.Of(id, number), span.Start, span.End)
                {
                    Label = label,
                    IsFirst = number == 0,
                }
            );
            number++;
        }
    }
}
