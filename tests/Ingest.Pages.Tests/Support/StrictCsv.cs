using System.Text;

namespace Ingest.Pages.Tests.Support;

/// <summary>Reads CSV by the letter of RFC 4180: what it does not allow is an error.</summary>
internal static class StrictCsv
{
    /// <summary>The rows by the names of the first one, guards against formulas taken away.</summary>
    public static List<Dictionary<string, string>> Rows(string text)
    {
        var records = Records(text);
        var names = records[0];
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        return
        [
            .. records
                .Skip(1)
                .Select(record =>
                {
                    Assert.Equal(names.Count, record.Count);
                    return names.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second.TrimStart('\''));
                }),
        ];
    }

    /// <summary>The records with their fields as they are.</summary>
    public static List<List<string>> Records(string text)
    {
        var records = new List<List<string>>();
        var at = 0;
        while (at < text.Length)
        {
            var record = new List<string>();
            do
            {
                record.Add(Field(text, ref at));
            } while (at < text.Length && text[at] == ',' && ++at > 0);

            Assert.True(
                text.AsSpan(at).StartsWith("\r\n", StringComparison.Ordinal),
                $"A record must end with CR LF at {at}."
            );
            at += 2;
            records.Add(record);
        }

        return records;
    }

    private static string Field(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(",\r\n\"");
            Assert.True(end >= 0, "The last record has no end.");
            var plain = text.Substring(at, end);
            at += end;
            Assert.NotEqual('"', text[at]);
            return plain;
        }

        var field = new StringBuilder();
        while (true)
        {
            at++;
            Assert.True(at < text.Length, "A quotation mark is not closed.");
            if (text[at] != '"')
            {
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else
            {
                at++;
                return field.ToString();
            }
        }
    }
}
