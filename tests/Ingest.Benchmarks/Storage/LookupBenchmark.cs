using System.Diagnostics;
using System.Globalization;
using Ingest.Extraction.Analysis;
using Ingest.Extraction.Articles;
using Ingest.Storage.Layout;
using Ingest.Storage.Lookups;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Benchmarks.Storage;

/// <summary>
/// Each lookup, a first page of 50, against the bare queries that it comes down to. The two take turns, each time with other names, countries
/// or days, so that other work on the machine disturbs both alike.
/// </summary>
internal static class LookupBenchmark
{
    private const int Limit = 50;
    private const int WarmupTurns = 3;

    // Fewer have no 99th percentile but their slowest turn, which tells of the machine.
    private const int MinTurns = 150;
    private const int MaxTurns = 500;

    // A large Azurite reads a whole table for each range: then there are fewer turns.
    private static readonly TimeSpan TimePerLookup = TimeSpan.FromSeconds(90);

    /// <summary>Fills a store and measures.</summary>
    /// <param name="articles">How many articles the store has.</param>
    /// <returns>A Markdown table.</returns>
    public static async Task<string> MeasureAsync(int articles)
    {
        await using var store = await BenchmarkStore.StartAsync();
        var clients = await store.NewAccountAsync();
        var (rows, elapsed) = await FilledStore.FillAsync(clients, articles);
        await using var services = BenchmarkStore.Services(clients);
        var contests = Contests(services.GetRequiredService<ILookups>(), new BareReader(clients), articles);
        var lines = new List<string>();
        foreach (var contest in contests)
        {
            lines.Add(await MeasureAsync(contest));
            Console.Error.WriteLine(lines[^1]);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Over {articles:N0} generated articles with {rows:N0} index rows, which took {elapsed.TotalMinutes:N0} minutes to write.

            | lookup, a page of {Limit} | turns | median, ms | bare median, ms | ratio (wanted: 1.3) | bare ranges alone, ms | 99th percentile, ms | bare, ms | ratio (wanted: 1.5) |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            {string.Join('\n', lines)}
            """
        );
    }

    private static async Task<string> MeasureAsync(Contest contest)
    {
        var (times, bareTimes, rangeTimes) = (new List<double>(), new List<double>(), new List<double>());
        var begun = Stopwatch.GetTimestamp();
        for (
            var turn = 0;
            turn < WarmupTurns + MinTurns
                || (turn < WarmupTurns + MaxTurns && Stopwatch.GetElapsedTime(begun) < TimePerLookup);
            turn++
        )
        {
            var (time, bareTime, rangeTime) = (0.0, 0.0, 0.0);
            async Task ReadBareAsync(int number) => rangeTime = await contest.Bare(number);

            // Who comes first changes with each turn.
            if (turn % 2 == 0)
            {
                time = await TimeAsync(contest.Lookup, turn);
                bareTime = await TimeAsync(ReadBareAsync, turn);
            }
            else
            {
                bareTime = await TimeAsync(ReadBareAsync, turn);
                time = await TimeAsync(contest.Lookup, turn);
            }

            if (turn >= WarmupTurns)
            {
                times.Add(time);
                bareTimes.Add(bareTime);
                rangeTimes.Add(rangeTime);
            }
        }

        var (median, bareMedian) = (Quantiles.Median(times), Quantiles.Median(bareTimes));
        var (slow, bareSlow) = (Quantiles.At(times, 0.99), Quantiles.At(bareTimes, 0.99));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {contest.Name} | {times.Count} | {median:N1} | {bareMedian:N1} | {median / bareMedian:N2} | {Quantiles.Median(rangeTimes):N1} | {slow:N1} | {bareSlow:N1} | {slow / bareSlow:N2} |"
        );
    }

    private static async Task<double> TimeAsync(Func<int, Task> work, int turn)
    {
        var start = Stopwatch.GetTimestamp();
        await work(turn);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static IEnumerable<Contest> Contests(ILookups lookups, BareReader bare, int articles)
    {
        static string Word(int turn) => GeneratedNews.Person(turn % 40).Split(' ')[1];
        static string Folded(int turn) => Word(turn).ToLowerInvariant();
        static string Country(int turn) => GeneratedNews.Country(turn);
        static string CountryValue(int turn) => "@" + Country(turn);
        static DayRange Days(int turn) => new(GeneratedNews.Day(turn * 7).AddDays(-90), GeneratedNews.Day(turn * 7));
        string Id(int turn) => ArticleId.FromName(GeneratedNews.NameOf(turn * 37 % articles));

        yield return new(
            "an article",
            turn => lookups.GetArticleAsync(Id(turn), default),
            turn => bare.ReadArticleAsync(Id(turn))
        );
        yield return List(
            "articles, days",
            turn => new ArticleQuery
            {
                State = ArticleState.Ingested,
                From = Days(turn).From,
                To = Days(turn).To,
            },
            (query, page) => lookups.GetArticlesAsync(query, page, default),
            _ => [IndexList.Articles("ingested")],
            Days
        );
        yield return Quotes("quotes", _ => new(), _ => IndexList.Quotes);
        yield return Quotes(
            "quotes, speaker",
            turn => new() { Speaker = Word(turn) },
            turn => QuoteFacets.OfSpeaker(Folded(turn))
        );
        yield return Quotes(
            "quotes, speaker and kind",
            turn => new() { Speaker = Word(turn), Kind = QuoteKind.Indirect },
            turn => QuoteFacets.OfSpeakerAndKind(Folded(turn), QuoteKind.Indirect)
        );
        yield return Quotes(
            "quotes, speaker and days",
            turn =>
                new()
                {
                    Speaker = Word(turn),
                    From = Days(turn).From,
                    To = Days(turn).To,
                },
            turn => QuoteFacets.OfSpeaker(Folded(turn)),
            Days
        );
        yield return Events(
            "events, type",
            turn => new() { Type = GeneratedNews.Type(turn) },
            turn => [EventFacets.OfType(GeneratedNews.Type(turn))]
        );
        yield return Events(
            "events, country and type",
            turn => new() { Country = Country(turn), Type = GeneratedNews.Type(turn / 3) },
            turn => [EventFacets.OfCountryAndType(Country(turn), GeneratedNews.Type(turn / 3))]
        );
        yield return Events(
            "events, actor by name",
            turn => new() { Actor = Word(turn) },
            turn => [EventFacets.OfActor(Folded(turn))]
        );
        yield return Events(
            "events, actor, type and days",
            turn =>
                new()
                {
                    Actor = Country(turn),
                    Type = GeneratedNews.Type(turn / 3),
                    From = Days(turn).From,
                    To = Days(turn).To,
                },
            turn => [EventFacets.OfActorAndType(CountryValue(turn), GeneratedNews.Type(turn / 3))],
            Days
        );
        yield return Events(
            "events, actor and recipient",
            turn => new() { Actor = Country(turn), Recipient = Country(turn / 2) },
            turn =>
                [
                    EventFacets.OfDyad(CountryValue(turn), CountryValue(turn / 2)),
                    EventFacets.OfCrowded(CountryValue(turn)),
                ]
        );
        yield return new(
            "actors",
            turn => lookups.GetActorsAsync(new() { Name = Word(turn)[..4] }, new(Limit), default),
            turn =>
                bare.ReadPageAsync(() =>
                    bare.ReadActorsAsync(new ActorSearch(new() { Name = Word(turn)[..4] }).Filter(null), Limit)
                )
        );

        Contest Quotes(
            string name,
            Func<int, QuoteQuery> query,
            Func<int, IndexList> list,
            Func<int, DayRange>? days = null
        ) =>
            List(
                name,
                query,
                (quotes, page) => lookups.GetQuotesAsync(quotes, page, default),
                turn => [list(turn)],
                days
            );

        Contest Events(
            string name,
            Func<int, EventQuery> query,
            Func<int, IndexList[]> lists,
            Func<int, DayRange>? days = null
        ) => List(name, query, (events, page) => lookups.GetEventsAsync(events, page, default), lists, days);

        Contest List<TQuery, TItem>(
            string name,
            Func<int, TQuery> query,
            Func<TQuery, PageRequest, Task<Page<TItem>>> look,
            Func<int, IndexList[]> lists,
            Func<int, DayRange>? days
        ) =>
            new(
                name,
                turn => look(query(turn), new(Limit)),
                turn =>
                    bare.ReadPageAsync(() => bare.ReadRangesAsync(lists(turn), days?.Invoke(turn) ?? default, Limit))
            );
    }

    /// <param name="Name">What is looked up.</param>
    /// <param name="Lookup">The lookup of a turn.</param>
    /// <param name="Bare">The bare queries of a turn; gives the milliseconds of their first step, of the ranges.</param>
    private sealed record Contest(string Name, Func<int, Task> Lookup, Func<int, Task<double>> Bare);
}
