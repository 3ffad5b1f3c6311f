// From sentences to features: the very code that the program runs (dist/), so that training and reading never differ.
import { readFileSync } from 'node:fs'
import { tokens } from '../../dist/read/annotation.js'
import { fillView, NAME_FEATURES, nameFeatures, nameView } from '../../dist/read/names/features.js'
import { nameLists } from '../../dist/read/names/lists.js'

export const language = JSON.parse(readFileSync(new URL('../../dist/data/en.json', import.meta.url), 'utf8'))
export const lists = nameLists(language)

/** The bit of given names in the lists. */
const GIVEN = 128

/** Columns that hold just these words. */
export function columns(words) {
  const result = tokens(words.length)
  words.forEach((word, i) => {
    result.text[i] = word
  })
  return result
}

/** The buckets of every word; with `blind` as if no name were in the lists of known names. @returns {Int32Array[]} */
export function featuresOf(words, blind = false) {
  const view = nameView(words.length + 1)
  const out = new Int32Array(NAME_FEATURES)
  const text = columns(words)
  fillView(view, text, 0, words.length, lists, lists.factsOf(text))
  if (blind) {
    view.known.fill(0)
    for (const bits of [view.lists, view.runLists]) for (let i = 0; i < words.length; i++) bits[i] &= ~GIVEN
  }
  return words.map((_, i) => out.slice(0, nameFeatures(view, i, out)))
}

/** Names as `first last class` from IOB2 labels. */
export function spansOf(labels) {
  const out = []
  for (let i = 0; i < labels.length; i++) {
    if (labels[i][0] !== 'B') continue
    let end = i + 1
    while (end < labels.length && labels[end] === `I-${labels[i].slice(2)}`) end++
    out.push(`${i} ${end} ${labels[i].slice(2)}`)
  }
  return out
}

/** Precision, recall and F1 of exact spans, for each class and for all. */
export class SpanScore {
  constructor() {
    this.by = new Map()
  }
  add(gold, guess) {
    const g = new Set(gold)
    const p = new Set(guess)
    for (const span of new Set([...g, ...p]))
      for (const key of [span.split(' ')[2], 'all']) {
        const counts = this.by.get(key) ?? { both: 0, gold: 0, guess: 0 }
        if (g.has(span)) counts.gold++
        if (p.has(span)) counts.guess++
        if (g.has(span) && p.has(span)) counts.both++
        this.by.set(key, counts)
      }
  }
  toString() {
    return ['PER', 'ORG', 'LOC', 'all']
      .map(key => {
        const { both, gold, guess } = this.by.get(key) ?? { both: 0, gold: 0, guess: 0 }
        return `${key} P ${((100 * both) / (guess || 1)).toFixed(1)} R ${((100 * both) / (gold || 1)).toFixed(1)} F ${((200 * both) / (gold + guess || 1)).toFixed(1)}`
      })
      .join('  ')
  }
}
