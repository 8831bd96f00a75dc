using Ingest.Extraction.Articles;

namespace Ingest.Reading.Encodings;

/// <summary>A file's bytes as text.</summary>
/// <param name="Text">The characters, without a byte-order mark; never an unpaired surrogate.</param>
/// <param name="Encoding">The encoding's name.</param>
/// <param name="Basis">What the choice rests on.</param>
internal sealed record DecodedText(string Text, string Encoding, EncodingBasis Basis);
