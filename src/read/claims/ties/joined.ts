import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { isNoun } from '../grammar/words.js'
import { isParty, standing } from '../party.js'
import type { Belonging } from './belonging.js'
import { standingTie } from './standing-tie.js'

/** How many words may stand between a hyphenated participle and its noun: "the Front-linked armed separatist group". */
const REACH = 4

/** "Front-linked militants", "a League-affiliated charity": bodies that a participle joins to a name with a hyphen. */
export function joinedTies(g: Grammar, words: Belonging): Draft[] {
  const { tokens, annotation } = g
  const drafts: Draft[] = []
  for (let hyphen = 1; hyphen + 2 < tokens.count; hyphen++) {
    if (!HYPHEN.test(tokens.text[hyphen]) || !words.joining.has(tokens.text[hyphen + 1].toLowerCase())) continue
    const name = g.nameAt(hyphen - 1)
    if (name < 0) continue
    const parent = headOf(g, annotation.names[name].first, hyphen)
    let body = hyphen + 2
    while (body < hyphen + 2 + REACH && body + 1 < tokens.count && isInside(g, body)) body++
    const at = standing(annotation, body)
    if (!isNoun(tokens, body) || !isParty(at) || at.kind === 'person' || at.kind === 'state') continue
    drafts.push(standingTie('affiliate', body, [body], [parent], 'joined'))
  }
  return drafts
}

const HYPHEN = /^[-‐‑–]$/

/** Whether a word goes on in front of another noun or adjective of its phrase. */
function isInside(g: Grammar, token: number): boolean {
  const { tokens } = g
  const upos = tokens.upos[token]
  const next = tokens.upos[token + 1]
  if (upos !== 'ADJ' && !isNoun(tokens, token)) return false
  return isNoun(tokens, token + 1) || (upos === 'ADJ' && next === 'ADJ')
}

/** The token of a name that heads its mention. */
function headOf(g: Grammar, first: number, last: number): number {
  for (let t = first; t < last; t++) {
    const { mention } = standing(g.annotation, t)
    if (mention >= 0 && g.annotation.mentions[mention].head === t) return t
  }
  return last - 1
}
