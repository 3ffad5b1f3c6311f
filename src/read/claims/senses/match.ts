import { children, dependents, relation } from '../../tree.js'
import { FunctionMap } from '../grammar/grammar.js'
import type { Filler, Functions, Grammar } from '../grammar/index.js'
import { addPrepositional } from '../grammar/prepositional.js'
import { conjuncts, firstConjunct, isCalled, isNaming, isNoun, isPassive, isVerb, lemma } from '../grammar/words.js'
import { acts, mayAct, standing } from '../party.js'
import { ROLES, type Role } from '../role.js'
import { hasCompany, isOneOf, satisfying } from './constraint.js'
import { matchPattern, type PatternMatch } from './pattern.js'
import { type Filling, fillRoles } from './roles.js'
import { deniesFact, deniesIt, tellsFact } from './said.js'
import { type Entries, type Entry, NOTHING, type SenseIndex } from './sense-index.js'

/** One reading of a trigger: the sense that was chosen, and who fills its roles. */
export interface SenseReading {
  readonly trigger: number
  readonly entry: Entry
  readonly filling: Filling
  /** Tokens of the pattern beside the trigger. */
  readonly words: readonly number[]
  /** How specific the match was: words, constraints, roles. */
  readonly score: number
  /** By how much it beats the best reading of the same trigger that has another type; null where there is none. */
  readonly margin?: number | null
  /** Of how many types the lexicon has entries for the trigger's word alone. */
  readonly types?: number
}

/**
 * The readings of a token: the most specific sense, and where that sense fits only some of a coordinate role ("training
 * and medicine"), the next ones for the rest. Empty where the token is no trigger.
 */
export function readingsOf(g: Grammar, index: SenseIndex, token: number): SenseReading[] {
  const found: (SenseReading & { split: Split | null })[] = []
  for (const entries of [entriesAt(g, index, token), passivesAt(g, index, token)]) {
    if (!entries) continue
    for (const entry of candidates(g, entries, token)) {
      const match = matchPattern(g.tokens, token, entry)
      // "turned on Monday" turns on nobody
      if (!match || (match.governed.length && match.governed.every(t => g.inTime(t)))) continue
      // "met at the end of May" is no meeting of an end
      if (entry.type === NOTHING && match.consumed.some(t => relation(g.tokens.deprel[t]) === 'obl')) continue
      const reading = read(g, token, entry, match)
      if (reading) found.push(reading)
    }
  }
  found.sort((a, b) => b.score - a.score || a.entry.order - b.entry.order)
  const idle = found.find(reading => reading.entry.type === NOTHING)
  if (idle && idle.score + IDLE_LEAD >= found[0].score) return []
  const readings = distribute(idle ? found.filter(reading => reading.entry.type !== NOTHING) : found)
  return readings.length ? readings.map(reading => ({ ...reading, types: typesOf(g, index, token) })) : readings
}

/** A phrase that is known to tell nothing beats another reading that is not clearly more specific. */
const IDLE_LEAD = 6

/** How many types the lexicon knows for the trigger's word by itself. */
function typesOf(g: Grammar, index: SenseIndex, token: number): number {
  return new Set(entriesAt(g, index, token)?.plain.map(entry => entry.type)).size
}

/** The entries that can hold at all: of one word, or with a word that stands near in the tree or the line. */
function candidates(g: Grammar, entries: Entries, token: number): readonly Entry[] {
  if (!entries.patterns.size) return entries.plain
  const found = [...entries.plain]
  for (const word of neighbours(g, token, entries.patterns)) found.push(...(entries.patterns.get(word) ?? []))
  return found
}

/** Those of the wanted words that stand up to three steps below a token, or beside it. */
function neighbours(g: Grammar, token: number, wanted: Entries['patterns']): Set<string> {
  const { tokens } = g
  const words = new Set<string>()
  const add = (t: number) => {
    const base = lemma(tokens, t)
    const form = tokens.text[t].toLowerCase()
    if (wanted.has(base)) words.add(base)
    if (wanted.has(form)) words.add(form)
  }
  let level = [token]
  for (let depth = 0; depth < 3; depth++) {
    const next: number[] = []
    for (const t of level) for (const child of children(tokens, t)) next.push(child)
    next.forEach(add)
    level = next
  }
  const above = tokens.head[token]
  if (above >= 0 && above < token && tokens.deprel[token].startsWith('acl')) add(above)
  for (let t = Math.max(0, token - 4); t <= token + 4 && t < tokens.count; t++) if (t !== token) add(t)
  return words
}

function entriesAt(g: Grammar, index: SenseIndex, token: number): Entries | undefined {
  const { tokens } = g
  const word = lemma(tokens, token)
  // "the United Nations": an adjective of a name tells nothing either
  if (relation(tokens.deprel[token]) === 'amod' && isInsideName(g, token)) return undefined
  if (isVerb(tokens, token)) return index.verbs.get(word) ?? otherStem(g, index, token)
  switch (tokens.upos[token]) {
    case 'NOUN':
    case 'PROPN':
      return isInsideName(g, token) ? undefined : index.nouns.get(word)
    case 'ADJ':
      return tokens.xpos[token] === 'VBN' ? index.verbs.get(word) : index.adjectives.get(word)
    case 'ADP':
    case 'ADV':
      return index.adjectives.get(word)
    default:
      return undefined
  }
}

function passivesAt(g: Grammar, index: SenseIndex, token: number): Entries | undefined {
  const upos = g.tokens.upos[token]
  if (upos !== 'VERB' && upos !== 'ADJ') return undefined
  const entries = index.passives.get(g.tokens.text[token].toLowerCase())
  return entries && (upos === 'ADJ' || isPassive(g.tokens, token)) ? entries : undefined
}

/** A verb whose lemma the lexicon does not know, by the stems that its form could have ("freed": freed, fre, free). */
function otherStem(g: Grammar, index: SenseIndex, token: number): Entries | undefined {
  const form = g.tokens.text[token].toLowerCase()
  for (const [suffix, ends] of STEMS)
    if (form.endsWith(suffix))
      for (const end of ends) {
        const found = index.verbs.get(form.slice(0, -suffix.length) + end)
        if (found) return found
      }
  return undefined
}

const STEMS: readonly (readonly [string, readonly string[]])[] = [
  ['ied', ['y', 'ie']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['es', ['', 'e']],
  ['s', ['']],
]

/** The words of an organisation's or a place's name tell of no event: "the Defence Union", "Attack Bay". */
function isInsideName(g: Grammar, token: number): boolean {
  const name = g.nameAt(token)
  return name >= 0 && !g.annotation.names[name].nationality
}

/** A role whose coordinate fillers a sense fits only in part. */
interface Split {
  readonly role: Role
  readonly kept: ReadonlySet<number>
}

function read(
  g: Grammar,
  trigger: number,
  entry: Entry,
  match: PatternMatch,
): (SenseReading & { split: Split | null }) | null {
  const { sense } = entry
  if (entry.kind === 'verb' && entry.words.length === 1 && governsInfinitive(g, trigger, entry)) return null
  if (entry.type === 'reject' && deniesFact(g, trigger)) return null
  if (entry.type === 'request' && entry.words.length === 1 && tellsFact(g, trigger)) return null
  if (entry.type === 'coerce' && deniesIt(g, trigger)) return null
  const saidOfObject = isDescribed(g, trigger, entry.words.length > 1 ? match.consumed : null)
  // "called the claim baseless": an entry that asks for the predicate means it
  if (saidOfObject && entry.type !== 'accuse' && !entry.sense.with?.any) return null
  // "the opposition called for a vote": a body is no act, unless it says to what it is one
  if (entry.kind === 'noun' && entry.type === 'reject' && isBody(g, trigger)) return null
  if (entry.kind === 'copular' && !dependents(g.tokens, trigger, 'cop').length) return null
  const plain =
    match.consumed.length || match.governed.length ? withPattern(g, trigger, match, entry) : g.functions(trigger)
  const functions = entry.kind === 'passive' ? asWritten(g, trigger, plain) : plain
  if (sense.with && !hasCompany(g, trigger, functions, sense.with)) return null
  const filling: Filling = fillRoles(g, trigger, entry, functions)
  // "the mayor and the envoy discussed it": joint actors of a mutual act are each other's other side
  const joint = filling.actor ?? []
  const alone = !filling.recipient?.some(f => mayAct(standing(g.annotation, f.token)))
  if (
    entry.kind === 'verb' &&
    entry.frame.symmetric &&
    sense.needs?.includes('recipient') &&
    alone &&
    joint.length > 1
  ) {
    filling.actor = joint.slice(0, 1)
    filling.recipient = joint.slice(1)
  }
  let split: Split | null = null
  let constraints = sense.with ? Object.keys(sense.with).length : 0
  for (const role of ROLES) {
    const wanted = sense.where?.[role]
    if (!wanted) continue
    const fillers = filling[role]
    if (!fillers?.length) {
      // A party may stay unnamed; a thing or a place that the sense asks for must be there.
      if (role === 'object' || role === 'place' || sense.needs?.includes(role)) return null
      // nobody there to show that the sense is meant: one that asks for nothing is better
      constraints -= 0.5
      continue
    }
    const fitting = satisfying(g, fillers, wanted)
    if (!fitting.length) return null
    if (fitting.length < fillers.length) split = { role, kept: new Set(fitting.map(f => f.token)) }
    filling[role] = fitting
    constraints++
  }
  for (const [name, wanted = []] of Object.entries(sense.with ?? {})) {
    const role =
      name === 'any' ? 'object' : ROLES.find(r => filling[r]?.length && sameTokens(filling[r], functions.get(name)))
    const fillers = role && filling[role]
    if (!role || !fillers || fillers.length < 2) continue
    const fitting = satisfying(g, fillers, wanted)
    if (!fitting.length || fitting.length === fillers.length) continue
    split = { role, kept: new Set(fitting.map(f => f.token)) }
    filling[role] = fitting
  }
  if (sense.needs?.some(role => !filling[role]?.length)) return null
  const filled = ROLES.filter(role => filling[role]?.length).length
  // "provided food for them": with an object of its own, the verb does not form a pair with the preposition ("provide for")
  const loose = match.governed.length > 0 && !match.consumed.length && dependents(g.tokens, trigger, 'obj').length > 0
  const score =
    10 * (entry.words.length - (loose ? 1.5 : 0)) +
    4 * constraints +
    2 * (sense.needs?.length ?? 0) +
    filled +
    (sense.mode ? 0.5 : 0) -
    (entry.type === 'goal' ? GOAL_LAG : 0)
  return { trigger, entry, filling, words: match.consumed, score, split }
}

/** A goal is told only where no other type fits what is aimed at (rule 8 of the scheme). */
const GOAL_LAG = 13

function sameTokens(a: readonly Filler[] = [], b: readonly Filler[] = []): boolean {
  return a.length === b.length && a.every((f, i) => f.token === b[i].token)
}

const TRYING = new Set(['try', 'seek', 'attempt'])

/**
 * "tried to leave" is no trial: a verb whose only complement is an infinitive has the sense only where its frame knows of
 * clauses.
 */
function governsInfinitive(g: Grammar, trigger: number, entry: Entry): boolean {
  const { tokens } = g
  if (entry.type === 'goal' || entry.type === 'assess') return false
  if (dependents(tokens, trigger, 'obj', 'iobj', 'nsubj:pass').length) return false
  // "tried in vain to leave", where the tree has a purpose
  const clauses = dependents(tokens, trigger, 'xcomp', 'advcl')
  if (
    !clauses.some(c => tokens.deprel[c] === 'xcomp' || (TRYING.has(lemma(tokens, trigger)) && tokens.xpos[c] === 'VB'))
  )
    return false
  return !Object.values(entry.frame.verb ?? {}).some(names => names.some(name => name.startsWith('clause')))
}

function isBody(g: Grammar, trigger: number): boolean {
  const { kind } = standing(g.annotation, trigger)
  if (kind !== 'organization' && kind !== 'group') return false
  const functions = g.functions(trigger)
  return !functions.has('to') && !functions.has('against')
}

/** The functions of a pattern that is written in the passive: its subject is the one that stands there. */
function asWritten(g: Grammar, trigger: number, functions: Functions): Functions {
  const found = new FunctionMap()
  const subject = g.surfaceSubject(trigger)
  found.addAll('subject', subject)
  for (const [name, fillers] of functions)
    if (name !== 'subject')
      found.addAll(
        name,
        fillers.filter(f => !subject.some(s => s.token === f.token)),
      )
  return found
}

/**
 * "called the strike a betrayal" calls no strike: what somebody calls something is neither asked for nor called out. With the
 * words of a pattern, whether one of them is called something.
 */
function isDescribed(g: Grammar, trigger: number, consumed: readonly number[] | null): boolean {
  const { tokens } = g
  if (consumed ? !isNaming(tokens, trigger) : lemma(tokens, trigger) !== 'call') return false
  const [described] = dependents(tokens, trigger, 'obj', 'iobj').filter(o => !consumed || consumed.includes(o))
  if (described === undefined) return false
  return dependents(tokens, trigger, 'obj', 'xcomp').some(
    o => o > described && !consumed?.includes(o) && !isVerb(tokens, o),
  )
}

/** A party or a place that a pattern names, and a thing that is destroyed ("blow up bridge"), is acted upon all the same. */
function isActedUpon(g: Grammar, trigger: number, token: number, { type, frameName }: Entry): boolean {
  // "recalled its ambassador": one's own people are moved
  const own = dependents(g.tokens, token, 'nmod:poss').some(p => g.tokens.upos[p] === 'PRON')
  if (isCalled(g.tokens, trigger, token)) return false
  if (own && isOneOf(g, token, ['=diplomats', '=troops', '=police'])) return false
  // "used excessive force" is no force that is used
  if (lemma(g.tokens, token) === 'force' && lemma(g.tokens, trigger) === 'use') return false
  // "took them prisoner"
  if (/^(?:prisoner|hostage|captive)$/.test(lemma(g.tokens, token))) return false
  // "sold drones to the guard": what is handed over is a thing there
  if (type === 'aid' && isOneOf(g, token, ['=weapons', '=aircraft', '=drones', '=troops'])) return false
  // a state of emergency is no state
  if (g.tokens.text[token + 1]?.toLowerCase() === 'of' && lemma(g.tokens, token) === 'state') return false
  if (acts(g, token)) return true
  if (standing(g.annotation, token).kind === 'place') return !g.knowledge.noPlaces.has(lemma(g.tokens, token))
  if (
    type !== 'assault' ||
    !frameName.startsWith('acts-on') ||
    !dependents(g.tokens, trigger, 'obj', 'nsubj:pass').includes(token)
  )
    return false
  return !g.knowledge.isEventNoun(lemma(g.tokens, token)) && !isOneOf(g, token, ['=weapons', 'fire', 'gas'])
}

/** The functions of a pattern: its own words fill nothing, what they govern counts as the pattern's. */
function withPattern(g: Grammar, trigger: number, match: PatternMatch, entry: Entry): Functions {
  // "a prisoner swap": what the noun of an event is made of takes no part in it
  const consumed = new Set(match.consumed.filter(t => entry.kind === 'noun' || !isActedUpon(g, trigger, t, entry)))
  // "used batons and water cannon against them": what is coordinate with a word of the pattern is of its kind
  for (const t of entry.type === 'assault' ? [...consumed] : [])
    if (isNoun(g.tokens, t))
      for (const other of conjuncts(g.tokens, firstConjunct(g.tokens, t)))
        if (!isActedUpon(g, trigger, other, entry)) consumed.add(other)
  const found = new FunctionMap()
  for (const [name, fillers] of g.functions(trigger))
    for (const f of fillers) if (name === 'clause' || !consumed.has(f.token)) found.add(name, f)
  for (const token of match.consumed) {
    if (isNoun(g.tokens, token)) found.add('pattern-noun', { token, path: 'pattern', cost: 0 })
    // "repeated its demand that they leave": the clause of the pattern's noun is the pattern's
    if (isNoun(g.tokens, token)) {
      const content = g
        .functions(token)
        .get('clause')
        ?.filter(f => /^VB[DZP]?$/.test(g.tokens.xpos[f.token]))
      found.addAll('clause', content ?? [])
    }
    for (const child of dependents(g.tokens, token, 'nmod', 'obl')) {
      if (g.tokens.deprel[child] === 'nmod:poss')
        for (const t of conjuncts(g.tokens, child))
          found.add('possessive', { token: t, path: 'pattern>nmod:poss', cost: 0.5 })
      else addPrepositional(g, child, 'pattern>nmod', 0.5, found)
    }
    for (const child of dependents(g.tokens, token, 'compound', 'amod'))
      if (g.nameAt(child) >= 0) found.add('compound', { token: child, path: 'pattern>compound', cost: 0.5 })
  }
  if (!found.has('object'))
    for (const token of match.governed)
      for (const t of conjuncts(g.tokens, token))
        if (!g.inTime(t)) found.add('object', { token: t, path: 'pattern', cost: 0 })
  return found
}

/** The best reading, and others of the same trigger for those fillers of a split role that the best ones leave out. */
function distribute(found: readonly (SenseReading & { split: Split | null })[]): SenseReading[] {
  const best = found[0]
  if (!best) return []
  const other = found.find(r => r.entry.type !== best.entry.type)
  const readings: SenseReading[] = [{ ...best, margin: other ? best.score - other.score : null }]
  const split = best.split
  if (!split) return readings
  const done = new Set(split.kept)
  // a mode of the same type tells more than the type alone
  const moded = (r: SenseReading) => (r.entry.type === best.entry.type && r.entry.sense.mode ? 0 : 1)
  for (const next of found.slice(1).sort((a, b) => moded(a) - moded(b))) {
    const rest = next.filling[split.role]?.filter(f => !done.has(f.token))
    if (!rest?.length || (next.entry.type === best.entry.type && next.entry.sense.mode === best.entry.sense.mode))
      continue
    if (next.entry.words.length !== best.entry.words.length) continue
    readings.push({ ...next, margin: 0, filling: { ...next.filling, [split.role]: rest } })
    for (const f of rest) done.add(f.token)
  }
  return readings
}
