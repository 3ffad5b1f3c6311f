// Trains the name tagger: node training/names/train.mjs DATA [--epochs N] [--dropout P] [--blind P] [--no-write]
// DATA is the folder that holds uner-ewt, wikigold, wnut17, gum, meantime and aliases.csv (see model/MODEL_CARD.md).
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { FEATURE_CHECK } from '../../dist/read/names/features.js'
import { augment, templates } from './augment.mjs'
import { conll, gum, meantime, uner } from './corpora.mjs'
import { featuresOf, lists, SpanScore, spansOf } from './examples.mjs'
import { mulberry32, Rows, StructuredPerceptron } from './perceptron.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: 'string', default: '10' },
    dropout: { type: 'string', default: '0.3' },
    least: { type: 'string', default: '2' },
    augment: { type: 'string', default: '1' },
    blind: { type: 'string', default: '0.3' },
    cut: { type: 'string', default: '0' },
    'no-write': { type: 'boolean', default: false },
  },
})
const data = positionals[0]
const CLASSES = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC']
const random = mulberry32(7)

/** Titles are not part of a person's name in Universal NER; the other sets are brought in line. */
function withoutTitles(sentence) {
  const labels = [...sentence.labels]
  for (let i = 0; i < labels.length - 1; i++)
    if (labels[i] === 'B-PER' && labels[i + 1] === 'I-PER' && lists.bitsOf(sentence.words[i]) & 1) {
      labels[i] = 'O'
      labels[i + 1] = 'B-PER'
    }
  return { ...sentence, labels }
}

const real = [
  ...uner(join(data, 'uner-ewt/train.iob2')),
  ...conll(join(data, 'wikigold/wikigold.conll.txt'), ' ', 20),
  ...conll(join(data, 'wnut17/emerging.dev.conll'), '\t', 1),
  ...conll(join(data, 'wnut17/emerging.test.annotated'), '\t', 1),
  ...gum(join(data, 'gum/train.conllu')),
  ...meantime(join(data, 'meantime')),
].map(withoutTitles)
const made = [...augment(real, data, Number(values.augment), random), ...templates(data, random)].map(withoutTitles)
const dev = { uner: uner(join(data, 'uner-ewt/dev.iob2')), gum: gum(join(data, 'gum/dev.conllu')).map(withoutTitles) }

// Now and then the lists know nothing, as they will of most names of the next report.
const prepare = (s, blind = false) => ({
  features: featuresOf(s.words, blind),
  gold: s.labels.map(l => CLASSES.indexOf(l)),
  labels: s.labels,
})
const examples = [...real, ...made].map(s => prepare(s, random() < Number(values.blind)))
const devs = Object.entries(dev).map(([name, list]) => [name, list.map(s => prepare(s))])
const rows = new Rows(
  examples.map(e => e.features),
  Number(values.least),
)
for (const list of [examples, ...devs.map(d => d[1])]) for (const e of list) e.features = rows.of(e.features)
const model = new StructuredPerceptron(CLASSES, rows.keys)
console.log(`${real.length} sentences, ${made.length} made, ${model.weight.length / model.size} rows`)

for (let epoch = 0; epoch < Number(values.epochs); epoch++) {
  for (let i = examples.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[examples[i], examples[j]] = [examples[j], examples[i]]
  }
  for (const { features, gold } of examples) model.learn(features, gold, Number(values.dropout), random)
  if (epoch % 3 === 2 || epoch === Number(values.epochs) - 1) {
    // Scored with the averaged weights, as they will be shipped.
    const kept = [model.weight, model.transition]
    model.weight = model.weight.map((w, i) => w - model.total[i] / model.step)
    model.transition = model.transition.map((w, i) => w - model.transitionTotal[i] / model.step)
    for (const [name, list] of devs) {
      const score = new SpanScore()
      for (const { features, labels } of list)
        score.add(spansOf(labels), spansOf(model.decode(features).map(c => CLASSES[c])))
      console.log(`epoch ${epoch + 1} ${name}: ${score}`)
    }
    ;[model.weight, model.transition] = kept
  }
}
if (!values['no-write']) {
  const packed = gzipSync(model.encode({ features: FEATURE_CHECK }, Number(values.cut)), { level: 9 })
  writeFileSync(new URL('../../model/names.bin.gz', import.meta.url), packed)
  console.log(`model/names.bin.gz: ${packed.length} bytes`)
}
