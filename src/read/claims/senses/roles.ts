import { ownerOf } from '../agent.js'
import { clauseFunction } from '../grammar/clause.js'
import { eventAgent } from '../grammar/event-agent.js'
import { further } from '../grammar/grammar.js'
import type { Filler, Functions, Grammar } from '../grammar/index.js'
import { RECIPROCAL } from '../grammar/subject.js'
import { lemma } from '../grammar/words.js'
import { acts, isParty, mayAct, standing } from '../party.js'
import type { Role } from '../role.js'
import { isOneOf } from './constraint.js'
import type { Entry } from './sense-index.js'

/** Who and what stands at each role of one reading. */
export type Filling = Partial<Record<Role, readonly Filler[]>>

/** Functions at which a thing that is no party may still be the one acted upon. */
const THINGS = new Set([
  'object',
  'subject',
  'of',
  'on',
  'against',
  'to',
  'with',
  'clause-recipient',
  'possessive',
  'from',
  'governed',
  'over',
  'for',
  'into',
  'at',
])

const GROUND = new Set(['coerce', 'assault'])
/** Types of words and refusals, which bear on a matter as well as on a party. */
const WORDS = new Set(['reject', 'accuse', 'support', 'threaten', 'concede', 'protest', 'request'])
const ABOUT = [
  'object>by',
  'object>from',
  'object>possessive',
  'against',
  'into',
  'of',
  'on',
  'over',
  'to',
  'with',
  'at',
  'for',
]

/**
 * Fills the roles of an entry's frame from the functions of its trigger. A party is preferred to a named place and that to
 * a thing, at the first function that holds one; the one who acts is not also the one acted upon.
 */
export function fillRoles(g: Grammar, trigger: number, entry: Entry, functions: Functions): Filling {
  const spec =
    entry.kind === 'noun'
      ? (entry.frame.noun ?? {})
      : entry.kind === 'adjective'
        ? (entry.frame.adjective ?? entry.frame.verb ?? {})
        : (entry.frame.verb ?? {})
  const filling: Filling = {}
  const at: Lookup = name => fillersAt(g, trigger, functions, name)
  const anything = entry.type === 'assess' || entry.type === 'goal'
  const actor = spec.actor && choose(g, at, spec.actor, [], anything)
  // "the city's seizure": a place before a noun of force is what it is done to
  const seized =
    entry.kind === 'noun' &&
    GROUND.has(entry.type) &&
    actor?.every(f => standing(g.annotation, f.token).kind === 'place' && /poss|of/.test(f.path))
  const suffered = seized || (actor && isSufferer(g, trigger, entry, actor, functions))
  const [voice, target] = entry.kind === 'noun' && WORDS.has(entry.type) ? voiceAndTarget(g, trigger, functions) : []
  if (voice) filling.actor = voice
  else if (actor && !suffered) filling.actor = actor
  if (actor && suffered) filling.recipient = actor
  const taken = new Set(filling.actor?.map(f => f.token))
  const origin = spec.origin && choose(g, at, spec.origin, taken, false)
  if (origin) filling.origin = origin
  for (const f of origin ?? []) taken.add(f.token)
  const recipient = target ?? (spec.recipient && choose(g, at, spec.recipient, taken, false))
  if (recipient) filling.recipient = recipient
  else if (spec.recipient && entry.words.length > 1 && WORDS.has(entry.type)) {
    // "rejected an appeal by …", "launched a probe of …": what the pattern's noun is about, else the noun itself
    const about =
      firstFilled(at, ABOUT, f => !taken.has(f.token)) ??
      firstFilled(at, ['pattern-noun'], () => entry.type === 'reject')
    if (about) filling.recipient = about
  } else if (
    entry.kind === 'noun' &&
    !entry.frame.symmetric &&
    actor &&
    !suffered &&
    actor.every(f => !f.path.includes(':of'))
  ) {
    // "the army's shelling of the village": where somebody else acts, "of" names the one acted upon
    const of = WORDS.has(entry.type) ? undefined : functions.get('of')?.filter(f => !taken.has(f.token))
    if (of?.length && /^(?:assault|coerce|sanction)$/.test(entry.type)) filling.recipient = of
  }
  const object = spec.object && firstFilled(at, spec.object, f => !taken.has(f.token) && !isPronominal(g, f.token))
  if (
    object &&
    // "withdrew its troops": what the sense asks for as its object is there, be it a party
    (entry.sense.where?.object ||
      !(recipient && sameTokens(object, recipient) && recipient.every(f => isParty(standing(g.annotation, f.token)))))
  )
    filling.object = object
  const place = spec.place && firstFilled(at, spec.place, f => !taken.has(f.token) && isPlace(g, f.token))
  if (place) filling.place = place
  return filling
}

/**
 * "the union's rejection of the offer by the firm": where a possessive says whose words a noun tells of, the by-phrase behind
 * belongs to what they are about. Empty where there are not both.
 */
function voiceAndTarget(g: Grammar, noun: number, functions: Functions): readonly (readonly Filler[])[] {
  const party = (f: Filler) => mayAct(standing(g.annotation, f.token))
  const voice = functions.get('possessive')?.filter(f => f.token < noun && party(f))
  const target = functions.get('by')?.filter(f => f.token > noun && party(f))
  if (!voice?.length || !target?.length || !functions.has('of')) return []
  return [voice, target]
}

/** "the general's arrest", "his murder": with such nouns the possessive alone is the one who suffers it. */
function isSufferer(
  g: Grammar,
  trigger: number,
  { kind }: Entry,
  actor: readonly Filler[],
  functions: Functions,
): boolean {
  if (kind !== 'noun' || !g.knowledge.possessivePatients.has(lemma(g.tokens, trigger))) return false
  return actor.every(f => /nmod:poss/.test(f.path)) && !functions.has('of') && !functions.has('by')
}

function choose(
  g: Grammar,
  functions: Lookup,
  names: readonly string[],
  taken: ReadonlySet<number> | readonly number[],
  anything: boolean,
): readonly Filler[] | undefined {
  const used = new Set(taken)
  const free = (f: Filler) => !used.has(f.token) || f.path.includes(RECIPROCAL)
  return (
    (anything ? firstFilled(functions, names, f => free(f)) : undefined) ??
    partiesOf(
      g,
      firstFilled(
        functions,
        names,
        (f, name) =>
          free(f) && (acts(g, f.token) || ((name === 'object' || name === 'by') && ownerOf(g, f.token).some(free))),
      ),
    ) ??
    firstFilled(functions, names, (f, name) => free(f) && isTarget(g, f, name, functions)) ??
    firstFilled(functions, names, (f, name) => free(f) && THINGS.has(name))
  )
}

/** "a US drone strike": where a party stands beside what it uses, the party acts. */
function partiesOf(g: Grammar, fillers: readonly Filler[] | undefined): readonly Filler[] | undefined {
  if (!fillers?.every(f => f.path.endsWith('compound'))) return fillers
  const parties = fillers.filter(f => isParty(standing(g.annotation, f.token)))
  return parties.length ? parties : fillers
}

/** Prepositions that rather say where something happened than to whom. */
const WHERE = new Set(['on', 'in', 'at', 'near', 'along'])

/**
 * Whether a named party or a place may be the one acted upon, where nobody is named that surely acts. "attacked a convoy on
 * the road to the coast": a thing that is the object goes before the place where it was, unless it is what was used.
 */
function isTarget(g: Grammar, f: Filler, name: string, functions: Lookup): boolean {
  const { kind, named } = standing(g.annotation, f.token)
  if (kind !== 'place' && !(named && mayAct(standing(g.annotation, f.token)))) return false
  if (!WHERE.has(name)) return true
  const thing = functions('object').some(o => o.token !== f.token && !o.path.includes('<') && !isUsed(g, o.token))
  return !thing
}

/** Whether a thing is rather used or done than acted upon: a weapon, an event. */
function isUsed(g: Grammar, token: number): boolean {
  return g.knowledge.isEventNoun(lemma(g.tokens, token)) || isOneOf(g, token, ['=weapons', '=money'])
}

type Lookup = (name: string) => readonly Filler[]

/** The fillers of a function; `object>by` is the by-phrase of the noun that stands as the object or in the pattern. */
function fillersAt(g: Grammar, trigger: number, functions: Functions, name: string): readonly Filler[] {
  if (name === 'clause-subject' || name === 'clause-recipient') return clauseFunction(g, functions, name)
  if (name === 'event-agent') return eventAgent(g, trigger)
  if (!name.startsWith('object>')) return functions.get(name) ?? []
  const inner = name.slice(7)
  const nouns = [...(functions.get('pattern-noun') ?? []), ...(functions.get('object') ?? [])]
  return nouns.flatMap(noun =>
    (g.functions(noun.token).get(inner) ?? [])
      // "left the Labour Party": the words of one name are no two parties
      .filter(f => !f.path.includes('<') && !(g.nameAt(f.token) >= 0 && g.nameAt(f.token) === g.nameAt(noun.token)))
      .map(f => further(f, `${noun.path}>`, noun.cost + 0.5)),
  )
}

function firstFilled(
  functions: Lookup,
  names: readonly string[],
  test: (filler: Filler, name: string) => boolean,
): readonly Filler[] | undefined {
  for (const name of names) {
    const found = functions(name).filter(f => test(f, name))
    if (found.length) return found
  }
  return undefined
}

function sameTokens(a: readonly Filler[], b: readonly Filler[]): boolean {
  return a.length === b.length && a.every((f, i) => f.token === b[i].token)
}

function isPronominal(g: Grammar, token: number): boolean {
  return g.tokens.upos[token] === 'PRON' && /^(?:it|that|this|which|what)$/.test(lemma(g.tokens, token))
}

function isPlace(g: Grammar, token: number): boolean {
  const { kind, named } = standing(g.annotation, token)
  return kind === 'place' || (kind === 'state' && named)
}
