using Ingest.Extraction.Text;
using Ingest.Training.Sentences;
using Ingest.Training.Treebanks;

var folder = args[0];
string[] sources = ["ewt", "gum"];
var train = sources.Select(n => (IReadOnlyList<TreebankSentence>)ConlluReader.Read($"{folder}/{n}.train.conllu")).ToList();
var weights = SentenceTrainer.Train(train, 1);
string[] names = [ "ewt.dev", "gum.dev", "ewt.test", "gum.test" ];
foreach (var name in names)
{
    var raw = RawText.Build(ConlluReader.Read($"{folder}/{name}.conllu"));
    var text = new TokenizedText();
    text.Reset(raw.Text);
    Tokenizer.Tokenize(text, 0, raw.Text.Length);
    new SentenceSplitter(weights).Split(text);
    var gold = raw.Words.ToHashSet();
    var system = text.Tokens.ToArray().Select(t => (t.Start, t.End)).ToHashSet();
    var goldS = raw.Sentences.ToHashSet();
    var systemS = Enumerable.Range(0, text.SentenceCount).Select(i => (text.SentenceSpan(i).Start, text.SentenceSpan(i).End)).ToHashSet();
    double F(int a, int b, int c) => 200.0 * c / (a + b);
    Console.WriteLine($"{name} tokens {F(gold.Count, system.Count, gold.Intersect(system).Count()):F2} sentences {F(goldS.Count, systemS.Count, goldS.Intersect(systemS).Count()):F2}");
    if (args.Length > 1 && args[1] == name)
    {
        foreach (var e in gold.Except(system).OrderBy(x => x).Take(400))
            Console.WriteLine($"T {raw.Text[e.Start..e.End]} <- {raw.Text[Math.Max(0, e.Start - 12)..Math.Min(raw.Text.Length, e.End + 12)].Replace('\n', '/')}");
        foreach (var e in goldS.Except(systemS).OrderBy(x => x).Take(200))
            Console.WriteLine($"S {raw.Text[e.Start..e.End]}");
    }
}
