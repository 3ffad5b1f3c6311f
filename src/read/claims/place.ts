import { dependents, relation } from '../tree.js'
import type { Draft } from './draft.js'
import type { Filler, Grammar } from './grammar/index.js'
import { lemma } from './grammar/words.js'
import { mayAct, standing } from './party.js'
import type { Role } from './role.js'

type Filling = Partial<Record<Role, readonly Filler[]>>

const PLACE_FUNCTIONS = [
  'in',
  'at',
  'near',
  'inside',
  'outside',
  'around',
  'across',
  'throughout',
  'along',
  'within',
  'on',
  'over',
  'outside-of',
  'close-to',
  'north-of',
  'south-of',
  'east-of',
  'west-of',
]

/** Types that can bear on a place itself. */
const GROUND = new Set(['coerce', 'assault', 'mobilize'])

/** Clauses that go on from the one above them, so that they happen where it does. */
const FOLLOWING = new Set(['conj', 'advcl', 'xcomp', 'acl'])

/**
 * Where it happened: the place phrase of the trigger or of a word of its pattern, else of the one acted upon, of the thing
 * used ("bandits in the valley") or of the event that did it ("killed in a raid near the dam"), else of the clause that it
 * goes on from, else the ground itself that is attacked or closed off. What is no place for somebody to be at is dropped.
 */
export function addPlace(g: Grammar, draft: Draft, filling: Filling): void {
  findPlace(g, draft, filling)
  for (const role of ['recipient', 'place'] as const)
    if (filling[role]) filling[role] = filling[role].map(f => placeNamed(g, f))
}

/** "the city of Alba", "the clan's capital of Alba": the place that the words are a description of. */
function placeNamed(g: Grammar, filler: Filler): Filler {
  const { tokens } = g
  const { token } = filler
  if (!g.knowledge.settlements.has(lemma(tokens, token))) return filler
  for (const inner of dependents(tokens, token, 'nmod', 'appos', 'flat')) {
    if (inner < token || g.nameAt(inner) < 0) continue
    const [of] = dependents(tokens, inner, 'case')
    if (of === undefined ? inner !== token + 1 : tokens.text[of] !== 'of' || of !== token + 1) continue
    const { kind, named } = standing(g.annotation, inner)
    if (named && (kind === 'place' || kind === 'state'))
      return { ...filler, token: inner, words: filler.words ?? token }
  }
  return filler
}

function findPlace(g: Grammar, draft: Draft, filling: Filling): void {
  const given = filling.place?.filter(f => isSomewhere(g, f.token))
  delete filling.place
  if (given?.some(f => standing(g.annotation, f.token).named)) {
    filling.place = given
    return
  }
  const { actor = [], recipient = [], object = [] } = filling
  const taken = new Set([...actor, ...recipient, ...object].map(f => f.token))
  const near = (f: Filler) => !f.path.includes('<')
  const tokens = [
    draft.trigger,
    ...draft.words,
    ...[...recipient, ...object].filter(near).map(f => f.token),
    ...actor.flatMap(f => (f.words === undefined ? [] : [f.words])),
    ...eventsBelow(g, draft.trigger),
    // "police in the capital arrested …": where they are is where they act
    ...actor.filter(near).map(f => f.token),
  ]
  // what is hit is ground where it is taken or shelled, not where it is destroyed
  const things = new Set(draft.type === 'coerce' ? [] : object.map(f => f.token))
  const ground = GROUND.has(draft.type)
    ? recipient.filter(
        f => standing(g.annotation, f.token).kind === 'place' && isSomewhere(g, f.token) && !things.has(f.token),
      )
    : []
  if (draft.type === 'coerce' && ground.some(f => standing(g.annotation, f.token).named)) {
    filling.place = ground
    return
  }
  const found = placeAt(g, tokens, taken) ?? placeAbove(g, draft.trigger, taken) ?? given ?? ground
  if (found.length) filling.place = found
}

function placeAt(g: Grammar, tokens: readonly number[], taken: ReadonlySet<number>): readonly Filler[] | null {
  for (const token of tokens)
    for (const name of PLACE_FUNCTIONS) {
      const found = g
        .functions(token)
        .get(name)
        ?.filter(f => !taken.has(f.token) && isPlace(g, f.token, name))
      if (found?.length) return found
    }
  return null
}

/** "killed in a raid near the dam": the events that the phrases of a verb name. */
function eventsBelow(g: Grammar, trigger: number): number[] {
  return dependents(g.tokens, trigger, 'obl').filter(t => g.knowledge.isEventNoun(lemma(g.tokens, t)))
}

/** The place of the clause above, for a clause without a subject of its own that goes on from it. */
function placeAbove(g: Grammar, trigger: number, taken: ReadonlySet<number>): readonly Filler[] | null {
  const { tokens } = g
  let at = trigger
  for (let step = 0; step < 3; step++) {
    const rel = tokens.deprel[at]
    if (tokens.head[at] < 0 || !FOLLOWING.has(relation(rel)) || rel === 'acl:relcl') return null
    if (dependents(tokens, at, 'nsubj', 'mark').length && relation(rel) !== 'xcomp') return null
    at = tokens.head[at]
    // of coordinate clauses, only what stands before them all holds for all ("In the capital, the guards … and …")
    const before = relation(rel) === 'conj' ? at : trigger
    const found = placeAt(g, [at], taken)?.filter(f => f.token < before)
    if (found?.length) return found
  }
  return null
}

function isPlace(g: Grammar, token: number, name: string): boolean {
  const { kind, named } = standing(g.annotation, token)
  if (kind === 'place') return isSomewhere(g, token)
  if (kind === 'state') return named && name === 'in'
  // "in the heart of the old town", "on three sides of the city"
  return (
    kind === 'other' &&
    !g.inTime(token) &&
    g.knowledge.placeParts.has(lemma(g.tokens, token)) &&
    placeOf(g, token) !== undefined
  )
}

function placeOf(g: Grammar, token: number): Filler | undefined {
  return g
    .functions(token)
    .get('of')
    ?.find(f => standing(g.annotation, f.token).kind === 'place')
}

/** Whether a place is one where something can happen: no measure of ground, no "haven", no "on the ground". */
function isSomewhere(g: Grammar, token: number): boolean {
  const { kind, mention, named } = standing(g.annotation, token)
  if (named || (kind !== 'place' && mayAct(standing(g.annotation, token)))) return true
  const words = [lemma(g.tokens, token)]
  if (mention >= 0) words.push(lemma(g.tokens, g.annotation.mentions[mention].core))
  return !words.some(word => g.knowledge.noPlaces.has(word))
}
