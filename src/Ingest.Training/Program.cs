using System.Diagnostics;
using System.Globalization;
using Ingest.Extraction.Syntax;
using Ingest.Extraction.Text;
using Ingest.Training.Networks;
using Ingest.Training.Treebanks;

var folder = args[0];
var o = args.Skip(1).Select(a => a.Split('=')).ToDictionary(a => a[0], a => double.Parse(a[1], CultureInfo.InvariantCulture));
double Opt(string n, double d) => o.TryGetValue(n, out var v) ? v : d;
string[] sources = ["ewt", "gum"];
var train = sources.SelectMany(n => ConlluReader.Read($"{folder}/{n}.train.conllu")).ToList();
var counts = new Dictionary<uint, int>();
foreach (var w in train.SelectMany(s => s.Words))
{
    var h = TextHash.Normalized(w.Form);
    counts[h] = counts.GetValueOrDefault(h) + 1;
}
var words = new WordTable([.. counts.Where(c => c.Value >= Opt("min", 2)).Select(c => c.Key).Order()]);
var shape = new NetworkShape(words.RowCount, (int)Opt("width", 128), (int)Opt("layers", 3), (int)Opt("arc", 96), (int)Opt("label", 64));
var options = new TrainingOptions { Epochs = (int)Opt("epochs", 10), Dropout = (float)Opt("dropout", 0.25), StepSize = (float)Opt("lr", 2.5e-3), BatchTokens = (int)Opt("batch", 1000), WordDropout = (float)Opt("wd", 0.12), Seed = (int)Opt("seed", 1) };
Console.WriteLine($"{shape} words {words.RowCount} {options}");
var examples = Example.Collect(train, words);
var trainer = new NetworkTrainer(shape, options);
var dev = new List<(string Name, List<TreebankSentence> Sentences)>();
string[] names = ["ewt.dev", "gum.dev", "ewt.test", "gum.test"];
foreach (var n in names) dev.Add((n, ConlluReader.Read($"{folder}/{n}.conllu")));
if (Opt("speed", 0) > 0)
{
    var (v0, s0) = Quantizer.Quantize(trainer.Embeddings, shape.Width);
    var net = new Network(shape, words, v0, s0, trainer.Parameters);
    var ws = new NetworkWorkspace();
    var blocks = new List<TokenizedText>();
    for (var i = 0; i < 40; i++)
    {
        var t = new TokenizedText();
        RawText.FillGold(t, dev[1].Sentences.Skip(i * 10).Take(10).ToList());
        blocks.Add(t);
    }
    for (var round = 0; round < 5; round++)
    {
        var mins = Enumerable.Repeat(double.MaxValue, 40).ToArray();
        for (var k = 0; k < 30; k++)
            for (var i = 0; i < 40; i++)
            {
                var a = new TokenAnnotation[blocks[i].TokenCount];
                var t = Stopwatch.GetTimestamp();
                net.Annotate(blocks[i], a, ws);
                mins[i] = Math.Min(mins[i], Stopwatch.GetElapsedTime(t).TotalSeconds);
            }
        Console.WriteLine($"{blocks.Sum(b => b.TokenCount) / mins.Sum() / 1000:F0} k/s");
    }
    var A = new float[192 * 128]; var B = new float[128 * 384]; var C = new float[192 * 384];
    var m = double.MaxValue;
    for (var k = 0; k < 3000; k++) { var t = Stopwatch.GetTimestamp(); Kernels.MultiplyAdd(A, 128, 1, B, C, 192, 128, 384); m = Math.Min(m, Stopwatch.GetElapsedTime(t).TotalSeconds); }
    Console.WriteLine($"gemm {2.0 * 192 * 128 * 384 / m / 1e9:F1} GFLOPS");
    return;
}
var clock = Stopwatch.StartNew();
trainer.Train(examples, (epoch, loss) =>
{
    if (epoch % 5 == 0 || epoch == options.Epochs)
    {
        using var file = new BinaryWriter(File.Create($"/tmp/ck.{Opt("tag", 0)}.bin"));
        file.Write(shape.Words); file.Write(shape.Width); file.Write(shape.Layers); file.Write(shape.Arc); file.Write(shape.Label);
        foreach (var h in counts.Where(c => c.Value >= Opt("min", 2)).Select(c => c.Key).Order()) file.Write(h);
        foreach (var a in trainer.Parameters.All()) foreach (var x in a) file.Write(x);
        foreach (var x in trainer.Embeddings) file.Write(x);
    }
    Console.WriteLine($"epoch {epoch} loss {loss:F4} {clock.Elapsed.TotalSeconds:F0}s");
    if (epoch % 5 != 0 && epoch != options.Epochs) return;
    var (values, scales) = Quantizer.Quantize(trainer.Embeddings, shape.Width);
    var network = new Network(shape, words, values, scales, trainer.Parameters);
    var workspace = new NetworkWorkspace();
    foreach (var (name, sentences) in dev)
    {
        if (name.EndsWith("test", StringComparison.Ordinal) && epoch != options.Epochs) continue;
        var text = new TokenizedText();
        RawText.FillGold(text, sentences);
        var got = new TokenAnnotation[text.TokenCount];
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var t = Stopwatch.GetTimestamp();
            network.Annotate(text, got, workspace);
            best = Math.Min(best, Stopwatch.GetElapsedTime(t).TotalSeconds);
        }
        var gold = sentences.SelectMany(Example.Answers).ToArray();
        double P(Func<TokenAnnotation, TokenAnnotation, bool> f) => 100.0 * gold.Zip(got).Count(p => f(p.First, p.Second)) / gold.Length;
        Console.WriteLine($"  {name} UPOS {P((a, b) => a.Upos == b.Upos):F2} XPOS {P((a, b) => a.Xpos == b.Xpos):F2} UAS {P((a, b) => a.Head == b.Head):F2} LAS {P((a, b) => a.Head == b.Head && a.Relation == b.Relation):F2}  {got.Length / best / 1000:F0} k/s");
    }
});
