// How many of the claims of a careful reader are read from whole documents, and how many more are read than he took.
// usage: node bench/documents.mjs FOLDER [PREDICTED.jsonl] [--misses] [--json]
//
// FOLDER holds NAME.txt and NAME.json; PREDICTED holds claim records, one a line, with document.id NAME; without it the texts
// are read by the built program. Precision, recall and F1 are graded (a claim met in part counts in part); core recall is the
// share of those claims that no reader should miss. --misses lists what was missed and what was read beside the gold: for
// folders to learn from, never for one that is kept clean.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paired } from './gold-scoring.mjs'

const args = process.argv.slice(2)
const [folder, predicted] = args.filter(a => !a.startsWith('--'))
if (!folder) {
  console.error('usage: node bench/documents.mjs FOLDER [PREDICTED.jsonl] [--misses] [--json]')
  process.exit(2)
}
const names = readdirSync(folder)
  .filter(n => n.endsWith('.json'))
  .map(n => n.slice(0, -5))
const file = name => readFileSync(join(folder, name), 'utf8')

async function reading() {
  if (predicted) {
    const lines = readFileSync(predicted, 'utf8').split('\n').filter(Boolean)
    const claims = lines.map(line => JSON.parse(line))
    return name => claims.filter(claim => claim.document.id === name)
  }
  const { openReader } = await import('../dist/relata.js')
  const { document } = await import('../dist/model/document.js')
  const reader = openReader()
  return name => reader.annotate(document({ id: name, text: file(`${name}.txt`) })).claims
}

/** What was coded, what was read and how much of it was met, in one document. */
function tally(name, claims) {
  const gold = JSON.parse(file(`${name}.json`))
  const { found, hit } = paired(gold, claims[0]?.document?.text ?? file(`${name}.txt`), claims)
  const coded = gold.claims.map((claim, i) => ({ claim, met: hit.get(i) ?? 0 })).filter(({ claim }) => !claim.optional)
  const gain = list => list.reduce((sum, { met }) => sum + met, 0)
  const core = coded.filter(({ claim }) => claim.core)
  return {
    name,
    gain: gain(coded),
    coded: coded.length,
    read: found.filter(value => value !== null).length,
    coreGain: gain(core),
    core: core.length,
    missed: coded.filter(({ met }) => !met).map(({ claim }) => claim),
    beside: claims.filter((_, j) => found[j] === 0),
  }
}

function figures(tallies) {
  const sum = key => tallies.reduce((total, one) => total + one[key], 0)
  const share = (part, whole) => (whole ? part / whole : 0)
  const [precision, recall] = [share(sum('gain'), sum('read')), share(sum('gain'), sum('coded'))]
  const f1 = share(2 * precision * recall, precision + recall)
  const coreRecall = share(sum('coreGain'), sum('core'))
  return { coded: sum('coded'), read: sum('read'), precision, recall, f1, coreRecall }
}

const percent = value => (100 * value).toFixed(1)
const line = (name, f) =>
  `${name}: ${f.coded} coded, ${f.read} read | P ${percent(f.precision)} R ${percent(f.recall)} F1 ${percent(f.f1)} | core recall ${percent(f.coreRecall)}`

const claimsOf = await reading()
const tallies = names.map(name => tally(name, claimsOf(name)))
if (args.includes('--json')) console.log(JSON.stringify(figures(tallies)))
else {
  for (const one of tallies) {
    console.log(line(one.name, figures([one])))
    if (!args.includes('--misses')) continue
    for (const claim of one.missed)
      console.log(`  missed ${claim.core ? '*' : ' '} ${claim.id} ${claim.type}: ${claim.quote}`)
    for (const claim of one.beside)
      console.log(
        `  beside   ${claim.type}: ${claim.actor.map(x => x.name).join(' + ')} > ${claim.recipient.map(x => x.name).join(' + ')} | ${claim.quote.text.replace(/\s+/g, ' ').slice(0, 100)}`,
      )
  }
  console.log(line('all', figures(tallies)))
}
