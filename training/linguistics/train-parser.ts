// Trains the parser: node training/dist/train-parser.js DATA TAGGED [EPOCHS]; TAGGED is what train-tagger wrote (JACKKNIFE).
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { tagger } from '../../dist/read/linear/tagger.js'
import { decodeWeights } from '../../dist/read/linear/weights.js'
import { type Example, examples } from './corpus.js'
import { type ParserOptions, scoreParser, trainParser } from './parser.js'
import { columnsOf } from './tagger.js'

const [data, tagged] = process.argv.slice(2)
const train = examples(`${data}/ewt/en_ewt-ud-train.conllu`, `${data}/gum/train.conllu`)
const tags = JSON.parse(readFileSync(tagged, 'utf8')) as [string[], string[]][]
const tag = tagger(decodeWeights(gunzipSync(readFileSync(process.env.TAGGER ?? 'model/tagger.bin.gz'))))
const retagged = (e: Example): Example => {
  const columns = columnsOf(e)
  tag(columns, 0, e.text.length)
  return { ...e, upos: columns.upos, xpos: columns.xpos }
}
const ewt = examples(`${data}/ewt/en_ewt-ud-dev.conllu`).map(retagged)
const gum = examples(`${data}/gum/dev.conllu`).map(retagged)

const started = Date.now()
const report = (model: Uint8Array) => {
  const packed = gzipSync(model, { level: 9 })
  const [e, g] = [scoreParser(model, ewt), scoreParser(model, gum)]
  const show = (s: { uas: number; las: number }) => `UAS ${s.uas.toFixed(2)} LAS ${s.las.toFixed(2)}`
  options.log(`ewt dev ${show(e)}   gum dev ${show(g)}   ${(packed.length / 1e6).toFixed(2)} MB gzipped`)
  return packed
}
const options: ParserOptions = {
  epochs: Number(process.argv[4] ?? 12),
  dropout: Number(process.env.DROPOUT ?? 0.5),
  least: Number(process.env.LEAST ?? 3),
  cut: Number(process.env.CUT ?? 0),
  explore: Number(process.env.EXPLORE ?? 0.9),
  seed: Number(process.env.SEED ?? 1),
  resume: process.env.RESUME
    ? {
        model: decodeWeights(gunzipSync(readFileSync(process.env.RESUME))),
        unit: Number(process.env.UNIT ?? 0.2),
      }
    : undefined,
  log: line => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`),
  after: (epoch, model) => {
    if (epoch % Number(process.env.REPORT ?? 3) === 0) writeFileSync(out, report(model()))
  },
}
const out = process.env.OUT ?? 'model/parser.bin.gz'
writeFileSync(
  out,
  report(
    trainParser(
      train.map((e, i) => ({ ...e, upos: tags[i][0], xpos: tags[i][1] })),
      {},
      options,
    ),
  ),
)
