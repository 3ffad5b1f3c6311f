import type { Scheme } from '../../model/scheme.js'
import type { Annotation } from '../annotation.js'
import type { LanguageData } from '../language.js'
import { deonticRequests } from './deontic.js'
import type { Draft } from './draft.js'
import { eventDrafts } from './events.js'
import { grammar } from './grammar/index.js'
import { knowledge } from './knowledge.js'
import { standing } from './party.js'
import { senseIndex } from './senses/sense-index.js'
import { withoutIdleTies, withoutSlight } from './slight.js'
import { withoutSubsumed } from './subsumed.js'
import { aliasTies } from './ties/aliases.js'
import { belonging } from './ties/belonging.js'
import { collectiveTies } from './ties/collectives.js'
import { headedTies } from './ties/headed.js'
import { inclusionTies } from './ties/inclusion.js'
import { joinedTies } from './ties/joined.js'
import { nominalTies } from './ties/nominal.js'
import { placedTies } from './ties/placed.js'
import { roleNouns } from './ties/role-nouns.js'
import { surface } from './ties/surface.js'
import { titleWords } from './ties/title-words.js'
import { titles, titleTies } from './ties/titles.js'
import { unitTies } from './ties/units.js'

/** All drafts of a document, by trigger; the same annotation always gives the same list. */
export type DraftReader = (annotation: Annotation) => Draft[]

/** "the squadron, part of the 12th Wing", where both were taken for one: nobody belongs to himself. */
function isOfItself(annotation: Annotation, { filling }: Draft): boolean {
  const entities = (fillers: readonly { token: number }[] = []) =>
    fillers.map(f => annotation.mentions[standing(annotation, f.token).mention]?.entity ?? -1).filter(e => e >= 0)
  const wholes = new Set(entities(filling.recipient))
  return entities(filling.actor).some(e => wholes.has(e))
}

/** A reader of drafts with the lexicons loaded. Needs all layers up to entities; see explain.ts for what drafts tell. */
export function draftReader(language: LanguageData, scheme: Scheme): DraftReader {
  const index = senseIndex(language)
  const words = knowledge(language, index.eventNouns, index.eventVerbs)
  const roles = roleNouns(language)
  const bodies = belonging(language)
  const offices = titleWords(language)
  return annotation => {
    const g = grammar(annotation, words)
    const at = surface(g, bodies.aliasing)
    const events = withoutSlight(g, withoutSubsumed(g, eventDrafts(g, index, scheme)))
    const titled = titles(g, offices, roles, at)
    const nominal = nominalTies(g, bodies, roles, scheme, at, titled)
    const drafts = [
      ...events,
      ...deonticRequests(g, events),
      ...withoutIdleTies(g, nominal, events),
      ...titleTies(g, titled, nominal),
      ...inclusionTies(g),
      ...collectiveTies(g, bodies, at),
      ...placedTies(g, bodies, roles, at),
      ...unitTies(g, at),
      ...headedTies(g, bodies, at),
      ...joinedTies(g, bodies),
      ...aliasTies(g, bodies, at),
    ]
    return drafts
      .filter(draft => !draft.standing || !isOfItself(g.annotation, draft))
      .map((draft, i) => ({ draft, i }))
      .sort((a, b) => a.draft.trigger - b.draft.trigger || a.i - b.i)
      .map(({ draft }) => draft)
  }
}
