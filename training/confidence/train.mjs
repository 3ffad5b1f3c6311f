// Fits the confidence model (src/read/en/confidence.yaml) on labelled texts of our own.
// usage, after a build:  node training/confidence/train.mjs [--dry | --as-is] [--tier fast] [--list] [--wrong] [--extras]
//
// --dry only measures, --as-is measures the coefficients in use (of another tier, say). The measure is ten-fold cross-validation by text, so that no sentence is judged by a model that saw it.
import { writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { reliability, reliabilityTable } from '../../bench/reliability.mjs'
import { selfEvident } from '../../dist/model/claim-evident.js'
import { document } from '../../dist/model/document.js'
import { rivalry } from '../../dist/read/claims/confidence-context.js'
import { featuresOf } from '../../dist/read/claims/confidence-features.js'
import { claimReader } from '../../dist/read/claims/readings.js'
import { installedResources, openReader } from '../../dist/relata.js'
import { SAYS } from './features.mjs'
import { judge, labelled } from './labels.mjs'
import { fitted, predict } from './logistic.mjs'

const tier = process.argv.includes('--tier') ? process.argv[process.argv.indexOf('--tier') + 1] : undefined
const sets = ['sentences.txt', 'passages.txt', 'reports.txt', 'wires.txt', '../../bench/sentences/sentences.txt']
const reader = openReader(tier)
const readingsOf = claimReader(installedResources(tier), reader.name)

/** A row a claim: its features, whether it is right, and the text that it is from. */
const rows = []
const tally = { found: 0, expected: 0 }
let text = 0
for (const set of sets) {
  const before = { ...tally }
  const first = rows.length
  for (const item of labelled(new URL(set, import.meta.url))) {
    const annotation = reader.annotate(document({ text: item.text, published: '2021-06-20' }))
    const readings = readingsOf(annotation)
    const context = rivalry(annotation, readings)
    const kept = new Set(annotation.claims.map(c => c.id))
    const shown = readings.map((r, i) => ({ r, i })).filter(({ r }) => kept.delete(r.claim.id))
    const { verdicts, found, expected } = judge(
      item.claims,
      shown.map(({ r }) => r.claim),
    )
    tally.found += found
    tally.expected += expected
    shown.forEach(({ r, i }, k) => {
      // a tie that a phrase tells by itself has a confidence of its own (claim-evident.ts)
      if (verdicts[k] === null || selfEvident(r.claim)) return
      const features = new Map([...featuresOf(annotation, r), ...context[i]])
      if (process.argv.includes('--extras') && !verdicts[k])
        console.log(
          `${text}\t${r.claim.type} ${r.claim.actor.map(p => p.name).join(' + ') || '-'} > ${r.claim.recipient.map(p => p.name).join(' + ') || '-'}${r.claim.origin.length ? ` < ${r.claim.origin.map(p => p.name).join(' + ')}` : ''}\t${r.claim.quote.text.replace(/\s+/g, ' ')}`,
        )
      rows.push({ features, right: verdicts[k], text, set, claim: r.claim, heldOut: 0 })
    })
    text++
  }
  const mine = rows.slice(first)
  const share = value => `${((100 * mine.filter(r => r.right === value).length) / mine.length).toFixed(1)} %`
  const recall = (100 * (tally.found - before.found)) / (tally.expected - before.expected)
  console.log(
    `${set}: ${mine.length} claims judged, ${share(1)} right, ${share(0.5)} but for a sister type; recall ${recall.toFixed(1)} %`,
  )
}

if (process.argv.includes('--as-is')) {
  console.log('\nthe confidence as it stands (where it was fitted on these texts by this tier, that flatters it)')
  console.log(
    reliabilityTable(
      reliability(rows.filter(r => r.right !== 0.5).map(r => ({ p: r.claim.confidence, right: r.right }))),
    ),
  )
  process.exit(0)
}

/** Features that fewer claims have than this say nothing for sure. */
const LEAST = 6
const counts = new Map()
for (const { features } of rows) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
const names = [...counts.keys()].filter(name => counts.get(name) >= LEAST).sort()
const column = new Map(names.map((name, i) => [name, i]))
const sparse = rows.map(
  ({ features }) => new Map([...features].filter(([n]) => column.has(n)).map(([n, v]) => [column.get(n), v])),
)
const labels = rows.map(r => r.right)
/** What is right but for a sister type is neither learned from nor, at first, counted. */
const sure = rows.map((r, i) => (r.right === 0.5 ? -1 : i)).filter(i => i >= 0)
/** What says of which type or by which word a claim is has to be held closer to nothing than what every claim has. */
const STRICTER = { type: 3, word: 1.5, rule: 1.5 }
const penaltiesOf = strength => names.map(name => (STRICTER[name.split(' ')[0]] ?? 1) * strength)

const FOLDS = 10
function crossValidated(strength) {
  const said = new Float64Array(rows.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = sure.filter(i => rows[i].text % FOLDS !== fold)
    const model = fitted(
      train.map(i => sparse[i]),
      train.map(i => labels[i]),
      penaltiesOf(strength),
    )
    rows.forEach((r, i) => {
      if (r.text % FOLDS === fold) said[i] = predict(model, sparse[i])
    })
  }
  return said
}
const loss = said => -said.reduce((sum, p, i) => sum + Math.log(Math.max(1e-9, labels[i] ? p : 1 - p)), 0) / said.length

let best
for (const strength of [1, 2, 4, 8, 16, 32]) {
  const said = crossValidated(strength)
  const value = loss([...said])
  console.log(`penalty ${strength}: log loss ${value.toFixed(4)}`)
  if (!best || value < best.value) best = { strength, said, value }
}
rows.forEach((r, i) => {
  r.heldOut = best.said[i]
})
console.log(`\nten-fold cross-validation, penalty ${best.strength}, ${names.length} features`)
const measured = list => reliabilityTable(reliability(list.map(r => ({ p: r.heldOut, right: Math.floor(r.right) }))))
console.log(measured(sure.map(i => rows[i])))
for (const set of sets) {
  const mine = sure.map(i => rows[i]).filter(r => r.set === set)
  const { said, was, ece, thirds } = reliability(mine.map(r => ({ p: r.heldOut, right: r.right })))
  const pc = x => `${(100 * x).toFixed(1)} %`
  console.log(`  ${set}: said ${pc(said)}, right ${pc(was)}, error ${pc(ece)}, first third right ${pc(thirds[0].was)}`)
}
console.log('\nwith sister types counted as wrong')
console.log(measured(rows))

const model = fitted(
  sure.map(i => sparse[i]),
  sure.map(i => labels[i]),
  penaltiesOf(best.strength),
)
const round = x => Math.round(x * 1000) / 1000
const weights = names.map((name, i) => [name, round(model.weights[i])]).filter(([, weight]) => Math.abs(weight) >= 0.01)
const silent = weights.filter(([name]) => !SAYS(name)).map(([name]) => name)
if (silent.length) throw new Error(`no words for ${silent.join(', ')} in training/confidence/features.mjs`)
if (process.argv.includes('--list'))
  for (const [n, w] of [...weights].sort((a, b) => b[1] - a[1])) console.log(w, n, counts.get(n))
if (process.argv.includes('--wrong'))
  for (const { claim, heldOut, right } of [...rows].sort((a, b) => b.heldOut - a.heldOut))
    if (right === 0 && heldOut > 0.6)
      console.log(
        heldOut.toFixed(2),
        claim.type,
        claim.actor.map(p => p.name).join(' + ') || '-',
        '>',
        [...claim.recipient, ...claim.origin].map(p => p.name).join(' + ') || '-',
        '|',
        claim.quote.text.replace(/\s+/g, ' '),
      )
if (process.argv.includes('--dry')) process.exit(0)
const file = new URL('../../src/read/en/confidence.yaml', import.meta.url)
const head = `# Written by training/confidence/train.mjs; do not edit. How much each feature of a reading (src/read/claims/confidence-*.ts)
# moves the log-odds that the claim is right in its type and all its parties. Fitted on ${rows.length} claims from ${text} texts of our own.
`
writeFileSync(
  file,
  head +
    stringify({
      base: round(model.base),
      features: Object.fromEntries(weights.map(([name, weight]) => [name, { says: SAYS(name), weight }])),
    }),
)
console.log(`\nwritten: ${file.pathname}; run node scripts/build-data.mjs to have it read`)
