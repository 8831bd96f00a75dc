using Azure;
using Ingest.Storage.Watching;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Storage.Tests.Watching;

public sealed class RetryScheduleTests
{
    private static readonly ETag Version = new("one");

    private readonly FakeTimeProvider _time = new();
    private readonly RetrySchedule _retries;

    public RetryScheduleTests() => _retries = new(_time);

    [Fact]
    public void There_are_five_tries_and_each_delay_is_twice_the_one_before()
    {
        double?[] delays = [.. Enumerable.Range(0, 5).Select(_ => _retries.Failed("a", Version)?.TotalSeconds)];

        Assert.Equal([1, 2, 4, 8, null], delays);
    }

    [Fact]
    public void What_others_may_be_to_blame_for_is_put_off_ever_longer_and_never_counts()
    {
        double[] delays = [.. Enumerable.Range(0, 11).Select(_ => _retries.PutOff("a", Version).TotalSeconds)];

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300], delays);
        Assert.All(Enumerable.Range(0, 4), _ => Assert.NotNull(_retries.Failed("a", Version)));
        Assert.Null(_retries.Failed("a", Version));
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.True(_retries.IsDue("a", Version));
    }

    [Fact]
    public void A_version_is_due_when_its_delay_is_over_and_not_before()
    {
        Assert.True(_retries.IsDue("a", Version));
        _retries.Failed("a", Version);
        _retries.Failed("a", Version);

        _time.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.False(_retries.IsDue("a", Version));
        Assert.True(_retries.IsDue("b", Version));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(_retries.IsDue("a", Version));
    }

    [Fact]
    public void A_new_version_starts_afresh()
    {
        for (var tries = 0; tries < 4; tries++)
        {
            _retries.Failed("a", Version);
        }

        Assert.True(_retries.IsDue("a", new("two")));
        Assert.Equal(TimeSpan.FromSeconds(1), _retries.Failed("a", new("two")));
    }

    [Fact]
    public void What_was_dealt_with_starts_afresh()
    {
        _retries.Failed("a", Version);
        _retries.Done("a");

        Assert.True(_retries.IsDue("a", Version));
        Assert.Equal(TimeSpan.FromSeconds(1), _retries.Failed("a", Version));
    }
}
