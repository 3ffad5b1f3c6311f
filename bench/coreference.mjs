// Reads our own labelled passages (bench/coreference) and scores which anaphors find their antecedent, by kind.
// usage: node bench/coreference.mjs [--misses]       after `npm run build`
import { readFileSync } from 'node:fs'
import { document } from '../dist/model/document.js'
import { openReader } from '../dist/relata.js'

const misses = process.argv.includes('--misses')

/** The text of a passage without its brackets, and its anaphors: span and the words of their antecedents. */
function labelled(line) {
  const gold = []
  let text = ''
  for (const [, anaphor, antecedents, plain] of line.matchAll(/\[([^=\]]+?) = ?([^\]]*)\]|([^[]+)/g)) {
    if (anaphor)
      gold.push({
        start: text.length,
        end: text.length + anaphor.length,
        antecedents: antecedents.split(' + ').filter(Boolean),
      })
    text += anaphor ?? plain
  }
  return { text, gold }
}

const bare = words => words.toLowerCase().replace(/^(?:the|a|an) /, '')

/** For each anaphor the entities it stands for, each as the words of its mentions elsewhere that are no pronouns; [] where unresolved. */
function resolved({ mentions, entities, document: { text } }, { start, end }) {
  const at = mentions.findIndex(m => m.start === start && m.end === end)
  if (at < 0) return []
  const { members } = entities[mentions[at].entity]
  return (members.length ? members : [mentions[at].entity])
    .map(e =>
      entities[e].mentions
        .filter(m => (m !== at || members.length) && !mentions[m].pronoun)
        .flatMap(m => [bare(text.slice(mentions[m].start, mentions[m].end)), bare(entities[e].name)]),
    )
    .filter(words => words.length > 0)
}

const reader = openReader()
const halves = [new Map(), new Map()]
const lines = readFileSync(new URL('coreference/passages.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
lines.forEach((line, i) => {
  const [kind, passage] = line.split('\t')
  const { text, gold } = labelled(passage)
  const read = reader.annotate(document({ text }))
  for (const anaphor of gold) {
    const found = resolved(read, anaphor)
    const wanted = anaphor.antecedents.map(bare)
    const right =
      wanted.length > 0 &&
      found.length === wanted.length &&
      wanted.every(w => found.some(words => words.some(f => f === w || f.endsWith(` ${w}`) || f.startsWith(`${w}'`))))
    for (const k of [kind, 'all']) {
      const c = halves[i % 2].get(k) ?? { right: 0, found: 0, gold: 0 }
      c.right += right ? 1 : 0
      c.found += found.length ? 1 : 0
      c.gold += wanted.length ? 1 : 0
      halves[i % 2].set(k, c)
    }
    if (misses && i % 2 === 0 && (right ? false : wanted.length || found.length))
      console.log(
        `${i + 1} ${text.slice(anaphor.start, anaphor.end)}: wanted ${wanted.join(' + ') || 'nothing'}, found ${found.map(w => w[0]).join(' + ') || 'nothing'}\n    ${text}`,
      )
  }
})
const percent = (a, b) => (b ? ((100 * a) / b).toFixed(1) : '–')
for (const [at, half] of halves.entries()) {
  console.log(at ? 'lines with even numbers (only counted)' : 'lines with odd numbers')
  for (const [kind, { right, found, gold }] of [...half].sort())
    console.log(
      `  ${kind.padEnd(12)} P ${percent(right, found).padStart(5)} (${right} of ${found})  R ${percent(right, gold).padStart(5)} (of ${gold})`,
    )
}
