import type { Sentence, Tokens } from '../annotation.js'
import type { Finding } from './finding.js'
import { finite, headOf, inPhrase, isFiniteVerb, lastWord, list, phraseBefore } from './surface.js'

const CLAUSE_STARTS = /^(?:that|whether|if|how|why|when|where|what|who|which)$/i

/**
 * The clause of speech before what is said ("Ana Ruiz, a farmer, said the well was dry"), found by its words, for verbs of
 * saying whose complement the tree does not show. `addressee`: who is told comes first. Null where nothing finite follows.
 */
export function frontFinding(
  tokens: Tokens,
  { first, last }: Sentence,
  verb: number,
  quoted: Int32Array,
  addressee: boolean,
): Finding | null {
  if (!isFiniteVerb(tokens, verb) && tokens.xpos[verb] !== 'VBN') return null
  const source = phraseBefore(tokens, first, verb, quoted)
  if (!source) return null
  const end = lastWord(tokens, first, last) + 1
  let from = verb + 1
  if (addressee) {
    while (from < end && inPhrase(tokens, from) && !CLAUSE_STARTS.test(tokens.text[from])) from++
    if (!CLAUSE_STARTS.test(tokens.text[from] ?? '')) return null
  } else if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|SCONJ|ADV)$/.test(tokens.upos[from] ?? '')) return null
  const said = { first: from, last: end }
  if (!finite(tokens, said)) return null
  return {
    kind: 'assertion',
    source: headOf(tokens, source),
    range: source,
    cue: verb,
    content: list(said),
    quotes: true,
  }
}
