import { dependents } from '../tree.js'
import { ownerOf } from './agent.js'
import type { Draft } from './draft.js'
import type { Filler, Grammar } from './grammar/index.js'
import { firstConjunct, isCalled, isVerb, lemma } from './grammar/words.js'
import { acts, mayAct, mentionOf, standing } from './party.js'
import type { Role } from './role.js'
import { isOneOf } from './senses/constraint.js'

type Filling = Partial<Record<Role, readonly Filler[]>>

/** Types of words and of dealings: their other party is somebody, and a thing is only what the words are about. */
export const OF_WORDS: ReadonlySet<string> = new Set([
  'accuse',
  'agree',
  'ally',
  'consult',
  'cooperate',
  'merge',
  'pledge',
  'protest',
  'reject',
  'request',
  'rival',
  'support',
  'threaten',
])

/** Types of deeds whose nouns name those who suffer them: "the attack on the convoy", "a ban on the party". */
const SUFFERED: ReadonlySet<string> = new Set(['assault', 'coerce', 'sanction', 'mobilize', 'protest'])

/**
 * Takes out of the recipients what the words are about: "rejected the plan", "condemned the killing of the mayor", "struck for
 * higher wages". Who made the plan or did the killing stands for it where the text says so ("the plan put forward by the
 * envoy"); the thing becomes the object. A place where the words were said is a place.
 */
export function withoutMatter(g: Grammar, draft: Draft, filling: Filling): void {
  if (!(OF_WORDS.has(draft.type) || draft.symmetric)) return
  const recipient = filling.recipient?.length ? filling.recipient : answered(g, draft)
  if (!recipient.length) {
    if (isDenied(g, draft, null)) filling.recipient = speakerOf(g, draft.trigger, draft)
    return
  }
  const acting = new Set(filling.actor?.map(f => f.token))
  const actors = new Set(filling.actor?.map(f => entityAt(g, f.token)).filter(e => e >= 0))
  const sides: Filler[] = []
  const matter: Filler[] = []
  const places: Filler[] = []
  const add = (f: Filler) => {
    if (acting.has(f.token) || sides.some(s => s.token === f.token)) return
    // nobody turns to himself, whatever a pronoun is taken for
    const pronoun = g.tokens.upos[f.token] === 'PRON' && !/self|selves|other|another/.test(g.tokens.text[f.token])
    if (!(pronoun && actors.has(entityAt(g, f.token)))) sides.push(f)
  }
  for (const f of recipient) {
    if (suffersIt(g, f, draft) || isCalled(g.tokens, draft.trigger, f.token)) continue
    const law = isNamesake(g, f) && /^(?:obj|obl|pattern)/.test(f.path) ? g.tokens.head[f.token] : -1
    if (law >= 0) {
      matter.push({ ...f, token: law })
      for (const author of authorsOf(g, law, draft)) if (!actors.has(entityAt(g, author.token))) add(author)
      continue
    }
    const at = standing(g.annotation, f.token)
    // "…bombed Alba, which the army denies": the pronoun takes up the clause, not the town
    if (isDenied(g, draft, f)) {
      for (const author of speakerOf(g, draft.trigger, draft)) add(author)
      continue
    }
    if (draft.type === 'agree' && isMade(g, f)) matter.push(f)
    else if (at.kind === 'place' && at.named && isWhere(f) && draft.type !== 'consult') places.push(f)
    else if (mayAct(at) || acts(g, f.token) || (at.kind === 'place' && draft.type === 'consult')) {
      if (acting.has(f.token)) sides.push(f)
      else add(f)
    } else {
      matter.push(f)
      for (const author of authorsOf(g, f.token, draft)) if (!actors.has(entityAt(g, author.token))) add(author)
    }
  }
  const doers = draft.type === 'accuse' ? complainedOf(g, draft, sides) : []
  filling.recipient = doers.length ? doers : sides
  if (matter.length) filling.object ??= matter
  if (places.length) filling.place ??= places
}

/** "accepted the plan of the envoy", "turned down a request made by …": a noun of the pattern whose maker is answered. */
function answered({ tokens }: Grammar, { type, trigger, words }: Draft): readonly Filler[] {
  if (!isVerb(tokens, trigger) || !(type === 'reject' || (type === 'agree' && lemma(tokens, trigger) === 'accept')))
    return []
  return words
    .filter(
      t => tokens.upos[t] === 'NOUN' && tokens.head[t] === trigger && /^(?:obj|nsubj:pass)$/.test(tokens.deprel[t]),
    )
    .map(token => ({ token, path: 'pattern', cost: 0 }))
}

/** The entity that a token stands for, or -1. */
export function entityAt({ annotation }: Grammar, token: number): number {
  return annotation.mentions[mentionOf(annotation, token)]?.entity ?? -1
}

/** "condemned the attack on the convoy", "the arrest of the editor": a party that stands in the phrase of an event. */
function suffersIt(g: Grammar, { token, path }: Filler, { words }: Draft): boolean {
  const found = /^(?:obj|nsubj:pass|pattern|conj>obj)[^<]*>nmod:(of|on|against|to|for|over|at|in|into|with)\b/.exec(
    path,
  )
  if (!found) return false
  const noun = g.tokens.head[firstConjunct(g.tokens, token)]
  // "launched a furious attack on the minister": the pattern's own noun is the utterance
  if (noun < 0 || (found[1] !== 'of' && words.includes(noun))) return false
  const word = lemma(g.tokens, noun)
  return g.knowledge.possessivePatients.has(word) || g.knowledge.isEventNoun(word, SUFFERED)
}

/** "complained to the governor about looting by soldiers": those whose deed it is go before the one told. */
function complainedOf(g: Grammar, { trigger, words }: Draft, sides: readonly Filler[]): readonly Filler[] {
  if (!sides.length || !sides.every(f => /:to$/.test(f.path))) return []
  const functions = g.functions(trigger)
  const told = new Set(sides.map(f => f.token))
  const doers = [...(functions.get('about') ?? []), ...(functions.get('over') ?? [])].flatMap(f => ownerOf(g, f.token))
  const clauses = [...(functions.get('clause') ?? []).map(f => f.token), ...words]
  for (const clause of clauses)
    if (isVerb(g.tokens, clause))
      doers.push(...(g.functions(clause).get('subject') ?? []).filter(f => /by$/.test(f.path)))
  return doers.filter(f => !told.has(f.token))
}

/** "agreed to form a government": what comes into being by the agreement is no side of it. */
function isMade(g: Grammar, { token, path }: Filler): boolean {
  if (!/(?:xcomp|ccomp|advcl)>obj/.test(path)) return false
  const verb = g.tokens.head[firstConjunct(g.tokens, token)]
  return (
    verb >= 0 &&
    /^(?:form|create|establish|set|found|build|elect|appoint|hold|launch|open)$/.test(lemma(g.tokens, verb))
  )
}

/** Reached by a preposition that rather says where. */
function isWhere({ path }: Filler): boolean {
  return /:(?:in|at|near|outside|inside|along)$/.test(path)
}

/** Who made what is turned down, blamed or praised: its owner, who put it forward, or who said what "the claim" takes up. */
function authorsOf(g: Grammar, thing: number, draft: Draft): readonly Filler[] {
  const maker = makersOf(g, thing)
  if (maker.length) return maker
  const behind = byBehind(g, thing, draft.trigger)
  if (behind.length) return behind
  const owner = ownerOf(g, thing).filter(f => !isNamesake(g, f) && !isPatient(g, f, thing))
  if (owner.length || draft.type !== 'reject') return owner
  return speakerOf(g, thing, draft)
}

/** "the Alba plan", "the foreign agents law": a town before the noun only gives it its name, people are what it is about. */
function isNamesake(g: Grammar, { token, path }: Filler): boolean {
  if (!path.includes('compound')) return false
  const { kind, named } = standing(g.annotation, token)
  // "the Alba Valley accord": what an agreement is called after
  if (named && isOneOf(g, g.tokens.head[token], ['=agreements'])) return true
  // "the foreign agents law": those whom it is about
  return kind === 'place' || (!named && g.tokens.xpos[token] === 'NNS')
}

/** "condemned the general's arrest": he did nothing. */
function isPatient(g: Grammar, { path }: Filler, noun: number): boolean {
  return (
    path.includes('poss') && g.knowledge.possessivePatients.has(lemma(g.tokens, noun)) && !g.functions(noun).has('of')
  )
}

/** "criticised a decision by the cabinet": a by-phrase behind the object of an active verb, wherever the tree hangs it. */
function byBehind(g: Grammar, thing: number, verb: number): readonly Filler[] {
  const { tokens } = g
  if (!isVerb(tokens, verb) || tokens.head[thing] !== verb || tokens.deprel[thing] !== 'obj') return []
  return (g.functions(verb).get('by') ?? []).filter(
    f => f.token > thing && f.token - thing < BEHIND && mayAct(standing(g.annotation, f.token)),
  )
}

/** How many words behind a thing its maker may stand. */
const BEHIND = 8

/** "a proposal put forward by the envoy", "the offer that the firm had made". */
function makersOf(g: Grammar, thing: number): readonly Filler[] {
  const { tokens } = g
  const authorship = g.knowledge.classes.get('authorship')
  for (const clause of dependents(tokens, thing, 'acl')) {
    if (!isVerb(tokens, clause) || !authorship?.has(lemma(tokens, clause))) continue
    const functions = g.functions(clause)
    const maker = functions.get('subject')?.filter(f => f.token !== thing && mayAct(standing(g.annotation, f.token)))
    const made = functions.get('object')?.some(f => f.token === thing) || tokens.deprel[clause] === 'acl:relcl'
    if (made && maker?.length) return maker.map(f => ({ ...f, path: `maker>${f.path}`, cost: f.cost + 0.5 }))
  }
  return []
}

/** Verbs that turn down a fact, and never a town or a person. */
const DENYING = new Set(['deny', 'dispute', 'refute', 'rebut', 'contradict', 'contest'])

/** Pronouns that take up what somebody said: "The army denied it." */
const IT = new Set(['it', 'this', 'that', 'these', 'those'])

/** Whether "which" or "it" is what a verb of denial denies; with a filler, whether it was taken for a named place or party. */
function isDenied(g: Grammar, { type, trigger }: Draft, f: Filler | null): boolean {
  const { tokens } = g
  if (type !== 'reject' || !DENYING.has(lemma(tokens, trigger))) return false
  const taken = dependents(tokens, trigger, 'obj', 'obl').map(o => tokens.text[o].toLowerCase())
  if (taken.length === 1 && IT.has(taken[0]) && !dependents(tokens, trigger, 'iobj').length)
    return f === null || IT.has(tokens.text[f.token].toLowerCase())
  if (!taken.includes('which')) return false
  return (
    f === null || (f.path.includes('relative') && !g.knowledge.classes.get('statements')?.has(lemma(tokens, f.token)))
  )
}

/** How many sentences back a claim is looked for that is turned down. */
const MEMORY = 1

/** "…, a charge that the army denied"; "The army denied the charge": whose statement such a noun takes up. */
function speakerOf(g: Grammar, thing: number, { filling, trigger }: Draft): readonly Filler[] {
  const { tokens, annotation } = g
  if (thing !== trigger && !g.knowledge.classes.get('statements')?.has(lemma(tokens, thing))) return []
  const own = new Set(filling.actor?.map(f => entityAt(g, f.token)))
  let best = -1
  for (const { kind, cueHead, sourceHead } of annotation.attributions) {
    if (kind !== 'assertion' || cueHead < 0 || cueHead >= thing || sourceHead < 0) continue
    if (tokens.sentence[thing] - tokens.sentence[cueHead] > MEMORY || !mayAct(standing(annotation, sourceHead)))
      continue
    const who = entityAt(g, sourceHead)
    if ((who >= 0 && own.has(who)) || filling.actor?.some(f => f.token === sourceHead)) continue
    if (best < 0 || cueHead > annotation.attributions[best].cueHead)
      best = annotation.attributions.findIndex(a => a.cueHead === cueHead && a.sourceHead === sourceHead)
  }
  if (best < 0) return []
  return [{ token: annotation.attributions[best].sourceHead, path: 'attribution', cost: 1.5 }]
}
