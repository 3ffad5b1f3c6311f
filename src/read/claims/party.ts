import type { EntityKind } from '../../model/mention.js'
import type { Annotation } from '../annotation.js'
import { entityOf, mentionAt, mentionHeadedBy } from '../mentions/lookup.js'
import { children, relation } from '../tree.js'
import type { Grammar } from './grammar/grammar.js'
import { lemma } from './grammar/words.js'

/** What stands at a token, as far as roles care. */
export interface Standing {
  /** Index of the mention, or -1 where the token heads none. */
  readonly mention: number
  readonly kind: EntityKind
  readonly named: boolean
}

const PARTIES: ReadonlySet<EntityKind> = new Set(['person', 'organization', 'unit', 'group', 'state'])

/** Who or what stands at a token: its mention, and for a pronoun the kind of its entity. */
export function standing(annotation: Annotation, token: number): Standing {
  const index = mentionOf(annotation, token)
  if (index < 0) return { mention: -1, kind: 'other', named: false }
  const mention = annotation.mentions[index]
  const entity = entityOf(annotation, index)
  let kind = (mention.pronoun || mention.kind === 'other') && entity ? entity.kind : mention.kind
  // What is written as a name and is nothing else that is known is most often an institution.
  if (kind === 'other' && annotation.tokens.upos[mention.core] === 'PROPN') kind = 'organization'
  return { mention: index, kind, named: mention.named || (entity?.named ?? false) }
}

/** The mention whose head or core is the token, or the name that it stands in; -1 where there is none. */
export function mentionOf(annotation: Annotation, token: number): number {
  const headed = mentionHeadedBy(annotation, token)
  if (headed >= 0) return headed
  const covering = mentionAt(annotation, token)
  if (covering < 0) return -1
  const mention = annotation.mentions[covering]
  if (mention.core === token) return covering
  // Only a name that the token is part of stands for it, not a phrase that merely holds it.
  return mention.named &&
    mention.last - mention.first <= 6 &&
    annotation.names.some(n => n.first <= token && token < n.last && mention.core >= n.first && mention.core < n.last)
    ? covering
    : -1
}

/** Whether somebody stands there: a person, group, organisation, unit or state. */
export function isParty(standing: Standing): boolean {
  return PARTIES.has(standing.kind)
}

/** Whether it may act or be acted upon: a party, or a named place ("Damascus refused"). */
export function mayAct(standing: Standing): boolean {
  return isParty(standing) || (standing.kind === 'place' && standing.named)
}

/** Classes of things that fight under command: "the aircraft hit the hills" is told of the aircraft. */
const FORCES = ['troops', 'aircraft', 'drones', 'police', 'militia']

/** Whether a party stands at a token, or something that fights as one does: aircraft, a warship, a battery. */
export function acts(g: Grammar, token: number): boolean {
  const at = standing(g.annotation, token)
  if (isParty(at)) return true
  const core = at.mention >= 0 ? g.annotation.mentions[at.mention].core : token
  const word = lemma(g.tokens, core)
  return (
    at.kind === 'other' &&
    !g.knowledge.isEventNoun(word) &&
    FORCES.some(name => g.knowledge.classes.get(name)?.has(word))
  )
}

/** The token range of a noun phrase without a mention: from its first modifier to its head. */
export function phraseRange(annotation: Annotation, token: number): { first: number; last: number } {
  const { tokens } = annotation
  let first = token
  let last = token + 1
  for (const child of children(tokens, token)) {
    const rel = relation(tokens.deprel[child])
    if (child < token && (rel === 'det' || rel === 'amod' || rel === 'compound' || rel === 'nummod' || rel === 'nmod'))
      first = Math.min(first, child)
    else if (child > token && (rel === 'flat' || rel === 'fixed')) last = Math.max(last, child + 1)
    // "$20 million": the sign comes first and governs the sum
    else if (child > token && rel === 'nummod' && tokens.upos[token] === 'SYM') last = Math.max(last, child + 1)
  }
  return { first, last }
}
