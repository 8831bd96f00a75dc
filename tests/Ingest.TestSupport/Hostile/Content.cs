using System.Text;

namespace Ingest.TestSupport.Hostile;

/// <summary>What hostile files are made of.</summary>
internal static class Content
{
    /// <summary>An article as it should be.</summary>
    public const string Article = """
        Ferry line to stay open

        "The ferry will run all winter," Harbour Minister Ines Kolar said on Monday.

        Dockers protested in Ostrava. The police arrested four of them, and the mayor met their union for talks.
        """;

    /// <summary>A file with a text in UTF-8.</summary>
    public static HostileFile File(string kind, string name, Func<string> text) =>
        new(kind, name, () => Encoding.UTF8.GetBytes(text()));

    /// <summary>A file with bytes.</summary>
    public static HostileFile File(string kind, string name, params byte[] bytes) => new(kind, name, () => bytes);

    /// <summary>A unit as often as fits into a length.</summary>
    public static string Repeat(string unit, int length)
    {
        var count = Math.Max(1, length / unit.Length);
        return new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
    }

    /// <summary>Ever new units until a length is reached.</summary>
    public static string Fill(int length, Func<int, string> unit)
    {
        var text = new StringBuilder(length + 100);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(unit(i));
        }

        return text.ToString();
    }
}
