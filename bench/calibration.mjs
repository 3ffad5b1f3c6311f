// How far the confidence of claims holds what it says, on documents that a careful reader coded.
// usage: node bench/calibration.mjs GOLD-FOLDER [PREDICTED.jsonl] [--right SHARE] [--json] [--list]
//
// GOLD-FOLDER holds NAME.txt and NAME.json; PREDICTED holds claim records, one a line, with document.id NAME; without it the
// texts are read by the built program. A claim is right where it is worth at least SHARE (0.75) of a gold claim.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { worth } from './gold-scoring.mjs'
import { reliability, reliabilityTable } from './reliability.mjs'

const args = process.argv.slice(2)
const option = name => (args.includes(name) ? args.splice(args.indexOf(name), 2)[1] : undefined)
const share = Number(option('--right') ?? 0.75)
const [folder, predicted] = args.filter(a => !a.startsWith('--'))
if (!folder) {
  console.error('usage: node bench/calibration.mjs GOLD-FOLDER [PREDICTED.jsonl] [--right SHARE] [--json] [--list]')
  process.exit(2)
}
const names = readdirSync(folder)
  .filter(n => n.endsWith('.json'))
  .map(n => n.slice(0, -5))
const texts = new Map(names.map(n => [n, readFileSync(join(folder, `${n}.txt`), 'utf8')]))

async function claimsByDocument() {
  if (predicted) {
    const lines = readFileSync(predicted, 'utf8').split('\n').filter(Boolean)
    return (
      Map.groupBy?.(
        lines.map(l => JSON.parse(l)),
        c => c.document.id,
      ) ?? grouped(lines.map(l => JSON.parse(l)))
    )
  }
  const { openReader } = await import('../dist/relata.js')
  const { document } = await import('../dist/model/document.js')
  const reader = openReader()
  return new Map(names.map(id => [id, reader.annotate(document({ id, text: texts.get(id) })).claims]))
}
function grouped(claims) {
  const found = new Map()
  for (const claim of claims) found.set(claim.document.id, [...(found.get(claim.document.id) ?? []), claim])
  return found
}

const byDocument = await claimsByDocument()
const judged = []
let worthOfAll = 0
for (const name of names) {
  const claims = byDocument.get(name) ?? []
  const text = claims[0]?.document.text ?? texts.get(name)
  worth(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')), text, claims).forEach((value, i) => {
    if (value === null) return
    worthOfAll += value
    judged.push({ p: claims[i].confidence, right: value >= share ? 1 : 0, value, claim: claims[i] })
  })
}
const result = reliability(judged)
if (args.includes('--json')) console.log(JSON.stringify(result))
else {
  console.log(reliabilityTable(result))
  const sorted = [...judged].sort((a, b) => b.p - a.p)
  const third = k => sorted.slice(Math.round((k * sorted.length) / 3), Math.round(((k + 1) * sorted.length) / 3))
  const mean = list => (list.reduce((sum, x) => sum + x.value, 0) / list.length).toFixed(3)
  console.log(
    `worth of a claim: ${(worthOfAll / judged.length).toFixed(3)}; by thirds ${[0, 1, 2].map(k => mean(third(k))).join(', ')}`,
  )
}
if (args.includes('--list'))
  for (const { p, value, claim } of [...judged].sort((a, b) => b.p - a.p))
    console.log(
      p.toFixed(2),
      value.toFixed(2),
      claim.type,
      claim.actor.map(x => x.name).join(' + '),
      '>',
      claim.recipient.map(x => x.name).join(' + '),
      '|',
      claim.quote.text.replace(/\s+/g, ' ').slice(0, 110),
    )
