import type { Tokens } from '../annotation.js'
import { reachOn } from './reach.js'

/**
 * "Talks between the firm and the union collapsed": both stand behind "between", and what is between them is the subject of
 * the verb behind them. Mends a sentence (half-open) in place.
 */
export function mendBetween(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, text } = tokens
  for (let between = first + 1; between + 4 < last; between++) {
    if (text[between] !== 'between' || deprel[between] !== 'case') continue
    const one = head[between]
    if (one <= between || one >= last) continue
    const end = reachOn(last, between)
    const other = otherSide(tokens, one, between, end)
    if (other < 0) continue
    if (isBelow(head, one, other)) continue
    const verb = head[other] === one ? verbOfWhole(tokens, between, other, end) : head[other]
    joinSides(tokens, one, other)
    if (verb > other && verb < end && tokens.upos[verb] === 'VERB') giveSubject(tokens, between, verb, end)
  }
}

/** The head of the nominal behind "and", right behind the first side: its conjunct, or a subject it was made; -1 for none. */
function otherSide({ head, deprel, upos, text }: Tokens, one: number, between: number, end: number): number {
  let and = between + 1
  for (; and < end && text[and] !== 'and'; and++) if (upos[and] === 'VERB' || /^[,;]$/.test(text[and])) return -1
  if (and >= end || and < one) return -1
  for (let t = and + 1; t < end; t++) {
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(upos[t])) return -1
    if (head[t] === one && deprel[t] === 'conj') return t
    if (head[t] > t && /^nsubj/.test(deprel[t]) && upos[head[t]] === 'VERB') return t
  }
  return -1
}

/** Whether a word stands below another, in a tree of which no part is deeper than what is looked at. */
function isBelow(head: Tokens['head'], word: number, other: number): boolean {
  let at = word
  for (let steps = 0; at >= 0 && steps < 40; steps++) {
    if (at === other) return true
    at = head[at]
  }
  return at >= 0
}

function joinSides({ head, deprel, text }: Tokens, one: number, other: number): void {
  head[other] = one
  deprel[other] = 'conj'
  for (let t = one + 1; t < other; t++) if (text[t] === 'and' && deprel[t] === 'cc') head[t] = other
}

/** The verb that was made a conjunct of what is between the sides, behind them; -1 for none. */
function verbOfWhole({ head, deprel }: Tokens, between: number, other: number, end: number): number {
  for (let t = other + 1; t < end; t++) if (head[t] === between - 1 && deprel[t] === 'conj') return t
  return -1
}

/** Makes the noun before "between" the subject of a verb, and the verb what the noun was. */
function giveSubject(
  { head, deprel, upos, xpos, lemma, text }: Tokens,
  between: number,
  verb: number,
  end: number,
): void {
  const whole = between - 1
  if (upos[whole] !== 'NOUN' && xpos[whole] !== 'VBG') return
  let passive = false
  for (let t = between; t < verb; t++) {
    if (head[t] === verb && /^nsubj/.test(deprel[t])) return
    if (head[t] === verb && deprel[t] === 'aux:pass') passive = true
  }
  if (head[verb] === whole) {
    head[verb] = head[whole]
    deprel[verb] = deprel[whole]
    for (let t = verb + 1; t < end; t++) if (head[t] === whole) head[t] = verb
  } else if (head[whole] !== verb) return
  head[whole] = verb
  deprel[whole] = passive ? 'nsubj:pass' : 'nsubj'
  if (xpos[whole] !== 'VBG') return
  upos[whole] = 'NOUN'
  xpos[whole] = 'NN'
  lemma[whole] = text[whole].toLowerCase()
  if (head[between] > between) deprel[head[between]] = 'nmod'
}
