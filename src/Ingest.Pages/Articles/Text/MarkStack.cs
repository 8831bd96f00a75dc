namespace Ingest.Pages.Articles.Text;

/// <summary>The marks of one kind that cover a place: those that started before it and have not ended.</summary>
/// <remarks>A mark that ended below one that has not is dropped when it comes to the top: each mark is looked at twice.</remarks>
internal sealed class MarkStack
{
    private readonly Stack<Mark> marks = [];

    /// <summary>The mark that started last of those that cover the place, or null.</summary>
    public Mark? Innermost { get; private set; }

    public void Push(Mark mark) => marks.Push(mark);

    /// <summary>Goes on to a place, which may not lie before the last one.</summary>
    public void MoveTo(int offset)
    {
        while (marks.TryPeek(out var top) && top.End <= offset)
        {
            marks.Pop();
        }

        Innermost = marks.TryPeek(out var innermost) ? innermost : null;
    }
}
