using System.Globalization;
using Azure.Storage.Blobs.Models;
using Ingest.TestSupport.Running;

namespace Ingest.EndToEnd.Tests.Disturbing;

/// <summary>Invented news as it comes in: some articles twice, some changed, some copies of others under another headline, in an order that a seed gives.</summary>
internal sealed class NewsFlow
{
    private static readonly string[] People =
    [
        "Anna Berger",
        "Grace Wanjiru",
        "Pavel Dvorak",
        "Lucia Mora",
        "Tom Hale",
    ];
    private static readonly string[] Offices =
    [
        "Mayor",
        "Transport Minister",
        "Foreign Minister",
        "Senator",
        "Governor",
    ];
    private static readonly string[] Places = ["Vienna", "Nairobi", "Prague", "Lima", "Dublin", "Oslo"];
    private static readonly string[] Things = ["bridge", "harbour", "tramway", "hospital", "library"];

    private readonly Queue<Drop> _drops;

    /// <summary>News of a number of articles.</summary>
    public NewsFlow(int articles, int seed)
    {
        var random = new Random(seed);
        var drops = new List<(double Time, Drop Drop)>();
        for (var number = 0; number < articles; number++)
        {
            var time = random.NextDouble() * articles;
            drops.Add((time, new($"news/{number}.txt", Text(number, edition: 1))));
            // Every third comes again, soon or late; every second of these has changed.
            if (number % 3 == 0)
            {
                var later = time + (random.NextDouble() * articles / 5);
                drops.Add((later, new($"news/{number}.txt", Text(number, edition: 1 + (number / 3 % 2)))));
            }
        }

        _drops = new(drops.OrderBy(drop => drop.Time).Select(drop => drop.Drop));
    }

    /// <summary>How many drops are still to come.</summary>
    public int Left => _drops.Count;

    /// <summary>Drops the next ones.</summary>
    public async Task DropAsync(TestStorage storage, int count)
    {
        for (var i = 0; i < count && _drops.TryDequeue(out var drop); i++)
        {
            var options = new BlobUploadOptions
            {
                Metadata = new Dictionary<string, string> { ["published"] = "2026-05-12" },
            };
            await storage.Articles.GetBlobClient(drop.Name).UploadAsync(BinaryData.FromString(drop.Text), options);
        }
    }

    private static string Text(int number, int edition) =>
        number % 5 == 4 ? $"News from elsewhere\n\n{Body(number - 1, edition)}" : Body(number, edition);

    private static string Body(int number, int edition)
    {
        var (one, other) = (People[number % People.Length], People[(number + edition) % People.Length]);
        var (place, thing) = (Places[number % Places.Length], Things[number % Things.Length]);
        var day = CultureInfo.InvariantCulture.DateTimeFormat.DayNames[1 + (number % 5)];
        return $"""
            {place} decides on its {thing}.

            "We will open the {thing} number {number} in {edition} months," {Offices[
                number % Offices.Length
            ]} {one} said on {day}.

            {other} criticised the plan and said that {place} could not pay for it. Police arrested {2
                + edition} protesters in {place} on {day}.

            {one.Split(' ')[
                1
            ]} met {other} for talks, and both signed an agreement. "Version {edition} is better," {other} told reporters.
            """;
    }

    private sealed record Drop(string Name, string Text);
}
