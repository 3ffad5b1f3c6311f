import type { Tokens } from '../annotation.js'
import { governs, relation } from '../tree.js'
import type { Facts } from './facts.js'

/** No antecedent is looked for farther back than so many mentions, however long a sentence is. */
export const WINDOW = 400

/** Weights by grammatical function, after Lappin and Leass (1994), table 1. */
const ROLE: Readonly<Record<string, number>> = {
  nsubj: 80,
  root: 60,
  appos: 50,
  obj: 50,
  iobj: 45,
  obl: 30,
  conj: 30,
  nmod: 20,
  compound: 5,
  amod: 5,
}

/** How much a mention is in the reader's mind so many sentences later. It halves with every sentence. */
export function salience(fact: Facts, distance: number): number {
  return (100 + (ROLE[fact.relation] ?? 25)) / 2 ** distance
}

/**
 * Whether grammar forbids that a description names a mention again (principle C of binding theory): the mention is the
 * subject of the clause, or of one above it, in which the description stands.
 */
export function commands(tokens: Tokens, subject: Facts, description: Facts): boolean {
  if (subject.sentence !== description.sentence || relation(tokens.deprel[subject.mention.head]) !== 'nsubj')
    return false
  const verb = tokens.head[subject.mention.head]
  return verb >= 0 && verb !== description.mention.head && governs(tokens, verb, description.mention.head)
}

/** Whether one mention lies inside the other. */
export function nested(a: Facts, b: Facts): boolean {
  return (
    (a.mention.first >= b.mention.first && a.mention.last <= b.mention.last) ||
    (b.mention.first >= a.mention.first && b.mention.last <= a.mention.last)
  )
}
