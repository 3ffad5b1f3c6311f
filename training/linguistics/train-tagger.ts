// Trains the tagger: node training/dist/train-tagger.js DATA [EPOCHS]; DATA holds ewt/ and gum/ as CoNLL-U.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { decodeWeights } from '../../dist/read/linear/weights.js'
import { examples } from './corpus.js'
import { trainGuesser } from './guesser.js'
import { learnLexicon } from './lexicon.js'
import { jackknife, scoreTagger, type TaggerOptions, tagClasses, trainTagger, withGuesses } from './tagger.js'

const data = process.argv[2]
const epochs = Number(process.argv[3] ?? 8)
const train = examples(`${data}/ewt/en_ewt-ud-train.conllu`, `${data}/gum/train.conllu`)
const ewt = examples(`${data}/ewt/en_ewt-ud-dev.conllu`)
const gum = examples(`${data}/gum/dev.conllu`)
const started = Date.now()
const options: TaggerOptions = {
  epochs,
  dropout: Number(process.env.DROPOUT ?? 0.3),
  least: Number(process.env.LEAST ?? 2),
  cut: Number(process.env.CUT ?? 0),
  seed: Number(process.env.SEED ?? 1),
  resume: process.env.RESUME
    ? { model: decodeWeights(gunzipSync(readFileSync(process.env.RESUME))), unit: Number(process.env.UNIT ?? 0.2) }
    : undefined,
  log: line => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`),
}
const classes = tagClasses(train)
const guessed = withGuesses(train, classes, 3)
const guesser = trainGuesser(train, classes, 4, 1)
options.log('first guess learned')
const model = trainTagger(guessed, classes, guesser, learnLexicon(train), options)
const packed = gzipSync(model, { level: 9 })
for (const [name, set] of [
  ['ewt', ewt],
  ['gum', gum],
] as const) {
  const { upos, xpos } = scoreTagger(model, set)
  options.log(`${name} dev: UPOS ${upos.toFixed(2)}  XPOS ${xpos.toFixed(2)}`)
}
options.log(`${(packed.length / 1e6).toFixed(2)} MB gzipped, ${(model.length / 1e6).toFixed(2)} MB`)
writeFileSync(process.env.OUT ?? 'model/tagger.bin.gz', packed)
if (process.env.JACKKNIFE) {
  const tagged = jackknife(guessed, classes, guesser, 4, {
    ...options,
    resume: undefined,
    epochs: Math.min(epochs, 5),
    log: () => {},
  })
  writeFileSync(process.env.JACKKNIFE, JSON.stringify(tagged.map(e => [e.upos, e.xpos])))
  options.log('jackknifed')
}
