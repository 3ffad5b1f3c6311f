import type { AttributionKind, Tokens } from '../annotation.js'
import type { Finding } from './finding.js'
import { type Scene, sentenceOf } from './scene.js'
import { finite, headOf, inPhrase, isFiniteVerb, isTime, lastWord, list, phraseBefore } from './surface.js'

const CLAUSE_STARTS = /^(?:that|whether|if|how|why|when|where|what|who|which)$/i

/**
 * The clause of speech before what is said ("Ana Ruiz, a farmer, said the well was dry"), found by its words, for verbs of
 * saying whose complement the tree does not show. `addressee`: who is told comes first. Null where nothing finite follows.
 */
export function frontFinding(scene: Scene, verb: number, addressee: boolean): Finding | null {
  const { tokens } = scene
  const { first, last } = sentenceOf(scene, verb)
  if (!isFiniteVerb(tokens, verb) && tokens.xpos[verb] !== 'VBN') return null
  const source = phraseBefore(scene, first, verb)
  if (!source) return null
  const end = lastWord(tokens, first, last) + 1
  const from = contentStart(tokens, verb + 1, end, addressee)
  if (from < 0) return null
  const said = { first: from, last: end }
  // Tags of verbs go wrong; "that" alone shows a clause.
  if (!CLAUSE_STARTS.test(tokens.text[from]) && !finite(tokens, { first: from, last: comma(tokens, from, end) }))
    return null
  return {
    kind: 'assertion',
    source: headOf(tokens, source),
    range: source,
    cue: verb,
    content: list(said),
    quotes: true,
  }
}

/**
 * Where what is said begins: at once, or after who is told, times and places, which only "that", another clause word or a
 * subject pronoun ends ("said on Friday that", "told the council he"). -1 where nothing does.
 */
function contentStart(tokens: Tokens, from: number, end: number, addressee: boolean): number {
  const opens = /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|SCONJ)$/.test(tokens.upos[from] ?? '')
  if (!addressee && opens) return from
  for (let i = from; i < end && i < from + 25; i++) {
    if (CLAUSE_STARTS.test(tokens.text[i]) && tokens.upos[i] !== 'DET') return i
    if (i > from && /^(?:he|she|it|they|we|i|there)$/i.test(tokens.text[i])) return i
    if (!inPhrase(tokens, i) && tokens.upos[i] !== 'ADV' && tokens.text[i] !== ',') return -1
  }
  return -1
}

/**
 * What a verb that takes a noun has right after it ("cited remarks that …"), where the tree shows no object: up to the next
 * punctuation. Null unless a phrase stands right before the verb, too.
 */
export function objectFinding(scene: Scene, verb: number, kind: AttributionKind): Finding | null {
  const { tokens } = scene
  const { first, last } = sentenceOf(scene, verb)
  if (!isFiniteVerb(tokens, verb) || !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens.upos[verb + 1] ?? '')) return null
  const source = phraseBefore(scene, first, verb)
  if (!source || isTime(scene, verb + 1)) return null
  let end = verb + 1
  while (end < last && tokens.upos[end] !== 'PUNCT') end++
  return {
    kind,
    source: headOf(tokens, source),
    range: source,
    cue: verb,
    content: list({ first: verb + 1, last: end }),
    quotes: true,
  }
}

/** The first comma from a token on, or the end: a verb behind it may belong to another comment ("…, the mayor said"). */
function comma(tokens: Tokens, from: number, end: number): number {
  let at = from
  while (at < end && tokens.text[at] !== ',') at++
  return at
}
