// Analyses texts with wink-nlp as often as it is told. The first line of the input is a JSON array of texts, each further line
// a number of rounds; the answer to each of those is the time they took, in seconds.
import { createInterface } from "node:readline";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

// Sentence boundaries, tags and names; tokens come first in any case.
const nlp = winkNLP(model, ["sbd", "pos", "ner"]);
const its = nlp.its;
let texts;

for await (const line of createInterface({ input: process.stdin })) {
  if (texts === undefined) {
    texts = JSON.parse(line);
    continue;
  }

  const start = process.hrtime.bigint();
  let read = 0;
  for (let round = 0; round < Number(line); round++) {
    for (const text of texts) {
      const document = nlp.readDoc(text);
      read += document.sentences().length();
      read += document.tokens().out(its.pos).length;
      read += document.entities().length();
    }
  }

  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (read === 0) {
    throw new Error("wink-nlp found nothing.");
  }
  console.log(seconds);
}
