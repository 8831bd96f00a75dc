using Ingest.Extraction.Pipeline;
using Ingest.Extraction.Syntax;

namespace Ingest.Extraction.Quotes.Reported;

/// <summary>Finds speech by the structure of clauses: what depends on a verb, noun or phrase that reports.</summary>
internal sealed class ReportedSpeechFinder
{
    private readonly Document _document;
    private readonly VerbRules _verbs;
    private readonly NounRules _nouns;
    private readonly AccordingToRule _according;
    private readonly SourcePhraseRule _phrases;
    private readonly List<ReportedSpeech> _found = [];

    public ReportedSpeechFinder(Document document)
    {
        _document = document;
        var subjects = new SubjectFinder(document);
        var limits = new ContentLimits(document);
        var unsaid = new Unsaid(document, subjects);
        _verbs = new VerbRules(document, subjects, unsaid, limits);
        _nouns = new NounRules(document, unsaid, limits);
        _according = new AccordingToRule(document, limits);
        _phrases = new SourcePhraseRule(document, limits);
    }

    /// <summary>All reported speech of the document, in order of the cues.</summary>
    public List<ReportedSpeech> Find()
    {
        foreach (var sentence in _document.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (Find(token, sentence) is { } found)
                {
                    _found.Add(WithSharedSource(found, sentence));
                }
            }
        }

        return _found;
    }

    /// <summary>
    /// A second cue in a sentence (<em>, adding that …</em>) has the source of the first where the tree gives it one out of the
    /// first one's content.
    /// </summary>
    private ReportedSpeech WithSharedSource(ReportedSpeech speech, Sentence sentence) =>
        _found.Count > 0
        && _found[^1] is var last
        && last.CueToken >= sentence.FirstToken
        && speech.Source is { } source
        && last.Content.Contains(source.Mention)
        && last.Content.End <= speech.CueToken
        && source.Mention < last.Content.End
        && last.CueToken < last.Content.First
            ? speech with
            {
                Source = last.Source,
            }
            : speech;

    private ReportedSpeech? Find(int token, Sentence sentence) =>
        _document.Annotation(token).Upos switch
        {
            Upos.Verb or Upos.Aux => _document.Annotation(token).Lemma is "accord"
                ? _according.Find(token, sentence)
                : _verbs.Find(token, sentence),
            Upos.Adp or Upos.Part when _phrases.Find(token, sentence) is { } phrased => phrased,
            Upos.Noun => _nouns.Find(token, sentence),
            Upos.Adp or Upos.Adv or Upos.Sconj when _document.Word(token) is "according" or "According" =>
                _according.Find(token, sentence),
            _ => null,
        };
}
