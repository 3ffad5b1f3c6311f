// Reads our own labelled sentences (bench/names) and scores the names by kind.
// usage: node bench/names.mjs [--misses]       after `npm run build`
import { readFileSync } from 'node:fs'
import { document } from '../dist/model/document.js'
import { installedResources, openReader } from '../dist/relata.js'

const misses = process.argv.includes('--misses')
const KIND = { p: 'person', o: 'organization', u: 'unit', l: 'place', s: 'state', n: 'nationality', x: 'other' }
const { titles, titleParts } = installedResources().language['names/words']
const TITLES = new Set([...titles.words, ...titleParts.words, 'the'].map(w => w.toLowerCase()))

/** The text of a line without its brackets, and its names as spans. */
function labelled(line) {
  const gold = []
  let text = ''
  for (const [, kind, name, plain] of line.matchAll(/\[([a-z]) ([^\]]+)\]|([^[]+)/g)) {
    if (kind) gold.push({ start: text.length, end: text.length + name.length, kind: KIND[kind] })
    text += name ?? plain
  }
  return { text, gold }
}

/** A span without the article or titles before the name. */
function bare(text, { start, end, kind }) {
  let at = start
  for (;;) {
    const word = /^\S+\s+/.exec(text.slice(at, end))?.[0]
    if (!word || !(kind === 'person' ? TITLES.has(word.trim().toLowerCase()) : /^the\s/i.test(word))) break
    at += word.length
  }
  // A full stop may end the sentence or an abbreviation.
  return { start: at, end: text[end - 1] === '.' ? end - 1 : end, kind }
}

const reader = openReader()
const lines = readFileSync(new URL('names/sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
const counts = { odd: new Map(), even: new Map() }
lines.forEach((line, i) => {
  const { text, gold } = labelled(line)
  const read = reader.annotate(document({ text }))
  const found = read.names.map(name => ({
    start: read.tokens.start[name.first],
    end: read.tokens.end[name.last - 1],
    kind: name.nationality ? 'nationality' : name.kind,
  }))
  const key = span => Object.values(bare(text, span)).join(' ')
  const party = span => span.kind !== 'other'
  const wanted = new Set(gold.filter(party).map(key))
  const given = new Set(found.filter(party).map(key))
  const count = (kind, field) => {
    for (const k of [kind, 'all']) {
      const map = counts[i % 2 ? 'even' : 'odd']
      const c = map.get(k) ?? { both: 0, gold: 0, found: 0 }
      c[field]++
      map.set(k, c)
    }
  }
  const kindOf = k => k.split(' ')[2]
  for (const k of wanted) count(kindOf(k), 'gold')
  for (const k of given) count(kindOf(k), 'found')
  for (const k of wanted) if (given.has(k)) count(kindOf(k), 'both')
  if (!misses || i % 2) return
  const show = k => `${text.slice(...k.split(' ').slice(0, 2).map(Number))}: ${kindOf(k)}`
  const missed = [...wanted].filter(k => !given.has(k)).map(show)
  const extra = [...given].filter(k => !wanted.has(k)).map(show)
  if (missed.length + extra.length)
    console.log(`${text}\n   missed  ${missed.join(' | ') || '-'}\n   found   ${extra.join(' | ') || '-'}`)
})
const percent = (a, b) => ((100 * a) / (b || 1)).toFixed(1)
for (const [half, map] of Object.entries(counts))
  console.log(
    `${half} lines: ${[...Object.values(KIND).slice(0, 6), 'all']
      .map(k => [k, map.get(k) ?? { both: 0, gold: 0, found: 0 }])
      .map(
        ([k, c]) =>
          `${k} P ${percent(c.both, c.found)} R ${percent(c.both, c.gold)} F ${percent(2 * c.both, c.gold + c.found)}`,
      )
      .join('  ')}`,
  )
