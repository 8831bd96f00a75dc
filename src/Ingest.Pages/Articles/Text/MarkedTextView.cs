using Ingest.Pages.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Ingest.Pages.Articles.Text;

/// <summary>Shows paragraphs of a marked text. In C#, because no white space may come between the stretches.</summary>
public sealed class MarkedTextView : ComponentBase
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public MarkedText Value { get; set; } = null!;

    /// <summary>The paragraph to show without an element of its own, or null to show all that are no headline.</summary>
    [Parameter]
    public Block? Only { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Only is not null)
        {
            AddSegments(builder, Only);
            return;
        }

        foreach (var block in Value.Blocks)
        {
            if (block.Kind == BlockKind.Headline)
            {
                continue;
            }

            builder.OpenElement(0, "p");
            if (block.Kind == BlockKind.Boilerplate)
            {
                builder.AddAttribute(1, "class", "boilerplate");
            }

            AddSegments(builder, block);
            builder.CloseElement();
        }
    }

    private void AddSegments(RenderTreeBuilder builder, Block block)
    {
        foreach (var segment in block.Segments)
        {
            AddSegment(builder, segment);
        }
    }

    private void AddSegment(RenderTreeBuilder builder, Segment segment)
    {
        var text = Value.Text.AsSpan(segment.Start, segment.End - segment.Start);
        // The last place becomes the stretch's own identifier; a document may hold each only once.
        for (var index = 0; index < segment.Anchors.Count - 1; index++)
        {
            builder.OpenElement(2, "span");
            builder.AddAttribute(3, "id", segment.Anchors[index]);
            builder.CloseElement();
        }

        if (segment.Target is null)
        {
            builder.AddContent(4, VisibleText.Of(text.ToString()));
            return;
        }

        var isLink = !text.IsWhiteSpace();
        builder.OpenElement(5, isLink ? "a" : "span");
        builder.AddAttribute(6, "class", ClassesOf(segment));
        if (segment.Anchors.Count > 0)
        {
            builder.AddAttribute(7, "id", segment.Anchors[^1]);
        }

        if (isLink)
        {
            builder.AddAttribute(8, "href", $"#{segment.Target}");
            if (!segment.IsStop)
            {
                builder.AddAttribute(9, "tabindex", "-1");
            }
        }

        if (segment.EndingEvent is not null)
        {
            builder.AddAttribute(10, "data-type", segment.EndingEvent);
        }

        if (segment.Quote is not null && segment.Quote != segment.Target)
        {
            // The script shows a chosen quote as a whole.
            builder.AddAttribute(11, "data-in", segment.Quote);
        }

        builder.AddContent(12, VisibleText.Of(text.ToString()));
        builder.CloseElement();
    }

    /// <summary>One letter for each kind that covers the stretch, to keep long articles light.</summary>
    private static string ClassesOf(Segment segment) =>
        string.Concat(
            "m",
            segment.Quote is null ? "" : " q",
            segment.StartsQuote ? " qs" : "",
            segment.IsEvent ? " e" : "",
            segment.IsTime ? " t" : "",
            segment.IsName ? " n" : ""
        );
}
