using Microsoft.AspNetCore.Components;

namespace Ingest.Pages.Rendering;

/// <summary>A whole page: shows its model, and loads nothing.</summary>
/// <typeparam name="TModel">What the page shows.</typeparam>
public abstract class PageComponent<TModel> : ComponentBase
    where TModel : class
{
    /// <summary>What the page shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = null!;
}
