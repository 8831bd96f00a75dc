using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Quotes;

/// <summary>A stretch of text between quotation marks.</summary>
/// <param name="Outer">The stretch with its marks.</param>
/// <param name="Content">The stretch without them, trimmed.</param>
/// <param name="IsClosed">Whether a closing mark was found; if not, the stretch reaches to the end of its paragraph.</param>
/// <param name="Paragraph">The index of the paragraph.</param>
internal readonly record struct QuotedStretch(TextSpan Outer, TextSpan Content, bool IsClosed, int Paragraph);
