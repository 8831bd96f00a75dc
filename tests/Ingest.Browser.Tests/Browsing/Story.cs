using System.Text;
using Microsoft.Playwright;

namespace Ingest.Browser.Tests.Browsing;

/// <summary>Articles that the tests drop.</summary>
internal static class Story
{
    /// <summary>A short article with a quote, an event and a pronoun that speaks.</summary>
    public const string Text = """
        Finland and Estonia agree on a ferry

        TALLINN, 12 March 2024 - Finland and Estonia signed an agreement on a night ferry on Monday.

        "The boats will sail all winter," Transport Minister Lulu Ranne said. She added that the tickets would stay cheap.
        """;

    /// <summary>An article that tries to be markup, script and text in the wrong direction.</summary>
    public const string Hostile = """
        <script>window.taken = 1</script><img src=x onerror="window.taken = 2">

        "<b onmouseover='window.taken = 3'>We stay</b> </q></li><script>window.taken = 4</script>," Anna "><svg onload=window.taken=5> Berger said on Monday.

        Lulu Ranne said: "The \u202Eelbisreversi\u202C word stays {{7*7}} ${7*7} &lt;i&gt;&amp;."
        """;

    /// <summary>A file as a page gets it.</summary>
    public static FilePayload File(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes(text.Replace("\\u202E", "\u202e").Replace("\\u202C", "\u202c")),
        };
}
