import type { Tokens } from '../annotation.js'
import type { Scene } from './scene.js'

// Phrases and clauses by their words and tags alone, for where trees are not to be relied on.

/** Longest source phrase looked for, in tokens. */
const REACH = 30
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])
const PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADP', 'PART', 'CCONJ', 'X', 'SYM'])
export const RELATIVE = /^(?:who|which|that|whom|what)$/i

/** A half-open range of tokens. */
export interface Range {
  readonly first: number
  readonly last: number
}

export function inPhrase(tokens: Tokens, i: number): boolean {
  return PHRASE.has(tokens.upos[i]) || /^[().]$/.test(tokens.text[i])
}

/** The first token of the phrase that ends at `from`, within one stretch of quotation. */
export function phraseStart(tokens: Tokens, first: number, from: number, quoted: Int32Array, inside: number): number {
  let at = from
  while (at >= first && from - at < REACH && inPhrase(tokens, at) && quoted[at] === inside) at--
  return at + 1
}

/** A phrase without a conjunction or preposition at its beginning; null where no nominal is left. */
export function trimmed(tokens: Tokens, { first, last }: Range): Range | null {
  let from = first
  while (from < last && tokens.upos[from] === 'CCONJ') from++
  if (from >= last || tokens.upos[from] === 'ADP') return null
  for (let i = from; i < last; i++) if (NOMINAL.has(tokens.upos[i])) return { first: from, last }
  return null
}

export function isFiniteVerb(tokens: Tokens, i: number): boolean {
  return /^(?:VB[DZP]|MD)$/.test(tokens.xpos[i])
}

export function finite(tokens: Tokens, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) if (isFiniteVerb(tokens, i)) return true
  return false
}

export function quotes(quoted: Int32Array, { first, last }: Range, inside: number): boolean {
  for (let i = first; i < last; i++) if (quoted[i] >= 0 && quoted[i] !== inside) return true
  return false
}

/** The last noun before a preposition, comma or bracket: "director" in "the director of the museum". */
export function headOf(tokens: Tokens, { first, last }: Range): number {
  let head = -1
  for (let i = first; i < last; i++) {
    if (head >= 0 && (tokens.upos[i] === 'ADP' || tokens.upos[i] === 'PUNCT' || tokens.upos[i] === 'CCONJ')) break
    if (NOMINAL.has(tokens.upos[i])) head = i
  }
  return head
}

/** The last token of a sentence that is a word. */
export function lastWord(tokens: Tokens, first: number, last: number): number {
  let at = last - 1
  while (at > first && !/[\p{L}\p{N}]/u.test(tokens.text[at])) at--
  return at
}

/** The tokens of a range. */
export function list({ first, last }: Range): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)
}

/**
 * The noun phrase right before a verb and its auxiliaries and adverbs, with an apposition set off by commas ("Ana Ruiz, a
 * farmer, said"); a time may stand between ("The owner this week said"). Null where something else stands there, and for
 * relative pronouns.
 */
export function phraseBefore(scene: Scene, first: number, verb: number): Range | null {
  const { tokens, quoted } = scene
  let at = verb - 1
  while (at >= first && /^(?:ADV|AUX|PART)$/.test(tokens.upos[at])) at--
  at = beforeTime(scene, first, at)
  if (at < first || /^(?:CCONJ|ADP|PART)$/.test(tokens.upos[at])) return null
  const apposition = at > first && tokens.text[at] === ','
  if (apposition) at--
  const last = at + 1
  let start = phraseStart(tokens, first, at, quoted, quoted[verb])
  if (apposition) {
    const aside = start > first + 1 && tokens.text[start - 1] === ',' ? start : asideStart(tokens, first, at, verb)
    if (aside <= first + 1) return null
    start = phraseStart(tokens, first, aside - 2, quoted, quoted[verb])
  }
  const source = trimmed(tokens, { first: start, last })
  return source && !RELATIVE.test(tokens.text[source.first]) && !isTime(scene, headOf(tokens, source)) ? source : null
}

/**
 * Where ", who lost the vote," or ", speaking in Oslo," begins that ends at `at`, its comma apart; 0 for nowhere. With a
 * second finite verb the main clause has begun: "which is long, is open".
 */
function asideStart(tokens: Tokens, first: number, at: number, verb: number): number {
  for (let i = at; i > first + 1 && verb - i < REACH; i--) {
    if (/^[;:"“”]$/.test(tokens.text[i])) return 0
    if (tokens.text[i - 1] !== ',') continue
    const verbs = list({ first: i, last: at + 1 }).filter(t => isFiniteVerb(tokens, t)).length
    if (/^(?:who|which|whose)$/i.test(tokens.text[i])) return verbs === 1 ? i : 0
    if (/^VB[GN]$/.test(tokens.xpos[i])) return verbs === 0 ? i : 0
  }
  return 0
}

/** Whether a word names a time, or is a pronoun in the objective case: neither is a source. */
export function isTime({ tokens, lexicon }: Scene, token: number): boolean {
  const word = token < 0 ? '' : tokens.text[token].toLowerCase()
  return lexicon.times.has(word) || lexicon.objects.has(word)
}

/** The token before "this week", "on Friday", "last month" that end at `from`; `from` itself where no time stands there. */
function beforeTime(scene: Scene, first: number, from: number): number {
  const { tokens } = scene
  if (from < first || !isTime(scene, from)) return from
  let at = from - 1
  while (at >= first && /^(?:DET|ADJ|NUM|ADV|ADP)$/.test(tokens.upos[at])) at--
  return at
}
