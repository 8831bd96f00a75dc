using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Extraction;

/// <summary>Writes an enumeration as camelCase text.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
public sealed class CamelCaseEnumConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;

/// <summary>Writes an enumeration in upper case, as PLOVER and TIMEX3 write their types.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
public sealed class UpperCaseEnumConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false)
    where TEnum : struct, Enum;
