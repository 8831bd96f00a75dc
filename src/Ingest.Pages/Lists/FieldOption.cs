namespace Ingest.Pages.Lists;

/// <summary>A choice of a field.</summary>
/// <param name="Value">The parameter's value.</param>
/// <param name="Text">What people read.</param>
public sealed record FieldOption(string Value, string Text);
