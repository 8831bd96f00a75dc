using System.Globalization;
using Ingest.Extraction.Pipeline;

namespace Ingest.Extraction.Events;

/// <summary>
/// Finds events: triggers by the event files and the trees, what governs them, who takes part, when and where. An event needs
/// an actor, and some types a recipient. Tellings of one event are joined.
/// </summary>
internal sealed class EventComponent : IAnalysisComponent
{
    /// <inheritdoc/>
    public void Process(Document document)
    {
        var coder = new SentenceCoder(document);
        foreach (var sentence in document.Sentences)
        {
            coder.Code(sentence);
            // What would be refused in the end need not be finished.
            ArticleLimits.Check(document);
        }

        for (var i = 0; i < document.Events.Count; i++)
        {
            document.Events[i] = document.Events[i] with { Id = "e" + (i + 1).ToString(CultureInfo.InvariantCulture) };
        }
    }
}
