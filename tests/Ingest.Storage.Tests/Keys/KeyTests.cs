using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Storage.Keys;
using Ingest.Storage.Layout;

namespace Ingest.Storage.Tests.Keys;

public sealed class KeyTests
{
    [Theory]
    [InlineData("Mikhailo Polodyk", "mikhailo polodyk")]
    [InlineData("  Jean‑Pierre   d’Arc ", "jean pierre darc")]
    [InlineData("O'BRIEN", "obrien")]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("Søren Ærø Đặng", "soren aero dang")]
    [InlineData("Þór Straße IĞDIR ığdır", "thor strasse igdir igdir")]
    [InlineData("J. K. Rowling", "jk rowling")]
    [InlineData("J.K. Rowling", "jk rowling")]
    [InlineData("Ѐлена Йовчева", "елена иовчева")]
    [InlineData("ﬁﬂ Ⅷ", "fifl viii")]
    [InlineData("习近平", "习近平")]
    [InlineData("Ko\uFFFElar \uD800Ines", "ko lar ines")]
    [InlineData("—…!", "")]
    public void Names_are_folded(string name, string folded) => Assert.Equal(folded, NameKey.Fold(name));

    [Property(MaxTest = 1000)]
    public void Folding_twice_is_folding_once(string? name)
    {
        var once = NameKey.Fold(name ?? "");
        Assert.Equal(once, NameKey.Fold(once));
    }

    [Theory]
    [InlineData("the Ministry of Defence", "ministry defence")]
    [InlineData("The The", "the")]
    [InlineData("Duran Duran", "duran")]
    public void Words_that_tell_nothing_are_left_out_unless_there_are_no_others(string name, string tokens) =>
        Assert.Equal(tokens.Split(' '), NameKey.Tokens(name));

    [Property(MaxTest = 2000)]
    public void Keys_hold_nothing_that_Azure_refuses(string? text)
    {
        var key = TableKey.Encode(text ?? "");
        Assert.InRange(key.Length, 0, TableKey.MaxLength);
        Assert.DoesNotContain(key, unit => unit is '/' or '\\' or '#' or '?' or '%' or '!' || char.IsControl(unit));
        Assert.Equal(key, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(key)));
    }

    [Property(MaxTest = 2000)]
    public void Different_texts_have_different_keys(NonNull<string> one, NonNull<string> other) =>
        Assert.Equal(one.Get == other.Get, TableKey.Encode(one.Get) == TableKey.Encode(other.Get));

    [Fact]
    public void Long_texts_that_differ_at_the_end_only_have_different_keys()
    {
        string[] texts =
        [
            new('/', 1000),
            new string('/', 1000) + "/",
            new('x', 500),
            new string('x', 500) + "y",
            string.Concat(Enumerable.Repeat("😀", 300)),
            "x" + string.Concat(Enumerable.Repeat("😀", 300)),
        ];
        var keys = texts.Select(TableKey.Encode).ToArray();

        Assert.Equal(texts.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.InRange(key.Length, 1, TableKey.MaxLength));
        Assert.All(
            keys,
            key =>
                Assert.DoesNotContain(
                    '\uFFFD',
                    System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(key))
                )
        );
    }

    [Property(MaxTest = 1000)]
    public Property Keys_of_names_keep_their_order() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>(
            (one, other) =>
            {
                var (a, b) = (NameKey.Fold(one.Get), NameKey.Fold(other.Get));
                return a.Length > 100
                    || b.Length > 100
                    || Math.Sign(string.CompareOrdinal(a, b))
                        == Math.Sign(string.CompareOrdinal(TableKey.Encode(a), TableKey.Encode(b)));
            }
        );

    [Theory]
    [InlineData("a", "b")]
    [InlineData("az", "a{")]
    [InlineData("\uD7FF", "\uD800\uDC00")]
    [InlineData("😀", "😁")]
    [InlineData("\uD83D\uDFFF", "\uD83E\uDC00")]
    [InlineData("\uDBFF\uDFFF", "\uE000")]
    public void The_end_of_a_prefix_comes_right_behind_it(string prefix, string end)
    {
        Assert.Equal(end, TableKey.AfterPrefix(prefix));
        Assert.True(string.CompareOrdinal(prefix + "\uFFFD\uFFFD", end) < 0);
    }

    [Property]
    public bool Later_days_come_first(DateTime one, DateTime other)
    {
        var (a, b) = (DateOnly.FromDateTime(one), DateOnly.FromDateTime(other));
        var days = string.CompareOrdinal(InvertedDay.Day(a), InvertedDay.Day(b));
        var years = string.CompareOrdinal(InvertedDay.Year(a), InvertedDay.Year(b));
        return Math.Sign(days) == Math.Sign(b.CompareTo(a))
            && Math.Sign(years) == Math.Sign(b.Year.CompareTo(a.Year))
            && string.CompareOrdinal(InvertedDay.Day(a), InvertedDay.None) < 0
            && string.CompareOrdinal(InvertedDay.Year(a), InvertedDay.NoYear) < 0
            && InvertedDay.TryParse(InvertedDay.Day(a), out var read)
            && read == a;
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, null)]
    [InlineData(2, "m")]
    [InlineData(31, "m")]
    [InlineData(32, "y")]
    [InlineData(366, "y")]
    [InlineData(367, "t")]
    [InlineData(3653, "t")]
    [InlineData(3654, "w")]
    public void Long_intervals_have_a_lane_by_length(int days, string? lane) =>
        Assert.Equal(lane, SpanLane.For(days)?.Name);
}
