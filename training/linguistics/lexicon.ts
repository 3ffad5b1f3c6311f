import { type Lexicon, LONGEST_ENDING, lemmaByRule } from '../../dist/read/linear/lexicon.js'
import { plainQuotes } from '../../dist/read/tokens/apostrophe.js'
import type { Example } from './corpus.js'

type Counts = Map<string, Map<string, number>>

function count(counts: Counts, key: string, value: string): void {
  let values = counts.get(key)
  if (!values) counts.set(key, (values = new Map()))
  values.set(value, (values.get(value) ?? 0) + 1)
}

/** The most frequent value; among equals the first in the order of the alphabet, so that the result is always the same. */
function best(values: ReadonlyMap<string, number>): [string, number] {
  return [...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
}

/** Learns lemma rules, exceptions and features from gold sentences. */
export function learnLexicon(train: readonly Example[]): Lexicon {
  const lemmas = new Map<string, Counts>()
  const feats: Counts = new Map()
  for (const e of train)
    e.text.forEach((text, i) => {
      const word = plainQuotes(text).toLowerCase()
      const tags = `${e.upos[i]} ${e.xpos[i]}`
      count(feats, tags, e.feats[i])
      count(feats, `${tags} ${word}`, e.feats[i])
      const proper = e.upos[i] === 'PROPN'
      if (e.lemma[i] === '_' || (proper && e.xpos[i] !== 'NNPS')) return
      let counts = lemmas.get(e.xpos[i])
      if (!counts) lemmas.set(e.xpos[i], (counts = new Map()))
      count(counts, word, proper ? e.lemma[i].toLowerCase() : e.lemma[i])
    })
  const rules: Record<string, Record<string, string>> = {}
  const words: Record<string, Record<string, string>> = {}
  for (const [xpos, counts] of [...lemmas].sort()) {
    const known = [...counts].map(([word, values]) => [word, best(values)[0]] as const)
    rules[xpos] = learnEndings(known)
    words[xpos] = Object.fromEntries(known.filter(([word, lemma]) => lemmaByRule(rules[xpos], word) !== lemma).sort())
  }
  return { rules, words, feats: learnFeats(feats) }
}

/** For each ending the edit of most words with it, where a shorter ending says something else. */
function learnEndings(known: readonly (readonly [string, string])[]): Record<string, string> {
  const byEnding: Counts = new Map()
  for (const [word, lemma] of known) {
    const edit = editOf(word, lemma.toLowerCase())
    if (edit)
      for (let size = 0; size <= Math.min(LONGEST_ENDING, word.length); size++)
        count(byEnding, word.slice(word.length - size), edit)
  }
  const rules: Record<string, string> = {}
  for (const [ending, edits] of [...byEnding].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))) {
    const [edit, n] = best(edits)
    if (ending && n < 2) continue
    let shorter: string | undefined
    for (let size = ending.length - 1; size >= 0 && shorter === undefined; size--)
      shorter = rules[ending.slice(ending.length - size)]
    if (ending === '' || shorter !== edit) rules[ending] = edit
  }
  return rules
}

/** How many letters to cut and what to add; null where the two begin differently. */
function editOf(word: string, lemma: string): string | null {
  let same = 0
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++
  const cut = word.length - same
  return same < 1 || cut > 9 ? null : `${cut}${lemma.slice(same)}`
}

function learnFeats(counts: Counts): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [key, values] of [...counts].sort(
    (a, b) => a[0].split(' ').length - b[0].split(' ').length || (a[0] < b[0] ? -1 : 1),
  )) {
    const [value, n] = best(values)
    const general = result[key.split(' ').slice(0, 2).join(' ')]
    if (value !== general && (n > 1 || general === undefined)) result[key] = value
  }
  return result
}
