using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Http.Answers;

/// <summary>Writes an address with a plain <c>&amp;</c>, so that a person can copy it out of the answer.</summary>
/// <remarks>Only for percent-encoded addresses of our own: they hold nothing that could act in an HTML page.</remarks>
internal sealed class AddressConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
}
