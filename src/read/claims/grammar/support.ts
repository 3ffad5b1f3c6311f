import { children, dependent, dependents, relation } from '../../tree.js'
import type { Support } from '../knowledge.js'
import { acts, isParty, standing } from '../party.js'
import type { FunctionMap, Grammar } from './grammar.js'
import { firstConjunct, isBareOblique, isPassive, isVerb, lemma, prepositions } from './words.js'

/**
 * What the governor of an event noun lends it: the subject of a support verb ("launched a raid"), and the phrases that
 * hang on the verb though they belong to the event ("launched a raid" … "on the port", "clashes broke out between …").
 */
export function addSupport(g: Grammar, noun: number, found: FunctionMap): void {
  const { tokens } = g
  let at = firstConjunct(tokens, noun)
  // "coordinated with and in support of the guard": a phrase that is coordinate with a verb is one of the verb's
  if (isVerb(tokens, at) && relation(tokens.deprel[noun]) === 'conj') {
    if (prepositions(tokens, noun).length) governedByPreposition(g, noun, tokens.head[noun], found)
    return
  }
  while (
    relation(tokens.deprel[at]) === 'nmod' &&
    tokens.deprel[at] !== 'nmod:poss' &&
    (g.knowledge.transparentNouns.has(lemma(tokens, tokens.head[at])) || isSum(g, tokens.head[at]))
  )
    at = firstConjunct(tokens, tokens.head[at])
  const head = tokens.head[at]
  if (head < 0) return
  const rel = tokens.deprel[at]
  if (relation(rel) === 'obj' || rel === 'nsubj:pass') governedAsObject(g, at, head, found)
  else if (isVerb(tokens, head) && isBareOblique(tokens, head, at) && !g.inTime(at))
    governedAsObject(g, at, head, found)
  else if (relation(rel) === 'nsubj') governedAsSubject(g, at, head, found)
  else if (relation(rel) === 'obl' || relation(rel) === 'nmod') governedByPreposition(g, at, head, found)
  else if (dependent(tokens, at, 'cop') >= 0) governedByCopula(g, at, found)
}

/** "the raid launched by the guard on the port", "a warning issued to the firm": a participle of a support verb behind its noun. */
export function addParticiple(g: Grammar, noun: number, found: FunctionMap): void {
  for (const participle of dependents(g.tokens, noun, 'acl')) {
    if (participle < noun || !isVerb(g.tokens, participle)) continue
    // "the raid that the guard carried out"
    const relative = g.tokens.deprel[participle] === 'acl:relcl'
    if (!isPassive(g.tokens, participle) && !(relative && isObjectOf(g, noun, participle))) continue
    const support = verbWords(g, participle)
      .map(words => g.knowledge.support.get(words))
      .find(s => s?.subject === 'subject')
    if (!support) continue
    const functions = g.functions(participle)
    lend(g, support, functions.get('subject') ?? [], functions, noun, found)
  }
}

/** Whether the relative clause tells what is done to its noun. */
function isObjectOf(g: Grammar, noun: number, verb: number): boolean {
  return (
    g
      .functions(verb)
      .get('object')
      ?.some(f => f.token === noun) ?? false
  )
}

/** "$40 million in aid": a sum only says how much. */
function isSum(g: Grammar, token: number): boolean {
  return (
    g.tokens.upos[token] === 'SYM' || g.tokens.upos[token] === 'NUM' || g.knowledge.sums.has(lemma(g.tokens, token))
  )
}

/** The verb with the particle that belongs to it. */
function verbWords(g: Grammar, verb: number): string[] {
  const { tokens } = g
  const words = [lemma(tokens, verb)]
  for (const child of children(tokens, verb))
    if (tokens.deprel[child] === 'compound:prt') words.unshift(`${words[words.length - 1]} ${lemma(tokens, child)}`)
  return words
}

function governedAsObject(g: Grammar, noun: number, verb: number, found: FunctionMap): void {
  if (!isVerb(g.tokens, verb)) return
  const support = verbWords(g, verb)
    .map(words => g.knowledge.support.get(words))
    .find(Boolean)
  if (!support) return
  const functions = g.functions(verb)
  lend(g, support, functions.get('subject') ?? [], functions, noun, found)
}

function lend(
  g: Grammar,
  support: Support,
  subject: readonly { token: number; path: string; cost: number }[],
  functions: ReadonlyMap<string, readonly { token: number; path: string; cost: number }[]>,
  noun: number,
  found: FunctionMap,
): void {
  if (support.subject !== 'subject' || !hasOwnAgent(g, noun, found))
    found.addAll(support.subject, subject, `${support.name}<`, 0.5)
  if (support.object) found.addAll(support.object, functions.get('object') ?? [], `${support.name}<`, 0.5)
  for (const [name, fillers] of functions) {
    if (name === 'subject' || name === 'object' || name.startsWith('clause')) continue
    const taken = fillers.filter(f => f.token !== noun && f.token !== subject[0]?.token && !g.inTime(f.token))
    if (name === 'indirect') found.addAll(support.indirect ?? 'to', taken, `${support.name}<`, 0.5)
    else if (name === 'from' && support.from) found.addAll(support.from, taken, `${support.name}<`, 0.5)
    else if (support.rename?.[name]) found.addAll(support.rename[name], taken, `${support.name}<`, 0.5)
    else if (name !== 'by' || support.subject !== 'subject') found.addAll(name, taken, `${support.name}<`, 0.5)
  }
}

/** "ended the guards' hold on the town": whose event it is says the noun itself, not the verb that deals with it. */
function hasOwnAgent(g: Grammar, noun: number, found: FunctionMap): boolean {
  if (g.knowledge.possessivePatients.has(lemma(g.tokens, noun))) return false
  // "the city's seizure": a place suffers it
  const party = (token: number) => g.tokens.upos[token] !== 'PRON' && isParty(standing(g.annotation, token))
  return (found.get('possessive') ?? []).some(f => f.path === 'nmod:poss' && party(f.token))
}

/** "Clashes broke out between A and B": the verb only says that it happened. */
function governedAsSubject(g: Grammar, noun: number, verb: number, found: FunctionMap): void {
  if (!verbWords(g, verb).some(words => g.knowledge.occurrence.has(words)) && !takesPlace(g, verb)) return
  // "the arrest followed the capture of …": what stands behind the other event belongs to that
  if (lemma(g.tokens, verb) === 'follow' && dependent(g.tokens, verb, 'obj') >= 0) return
  for (const [name, fillers] of g.functions(verb))
    if (name !== 'subject' && name !== 'object' && !name.startsWith('clause'))
      found.addAll(
        name,
        fillers.filter(f => f.token !== noun),
        'nsubj<',
        0.5,
      )
}

function takesPlace(g: Grammar, verb: number): boolean {
  const object = dependent(g.tokens, verb, 'obj')
  return object >= 0 && lemma(g.tokens, verb) === 'take' && lemma(g.tokens, object) === 'place'
}

function governedByPreposition(g: Grammar, noun: number, head: number, found: FunctionMap): void {
  const { tokens } = g
  for (const preposition of prepositions(tokens, noun)) {
    const phrase = g.knowledge.support.get(`${preposition} ${lemma(tokens, noun)}`)
    if (phrase) {
      lendPhrase(g, phrase, noun, head, found)
      return
    }
    const verb = isVerb(tokens, head) ? head : tokens.head[head]
    const keys: string[] = []
    if (head === verb || tokens.upos[head] === 'ADJ')
      for (const words of tokens.upos[head] === 'ADJ' ? [lemma(tokens, head)] : verbWords(g, head))
        keys.push(`${words} ${preposition}`)
    const copula = dependent(tokens, head, 'cop') >= 0
    // "subjected the men to beatings"
    if (head === verb && !isPassive(tokens, verb) && dependent(tokens, verb, 'obj') >= 0)
      keys.unshift(`${lemma(tokens, verb)} somebody ${preposition}`)
    if (!isVerb(tokens, head) && (relation(tokens.deprel[head]) === 'obj' || relation(tokens.deprel[head]) === 'obl'))
      for (const words of verbWords(g, verb)) keys.push(`${words} ${lemma(tokens, head)} ${preposition}`)
    if (copula) keys.push(`${lemma(tokens, head)} ${preposition}`)
    const support = keys.map(k => g.knowledge.support.get(k)).find(Boolean)
    if (!support) continue
    const subject =
      isVerb(tokens, head) || tokens.upos[head] === 'ADJ' || copula ? g.surfaceSubject(head) : g.surfaceSubject(verb)
    const functions = isVerb(tokens, head) ? g.functions(head) : new Map()
    lend(g, support, subject, functions, noun, found)
    return
  }
}

const HARM: ReadonlySet<string> = new Set(['assault', 'coerce', 'sanction'])

function verbAbove({ tokens }: Grammar, token: number): number {
  let at = token
  while (at >= 0 && !isVerb(tokens, at)) at = tokens.head[at]
  return at
}

/** Whether somebody, or something that somebody does, is the subject of a verb. */
function actsIn(g: Grammar, verb: number): boolean {
  const subject = g.functions(verb).get('subject') ?? []
  return subject.some(f => acts(g, f.token) || g.knowledge.isEventNoun(lemma(g.tokens, f.token)))
}

/** "in support of X": the clause's subject, by voice, has its function for the noun of the phrase. */
function lendPhrase(g: Grammar, support: Support, noun: number, head: number, found: FunctionMap): void {
  // the phrase may hang on a noun of the clause ("hit five roads in support of the guard")
  let verb = verbAbove(g, head)
  // "strikes coordinated with and in support of the guard": a participle of what was done names nobody who did it
  if (verb >= 0 && support.subject === 'subject' && !actsIn(g, verb)) {
    const above = verbAbove(g, g.tokens.head[verb])
    if (above >= 0 && actsIn(g, above)) verb = above
  }
  const subject = verb >= 0 ? (g.functions(verb).get('subject') ?? []) : []
  // "the raiders were driven off with the help of …": those who suffer it are not those who get help
  const suffers = verb >= 0 && isPassive(g.tokens, verb) && g.knowledge.isEventVerb(lemma(g.tokens, verb), HARM)
  const fallback = verb >= 0 && support.subject !== 'subject' && !suffers ? g.surfaceSubject(verb) : []
  const renamed = support.of ? (found.get('of') ?? []) : []
  if (support.of && renamed.length) {
    found.delete('of')
    found.addAll(support.of, renamed)
  }
  const lent = subject.length ? subject : fallback
  found.addAll(
    support.subject,
    lent.filter(f => f.token !== noun),
    `${support.name}<`,
    1,
  )
}

/** "They were behind the raid": the noun is the predicate, its preposition the relation. */
function governedByCopula(g: Grammar, noun: number, found: FunctionMap): void {
  for (const c of dependents(g.tokens, noun, 'case')) {
    const support =
      g.knowledge.support.get(g.tokens.text[c].toLowerCase()) ??
      g.knowledge.support.get(`be ${g.tokens.text[c].toLowerCase()}`)
    if (support) {
      const subject = [...(found.get('subject') ?? [])]
      if (support.subject !== 'subject') {
        found.delete('subject')
        found.addAll(support.subject, subject, `${support.name}<`, 0.5)
      }
    }
  }
}
