using System.Diagnostics.CodeAnalysis;

namespace Ingest.Http.Parameters;

/// <summary>The form a parameter's value must have.</summary>
/// <param name="Expectation">What the value must be, to follow <em>must be</em>.</param>
/// <param name="Parse">Reads a value.</param>
/// <param name="Write">Writes it in its one canonical form.</param>
public sealed record ParameterFormat<T>(string Expectation, TryParse<T> Parse, Func<T, string> Write);

/// <summary>Reads a value, or finds that it does not have the form.</summary>
public delegate bool TryParse<T>(string text, [MaybeNullWhen(false)] out T value);
