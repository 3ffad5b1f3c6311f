// Scores the whole step `names` (tagger, lists, agreement within the document) on a held-out IOB2 file, with predicted tags:
// node training/names/evaluate.mjs DATA/uner-ewt/dev.iob2
import { document } from '../../dist/model/document.js'
import { annotation } from '../../dist/read/annotation.js'
import { readWeights } from '../../dist/read/linear/weight-table.js'
import { names } from '../../dist/read/steps/names.js'
import { tag } from '../../dist/read/steps/tag.js'
import { installedResources } from '../../dist/relata.js'
import { uner } from './corpora.mjs'
import { columns, SpanScore, spansOf } from './examples.mjs'

const resources = installedResources()
const steps = [tag(readWeights(resources.weights('tagger'))), names(resources)]
const LABEL = { person: 'PER', organization: 'ORG', unit: 'ORG', place: 'LOC', state: 'LOC' }

const documents = new Map()
for (const s of uner(process.argv[2])) documents.set(s.document, [...(documents.get(s.document) ?? []), s])
const score = new SpanScore()
for (const sentences of documents.values()) {
  const words = sentences.flatMap(s => s.words)
  const read = annotation(document({ text: words.join(' ') }))
  read.tokens = columns(words)
  let at = 0
  words.forEach((word, i) => {
    read.tokens.start[i] = at
    read.tokens.end[i] = at + word.length
    at += word.length + 1
  })
  at = 0
  read.sentences = sentences.map(s => {
    const first = at
    at += s.words.length
    read.tokens.sentence.fill(0, first, at)
    return { first, last: at, start: read.tokens.start[first], end: read.tokens.end[at - 1] }
  })
  for (const [i, s] of read.sentences.entries()) read.tokens.sentence.fill(i, s.first, s.last)
  for (const step of steps) step.run(read)
  const found = read.names
    .filter(n => !n.nationality && LABEL[n.kind])
    .map(n => `${n.first} ${n.last} ${LABEL[n.kind]}`)
  score.add(spansOf(sentences.flatMap(s => s.labels)), found)
}
console.log(`${score}`)
