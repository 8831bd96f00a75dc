using System.Net;
using SmartReader;

namespace Ingest.Reading.Tests;

public class HtmlTests
{
    [Fact]
    public void A_saved_page_gives_its_article_and_what_it_says_about_it()
    {
        var article = Reading.Sample("page.html");

        Assert.Equal("Harbour workers end their strike after nine days", article.Title);
        Assert.Equal("2023-03-14", article.Published?.ToString("O", null));
        Assert.Equal("The Quay Gazette", article.Source);
        Assert.Equal("https://quay.example/2023/strike-ends", article.Url);
        Assert.Equal("en", article.Language);
        Assert.Contains(
            "nobody has inspected since the autumn.\n\n“We have what we came for,” said",
            article.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("six per cent,\nand to let", article.Text, StringComparison.Ordinal);
        Assert.Contains(
            "called the agreement “a relief for everyone on the coast”, and",
            article.Text,
            StringComparison.Ordinal
        );
        foreach (var word in new[] { "Sport", "tracker", "color", "Read also", "Copyright", "Turn on", "crane.jpg" })
        {
            Assert.DoesNotContain(word, article.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree")]
    [InlineData("One<br>two<br/>three<br><br><br>four", "One\ntwo\nthree\n\nfour")]
    [InlineData("<p>One \n\t two&nbsp;&nbsp;three</p>", "One two three")]
    [InlineData("<p>in<b>ter</b>rupted</p>", "interrupted")]
    [InlineData("<pre>a\n  b\n\nc</pre>", "a\nb\n\nc")]
    [InlineData("<ul><li>One<li>Two</ul>", "One\n\nTwo")]
    [InlineData("<p>&quot;R&amp;D&quot; &#8220;x&#8221; &lt;y&gt; co&shy;operate", "\"R&D\" “x” <y> cooperate")]
    [InlineData("<p>Seen<script>x</script><style>y</style><noscript>z</noscript><template>t</template>", "Seen")]
    [InlineData("<p>Seen<span hidden>x</span><span style='display: none'>y</span>", "Seen")]
    [InlineData("<nav>Menu</nav><main>Seen</main><p>Outside", "Seen")]
    [InlineData("<p>Menu</p><article>Seen</article><p>Outside", "Seen")]
    [InlineData("<p>Menu</p><article>Seen</article><article>Also</article>", "Menu\n\nSeen\n\nAlso")]
    [InlineData("<p>Unclosed <b>and <i>crossed</b> tags</i>", "Unclosed and crossed tags")]
    [InlineData("No markup at all", "No markup at all")]
    public void Markup_becomes_paragraphs_of_visible_text(string html, string expected) =>
        Assert.Equal(expected, Reading.Article("a.html", html).Text);

    [Theory]
    [InlineData("<html><body><script>words</script></body></html>")]
    [InlineData("<img src='a.png' alt='words'>")]
    [InlineData("<p> &nbsp; </p>")]
    public void A_page_without_text_is_malformed(string html) =>
        Assert.Equal(ReadFailureCode.Malformed, Reading.Failure("a.html", html).Code);

    [Fact]
    public void A_page_that_scripts_fill_gives_the_text_of_its_linked_data() =>
        Assert.Equal(
            "Words.",
            Reading
                .Article(
                    "a.html",
                    """<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"Words."}</script><div id=app></div>"""
                )
                .Text
        );

    [Theory]
    // Linked data before everything.
    [InlineData(
        """<script type="application/ld+json">[{"@type":"WebPage","headline":"No"},{"@graph":[{"@type":"OpinionNewsArticle","headline":"It&#8217;s Ada","datePublished":"2020-01-02T00:00:00+14:00","publisher":{"name":"Wire"},"author":"Bo","url":"https://a.example/1","inLanguage":"fr"}]}]</script>""",
        "It’s Ada|2020-01-02|Wire|https://a.example/1|fr"
    )]
    // What it does not tell comes from Open Graph and the other meta elements.
    [InlineData(
        """<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"03/04/2022","author":{"name":"Bo"}}</script>""",
        "Og|2020-02-03|Site|https://a.example/2|de"
    )]
    // Broken linked data counts as none, and so does that of something else.
    [InlineData(
        """<script type="application/ld+json">{"@type":</script>""",
        "Og|2020-02-03|Site|https://a.example/2|de"
    )]
    [InlineData(
        """<script type="application/ld+json">{"@type":"Organization","name":"X","url":"https://x.example"}</script>""",
        "Og|2020-02-03|Site|https://a.example/2|de"
    )]
    public void Linked_data_wins_over_meta_elements(string linkedData, string expected)
    {
        var html = $"""
            <html lang="de"><head>{linkedData}
            <meta property="og:title" content="Og - Site"><meta property="og:site_name" content="Site">
            <meta property="og:url" content="https://a.example/2"><meta property="og:locale" content="en_US">
            <meta property="article:published_time" content="2020-02-03T10:00:00Z"><meta name="date" content="2019-01-01">
            <link rel="canonical" href="https://a.example/3"><title>Title</title></head><body><p>Words.
            """;

        Assert.Equal(expected, Facts(html));
    }

    [Theory]
    [InlineData("<title>Ministers meet | Site</title>", "Ministers meet | Site||||")]
    [InlineData(
        "<title>Ministers meet | Site</title><meta property=og:site_name content=site>",
        "Ministers meet||site||"
    )]
    [InlineData("<title>From title</title><h1>From <i>heading</i></h1>", "From heading||||")]
    [InlineData("<title>From title</title><h1>One</h1><h1>Two</h1>", "From title||||")]
    [InlineData("<meta name=DC.date.issued content='2020-02-03'>", "|2020-02-03|||")]
    [InlineData(
        "<meta name=pubdate content='not yet'><meta name=parsely-pub-date content='2020-02-03'>",
        "|2020-02-03|||"
    )]
    [InlineData("<meta itemprop=datePublished content='2020-02-03'>", "|2020-02-03|||")]
    [InlineData(
        "<aside><time datetime=2019-01-01>x</time></aside><time datetime=2020-02-03>y</time>",
        "|2020-02-03|||"
    )]
    [InlineData(
        "<time datetime=2019-01-01>x</time><span itemprop=datePublished>3 February 2020</span>",
        "|2020-02-03|||"
    )]
    [InlineData("<link rel=canonical href=/relative>", "||||")]
    [InlineData("<link rel='canonical' href=https://a.example/3>", "|||https://a.example/3|")]
    [InlineData("<meta property=og:locale content=pt_BR>", "||||pt-BR")]
    [InlineData(
        "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{\"name\":\"Bo\"}]}</script>",
        "||Bo||"
    )]
    public void Each_fact_has_its_places(string head, string expected) =>
        Assert.Equal(expected, Facts($"<head>{head}<p>Words."));

    [Fact]
    public void Nothing_is_fetched()
    {
        using var network = new RefusingHandler();
        Reader.SetBaseHttpClientHandler(network);

        Reading.Sample("page.html");
        Reading.Article(
            "a.html",
            "<base href=https://a.example/><link rel=stylesheet href=/x.css><script src=/x.js></script>"
                + "<iframe src=/frame></iframe><img src=https://a.example/x.png><p>Words."
        );

        Assert.Equal(0, network.Calls);
    }

    private static string Facts(string html)
    {
        var article = Reading.Article("a.html", html);
        return $"{article.Title}|{article.Published:yyyy-MM-dd}|{article.Source}|{article.Url}|{article.Language}";
    }

    private sealed class RefusingHandler : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Calls++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
        }
    }
}
