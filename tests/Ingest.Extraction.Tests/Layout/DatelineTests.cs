using Ingest.Extraction.Layout;

namespace Ingest.Extraction.Tests.Layout;

public class DatelineTests
{
    [Theory]
    [InlineData("NAIROBI -- |The harbour opened.", "KEN")]
    [InlineData("NAIROBI, Kenya (XY) - |The harbour opened.", "KEN")]
    [InlineData("Lima, March 8 (XY) |The harbour opened.", "PER")]
    [InlineData("Oslo, Norway – |“We are glad,” she said.", "NOR")]
    [InlineData("OSLO: |The harbour opened.", "NOR")]
    [InlineData("Oslo (XY): |The harbour opened.", "NOR")]
    [InlineData("PORT HARROW — |The harbour opened.", null)]
    [InlineData("|The Harbour Workers' Union (HWU) opened the harbour - and closed it.", null)]
    [InlineData("|Kenya - which has a harbour - is glad.", null)]
    [InlineData("|BERGER: We are glad.", null)]
    [InlineData("|Berger: We are glad.", null)]
    [InlineData("|The minister said: We are glad.", null)]
    [InlineData("|A harbour opened.", null)]
    [InlineData("|NAIROBI", null)]
    public void A_dateline_ends_where_the_text_begins(string marked, string? country)
    {
        var start = marked.IndexOf('|', StringComparison.Ordinal);
        var text = marked.Remove(start, 1);
        Assert.Equal(start, Dateline.EndOf(text, 0, text.Length));
        Assert.Equal(country, Dateline.CountryOf(text.AsSpan(0, start)));
    }
}
