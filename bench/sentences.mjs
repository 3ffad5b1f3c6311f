// Reads our own sentences (bench/sentences) and scores the claims: which were found, which were not asked for.
// usage: node bench/sentences.mjs [FILE] [--misses]       after `npm run build`; FILE: a set in the same form (sentences/sentences.txt)
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { document } from '../dist/model/document.js'
import { openReader } from '../dist/relata.js'

const misses = process.argv.includes('--misses')
const named = process.argv.slice(2).find(argument => !argument.startsWith('--'))
const file = named ?? fileURLToPath(new URL('sentences/sentences.txt', import.meta.url))
if (!existsSync(file)) {
  console.error(`sentences: there is no file ${file}`)
  process.exit(2)
}
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
const items = []
for (const line of lines) {
  if (!line.startsWith('  ')) items.push({ text: line, claims: [] })
  else if (line.trim() !== 'none') items.at(-1).claims.push(expectation(line.trim()))
}

/** TYPE[/MODE] ACTOR + … > RECIPIENT + … [< ORIGIN] [; details] [@ SPEAKER | …] */
function expectation(line) {
  const [before, speakers] = line.split(' @ ')
  const [roles, details = ''] = before.split(' ; ')
  const [, type, mode, actor, recipient, origin] = /^([a-z_]+)(?:\/([a-z-]+))? (.*?) > (.*?)(?: < (.*))?$/.exec(roles)
  const list = text => (!text || text === '-' ? [] : text.split(' + '))
  const value = name => new RegExp(`${name}=(\\w+)`).exec(details)?.[1]
  return {
    type,
    mode,
    actor: list(actor),
    recipient: list(recipient),
    origin: list(origin),
    realis: value('realis') ?? 'actual',
    hedge: value('hedge') ?? 'none',
    polarity: / ?denied/.test(details) ? 'denied' : 'affirmed',
    attribution: speakers ? speakers.split(' | ') : [],
  }
}

const plain = text =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(the|a|an|its|his|her|their) /, '')
const same = (wanted, found) =>
  [found.name, found.text].some(f => {
    const [a, b] = [plain(f), plain(wanted)]
    return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)
  })
const covers = (wanted, found) =>
  wanted.length === 0 ? found.length === 0 : wanted.every(w => found.some(f => same(w, f)))
const fits = (wanted, claim) => {
  const straight = covers(wanted.actor, claim.actor) && covers(wanted.recipient, claim.recipient)
  const back = claim.symmetric && covers([...wanted.actor, ...wanted.recipient], [...claim.actor, ...claim.recipient])
  return (straight || back) && covers(wanted.origin, claim.origin)
}

const reader = openReader()
const tally = {
  expected: 0,
  found: 0,
  typed: 0,
  predicted: 0,
  extra: 0,
  mode: 0,
  modeOf: 0,
  realis: 0,
  hedge: 0,
  polarity: 0,
  attribution: 0,
}
for (const { text, claims } of items) {
  const read = reader.annotate(document({ text })).claims
  const used = new Set()
  for (const wanted of claims) {
    tally.expected++
    const typed = read.findIndex((c, i) => !used.has(i) && c.type === wanted.type && fits(wanted, c))
    const hit = typed >= 0 ? read[typed] : null
    if (!hit) {
      const near = read.find(c => c.type === wanted.type)
      if (near) tally.typed++
      if (misses)
        console.log(
          `missed  ${wanted.type}${wanted.mode ? `/${wanted.mode}` : ''} ${wanted.actor} > ${wanted.recipient}   in: ${text}${near ? `\n        read: ${near.actor.map(a => a.name)} > ${near.recipient.map(a => a.name)}` : ''}`,
        )
      continue
    }
    used.add(typed)
    tally.found++
    if (wanted.mode) {
      tally.modeOf++
      if (hit.mode === wanted.mode) tally.mode++
    }
    for (const field of ['realis', 'hedge', 'polarity']) if (hit[field] === wanted[field]) tally[field]++
    if (covers(wanted.attribution, hit.attribution)) tally.attribution++
  }
  tally.predicted += read.length
  tally.extra += read.length - used.size
  if (!misses) continue
  for (const [i, c] of read.entries()) {
    if (used.has(i)) continue
    console.log(
      `extra   ${c.type}${c.mode ? `/${c.mode}` : ''} ${c.actor.map(a => a.name)} > ${c.recipient.map(a => a.name)}   in: ${text}`,
    )
  }
}
const percent = (a, b) => `${((100 * a) / b).toFixed(1)} %`
const precision = tally.found / tally.predicted
const recall = tally.found / tally.expected
console.log(`${items.length} sentences, ${tally.expected} claims expected, ${tally.predicted} read`)
console.log(
  `found with type and parties: ${tally.found} (recall ${percent(tally.found, tally.expected)}, precision ${percent(tally.found, tally.predicted)}, F1 ${percent(2 * precision * recall, precision + recall)})`,
)
console.log(`right type but other parties: ${tally.typed}; not asked for: ${tally.extra}`)
console.log(
  `of those found: mode ${percent(tally.mode, tally.modeOf)}, realis ${percent(tally.realis, tally.found)}, hedge ${percent(tally.hedge, tally.found)}, polarity ${percent(tally.polarity, tally.found)}, attribution ${percent(tally.attribution, tally.found)}`,
)
