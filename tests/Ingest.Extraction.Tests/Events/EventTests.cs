using Ingest.Extraction.Analysis;

namespace Ingest.Extraction.Tests.Events;

public class EventTests
{
    [Theory]
    [InlineData(
        "President Anna Berger had a phone call with Prime Minister Jan Novak.",
        "CONSULT",
        "Anna Berger+Jan Novak",
        "",
        true
    )]
    [InlineData(
        "The meeting between Anna Berger and Jan Novak took an hour.",
        "CONSULT",
        "Anna Berger+Jan Novak",
        "",
        true
    )]
    [InlineData(
        "President Anna Berger met Prime Minister Jan Novak on Monday.",
        "CONSULT",
        "Anna Berger+Jan Novak",
        "",
        true
    )]
    [InlineData(
        "Foreign Minister Anna Berger of Spain met Foreign Minister Jan Novak.",
        "CONSULT",
        "Anna Berger+Jan Novak",
        "",
        true
    )]
    [InlineData("The Russian attack on Ukraine went on.", "ASSAULT", "Russia", "Ukraine", false)]
    [InlineData("Russia's attack on Ukraine went on.", "ASSAULT", "Russia", "Ukraine", false)]
    [InlineData("Russia attacked Ukraine.", "ASSAULT", "Russia", "Ukraine", false)]
    [InlineData("Ukraine was attacked by Russia.", "ASSAULT", "Russia", "Ukraine", false)]
    [InlineData("France accused Italy of delay.", "ACCUSE", "France", "Italy", false)]
    [InlineData("France is critical of Italy.", "ACCUSE", "France", "Italy", false)]
    [InlineData("France and Spain condemned Italy.", "ACCUSE", "France+Spain", "Italy", false)]
    [InlineData("France urged Italy to open its ports.", "REQUEST", "France", "Italy", false)]
    public void An_event_has_its_type_actors_and_recipients(
        string text,
        string type,
        string actor,
        string recipient,
        bool reciprocal
    )
    {
        var found = Assert.Single(Analyses.Of(text).Events);
        Assert.Equal(type, found.Type.ToString().ToUpperInvariant());
        Assert.Equal(actor, Names(found.Actor));
        Assert.Equal(recipient, Names(found.Recipient));
        Assert.Equal(reciprocal, found.Reciprocal);
        Assert.Equal(found.Trigger.Text, text[found.Trigger.Start..found.Trigger.End]);
    }

    [Theory]
    [InlineData("The committee reads the newspapers.")]
    [InlineData("Missile strikes hit the harbour.")]
    [InlineData("The talks were long.")]
    public void Without_an_actor_there_is_no_event(string text) => Assert.Empty(Analyses.Of(text).Events);

    [Theory]
    [InlineData("Russia attacked Ukraine on Thursday.", "2023-03-16", "text")]
    [InlineData("Russia attacked Ukraine.", "2023-03-18", "publication")]
    public void An_event_has_the_date_of_its_sentence_or_the_day_of_publication(string text, string day, string basis)
    {
        var date = Assert.Single(Analyses.Of(text).Events).Date;
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), date?.Start);
        Assert.Equal(basis, date?.Basis.ToString().ToLowerInvariant());
    }

    [Fact]
    public void Each_of_two_calls_in_a_sentence_has_its_own_date() =>
        Assert.Equal(
            [new DateOnly(2023, 3, 3), new DateOnly(2023, 3, 9)],
            Analyses
                .Of(
                    "The conversation between Anna Berger and Jan Novak on March 3 came days before the phone call between "
                        + "General Tomas Horak and Admiral Eva Lind on March 9."
                )
                .Events.Select(found => found.Date!.Start)
        );

    [Fact]
    public void Without_any_date_an_event_has_none() =>
        Assert.Null(Assert.Single(Analyses.OfUndated("Russia attacked Ukraine on Thursday.").Events).Date);

    [Fact]
    public void An_event_told_twice_is_one_event_with_two_mentions()
    {
        var found = Assert.Single(
            Analyses.Of("Russia attacked Ukraine.\n\nThe Russian attack on Ukraine was condemned.").Events
        );
        Assert.Equal(2, found.Mentions.Count);
    }

    [Theory]
    [InlineData("France will visit nobody but may attack Italy.", EventStatus.Possible)]
    [InlineData("France did not attack Italy.", EventStatus.Negated)]
    [InlineData("France tried to attack Italy.", EventStatus.Possible)]
    [InlineData("France attacked Italy.", EventStatus.Actual)]
    public void The_verb_tells_whether_it_happened(string text, EventStatus status) =>
        Assert.Contains(Analyses.Of(text).Events, found => found.Type == EventType.Assault && found.Status == status);

    [Fact]
    public void An_event_inside_a_quote_is_reported_by_its_speaker() =>
        Assert.Equal(
            "Anna Berger",
            Assert.Single(Analyses.Of("“Russia attacked Ukraine,” President Anna Berger said.").Events).ReportedBy
        );

    [Fact]
    public void A_headline_that_asks_tells_no_event()
    {
        const string Title = "Italy to attack Malta?";
        Assert.Empty(Analyses.Of(Title + "\n\nThe price of oil rose.", Title).Events);
    }

    private static string Names(IReadOnlyList<Actor> actors) => string.Join('+', actors.Select(actor => actor.Name));
}
