import type { Tokens } from '../../annotation.js'
import { children, dependent, dependents, relation } from '../../tree.js'
import { acts, standing } from '../party.js'
import { companion } from './companion.js'
import { type Filler, further, type Grammar } from './grammar.js'
import { withoutParents } from './units.js'
import { antecedent, conjuncts, firstConjunct, isGerund, isPassive, isVerb, lemma, prepositions } from './words.js'

/**
 * The surface subject of a predicate: its own, or the one that grammar lends it (control and raising, participles and
 * gerunds, coordination, relative clauses). It is the logical object where the predicate is passive.
 */
export function surfaceSubject(g: Grammar, verb: number): readonly Filler[] {
  const own = ownSubject(g, verb)
  if (own) return own
  const { tokens } = g
  const head = tokens.head[verb]
  if (head < 0) return []
  switch (relation(tokens.deprel[verb])) {
    case 'conj': {
      const misplaced = behindConjunction(g, verb)
      return misplaced >= 0 ? each(g, misplaced, 'cc>', 1) : from(g.surfaceSubject(head), 'conj<', 0)
    }
    case 'xcomp':
      return from(controller(g, verb, head), 'xcomp<', 0)
    case 'ccomp':
      return from(g.surfaceSubject(head), 'ccomp<', 1)
    case 'advcl':
      return from(adverbial(g, verb, head), 'advcl<', 1)
    case 'acl':
      return tokens.deprel[verb] === 'acl:relcl' ? relativeGap(g, verb, head) : adnominal(g, verb, head)
    case 'amod':
      return each(g, head, 'amod<', 0)
    case 'obl':
    case 'obj':
    case 'nmod':
      return tokens.xpos[verb] === 'VBG' && isVerb(tokens, head) ? from(g.surfaceSubject(head), 'gerund<', 1) : []
    case 'parataxis':
    case 'dep':
      return tokens.xpos[verb] === 'VBG' || tokens.xpos[verb] === 'VBN' ? from(g.surfaceSubject(head), 'dep<', 2) : []
    default:
      return []
  }
}

/** Every token of a coordination as a filler; "each other" stands for those who do it to each other. */
export function each(g: Grammar, token: number, path: string, cost: number): readonly Filler[] {
  if (isReciprocal(g.tokens, token)) {
    let verb = g.tokens.head[token]
    while (verb >= 0 && !isVerb(g.tokens, verb)) verb = g.tokens.head[verb]
    const both = verb < 0 ? [] : g.surfaceSubject(verb)
    return both.map(f => ({ token: f.token, path: `${path}>${RECIPROCAL}`, cost: cost + 0.5, words: token }))
  }
  return withoutParents(g, withoutCountries(g, conjuncts(g.tokens, token))).map(t => ({
    token: t,
    path: t === token ? path : `${path}>conj`,
    cost,
  }))
}

/** "Alba, Utopia": a country behind a town, with a comma and no conjunction, says where the town is. */
function withoutCountries(g: Grammar, tokens: readonly number[]): readonly number[] {
  if (tokens.length !== 2) return tokens
  const [town, country] = tokens
  const kind = (t: number) => (g.nameAt(t) < 0 ? '' : g.annotation.names[g.nameAt(t)].kind)
  const where = kind(town) === 'place' && /^(?:place|state)$/.test(kind(country))
  return where && dependent(g.tokens, country, 'cc') < 0 && g.tokens.text[country - 1] === ',' ? [town] : tokens
}

/** Marks the path of a filler that acts and is acted upon. */
export const RECIPROCAL = 'each-other'

/** "each other", "one another", at either of the two words. */
function isReciprocal({ text }: Tokens, token: number): boolean {
  const pair = (t: number) => `${text[t] ?? ''} ${text[t + 1] ?? ''}`.toLowerCase()
  return /^(?:each other|one another)$/.test(pair(token)) || /^(?:each other|one another)$/.test(pair(token - 1))
}

function from(fillers: readonly Filler[], step: string, cost: number): readonly Filler[] {
  return fillers.map(f => further(f, step, cost))
}

/** The subject that stands with the predicate itself; null where it has none, empty where it has no reference. */
function ownSubject(g: Grammar, verb: number): readonly Filler[] | null {
  const { tokens } = g
  let expletive = false
  let nearest = -1
  for (const child of children(tokens, verb)) {
    const deprel = tokens.deprel[child]
    if (deprel === 'expl') expletive = true
    if (relation(deprel) !== 'nsubj' || deprel === 'nsubj:outer') continue
    // of two subjects that a tree gives, the one next to the verb is right more often
    if (nearest < 0 || child < verb) nearest = child
  }
  if (nearest < 0) nearest = relativeSubject(tokens, verb)
  if (nearest < 0) nearest = bareSubject(g, verb)
  if (nearest < 0) return expletive ? [] : null
  const who = antecedent(tokens, nearest)
  if (who < 0) return []
  const own = each(g, who, who === nearest ? 'nsubj' : 'nsubj>relative', who === nearest ? 0 : 0.5)
  const beside = companion(g, verb, nearest)
  return beside < 0 ? own : [...own, ...each(g, beside, 'nsubj>with', 0.5)]
}

/** "At least twelve of the guards surrendered": a nominal right before a finite verb without any preposition of its own. */
function bareSubject(g: Grammar, verb: number): number {
  const { tokens } = g
  const finite = /^VB[DZP]$/.test(tokens.xpos[verb]) || dependent(tokens, verb, 'aux') >= 0
  if (!finite || !/^(?:root|ccomp|parataxis)$/.test(tokens.deprel[verb])) return -1
  const found = dependents(tokens, verb, 'obl', 'dislocated', 'dep').filter(
    child =>
      child < verb &&
      /^(?:NOUN|PROPN|NUM)$/.test(tokens.upos[child]) &&
      !g.inTime(child) &&
      !prepositions(tokens, child).length,
  )
  const [only] = found
  return found.length === 1 && tokens.text[only - 1] !== ',' ? only : -1
}

/** "a charge the army denied", where the tree takes what stands right before the verb for an apposition of the antecedent; or -1. */
export function relativeSubject(tokens: Tokens, verb: number): number {
  if (tokens.deprel[verb] !== 'acl:relcl' || !/^VB[DZP]$/.test(tokens.xpos[verb])) return -1
  const noun = tokens.head[verb]
  for (let t = verb - 1; t > noun && t >= verb - 3; t--)
    if (tokens.deprel[t] === 'appos' && tokens.head[t] === noun) return tokens.text[t - 1] === ',' ? -1 : t
  return -1
}

/** ", but the army later retook it": the bare nominal between conjunction and finite verb, which the tree hung on an adverb. */
function behindConjunction(g: Grammar, verb: number): number {
  const { tokens } = g
  if (!/^VB[DZP]$/.test(tokens.xpos[verb])) return -1
  for (const child of dependents(tokens, verb, 'advmod')) {
    if (child > verb) break
    for (const inner of children(tokens, child)) {
      const nominal = tokens.upos[inner] === 'NOUN' || tokens.upos[inner] === 'PROPN'
      if (!nominal || tokens.deprel[inner] !== 'obl:unmarked' || g.inTime(inner)) continue
      if (dependent(tokens, inner, 'case', 'nummod') < 0) return inner
    }
  }
  return -1
}

/** Who controls an open complement: the object ("urged the army to leave"), else the subject ("tried to leave"). */
function controller(g: Grammar, verb: number, head: number): readonly Filler[] {
  const { tokens } = g
  // "had him arrested": a participle is always about the object
  const participle = tokens.xpos[verb] === 'VBN' && isPassive(tokens, verb)
  if (!isPassive(tokens, head) && (participle || !isPurpose(g, verb, lemma(tokens, head)))) {
    const object = dependent(tokens, head, 'obj', 'iobj')
    if (object >= 0 && object < verb) {
      const who = antecedent(tokens, object)
      return who < 0 ? [] : each(g, who, 'obj', 0.5)
    }
  }
  const asked = addressee(g, verb, head)
  if (asked.length) return asked
  if (relation(tokens.deprel[head]) === 'amod') return each(g, tokens.head[head], 'amod<', 0.5)
  return g.surfaceSubject(head)
}

const HARM: ReadonlySet<string> = new Set(['assault', 'coerce', 'retreat'])

/** "beat the guards to get the keys": what one does to somebody in order to do something is no causing him to do it. */
function isPurpose(g: Grammar, verb: number, word: string): boolean {
  if (g.knowledge.subjectDespiteObject.has(word)) return true
  if (g.knowledge.objectOfInfinitive.has(word) || g.tokens.xpos[verb] !== 'VB') return false
  return g.knowledge.isEventVerb(word, HARM)
}

/** "gave the junta a week to leave": who is given time does it. */
function givenTime(g: Grammar, verb: number, head: number): readonly Filler[] {
  const { tokens } = g
  if (lemma(tokens, head) !== 'give') return []
  const between = dependents(tokens, head, 'obj', 'iobj', 'obl').filter(t => t > head && t < verb)
  if (!between.some(t => g.inTime(t))) return []
  const [given] = between.filter(t => !g.inTime(t) && tokens.deprel[t] !== 'obl')
  return given === undefined ? [] : each(g, given, 'iobj', 0.5)
}

/** "called on the guards to open the gate", "pressure on them to leave": who is asked stands behind a preposition. */
function addressee(g: Grammar, verb: number, head: number): readonly Filler[] {
  const { tokens } = g
  // "called for the men to be released"
  const passive =
    tokens.xpos[verb] === 'VBN' && dependents(tokens, verb, 'mark').some(m => tokens.text[m].toLowerCase() === 'to')
  if (tokens.xpos[verb] !== 'VB' && !passive) return []
  const word = lemma(tokens, head)
  const found = [...dependents(tokens, head, 'obl', 'nmod')]
  // "put pressure on the guards to leave": the phrase may hang on the verb above
  const above = tokens.head[head]
  if (above >= 0 && relation(tokens.deprel[head]) === 'obj') found.push(...dependents(tokens, above, 'obl'))
  for (const phrase of found) {
    if (phrase > verb || phrase < head || g.inTime(phrase)) continue
    if (prepositions(tokens, phrase).some(p => g.knowledge.addresseeOfInfinitive.has(`${word} ${p}`)))
      return each(g, phrase, 'obl', 0.5)
  }
  return []
}

function adverbial(g: Grammar, verb: number, head: number): readonly Filler[] {
  const { tokens } = g
  const xpos = tokens.xpos[verb]
  if (xpos !== 'VBG' && xpos !== 'VBN' && xpos !== 'VB' && xpos !== 'JJ' && tokens.upos[verb] !== 'ADJ') return []
  // a complement that the tree took for an adverbial clause: "ordered the guards to open the gate"
  if (xpos === 'VB' && head < verb && g.knowledge.objectOfInfinitive.has(lemma(tokens, head)))
    return controller(g, verb, head)
  const infinitive = xpos === 'VBN' && dependents(tokens, verb, 'mark').some(m => tokens.text[m] === 'to')
  if ((xpos === 'VB' || infinitive) && head < verb) {
    const asked = [...addressee(g, verb, head), ...givenTime(g, verb, head)]
    if (asked.length) return asked
  }
  const gerund = isGerund(tokens, verb) && dependent(tokens, verb, 'mark') >= 0
  if (gerund && g.knowledge.objectOfGerund.has(lemma(tokens, head))) {
    const mark = tokens.text[dependent(tokens, verb, 'mark')].toLowerCase()
    if (/^(?:of|from|for|with|against|into)$/.test(mark)) {
      const object = g.functions(head).get('object')
      if (object?.length) return object.map(f => ({ ...f, cost: f.cost + 0.5 }))
    }
  }
  // "the rebels took the town, officials said, killing ten": what stands behind the speaker goes on from what is said
  const words = xpos === 'VBG' && g.knowledge.isEventVerb(lemma(tokens, verb), UTTERED)
  const said = xpos === 'VBG' && !gerund && !words ? dependent(tokens, head, 'ccomp') : -1
  if (said >= 0 && said < head && dependents(tokens, head, 'nsubj').some(s => s > said)) return g.surfaceSubject(said)
  // "was ambushed by rebels, leaving ten dead": what came of it did those who did it
  if (xpos === 'VBG' && !gerund && isPassive(tokens, head) && RESULTING.test(lemma(tokens, verb)))
    return from(g.functions(head).get('subject') ?? [], 'advcl<', 1)
  if (!isVerb(tokens, head) && tokens.upos[head] === 'NOUN' && dependent(tokens, head, 'nsubj') < 0)
    return holder(g, head)
  return g.surfaceSubject(head)
}

/** A relative clause without any relative pronoun in the subject: the antecedent, where nothing else fills the gap. */
function relativeGap(g: Grammar, _verb: number, noun: number): readonly Filler[] {
  return each(g, noun, 'acl<', 1)
}

function adnominal(g: Grammar, verb: number, noun: number): readonly Filler[] {
  const { tokens } = g
  const content = g.knowledge.contentNouns.has(lemma(tokens, noun))
  const past = tokens.xpos[verb] === 'VBN' || tokens.xpos[verb] === 'VBD'
  if (past && isPassive(tokens, verb)) return each(g, behindBetween(g, verb, noun), 'acl<', 0)
  // a past form with an object modifies no noun: it goes on with the clause that the noun is in
  if (past && tokens.head[noun] >= 0 && isVerb(tokens, tokens.head[noun]))
    return from(g.surfaceSubject(tokens.head[noun]), 'acl<', 1)
  // "raided the office, seizing computers": behind a comma the participle goes on from the clause
  if (tokens.xpos[verb] === 'VBG' && tokens.text[verb - 1] === ',' && /^(?:obj|obl)/.test(tokens.deprel[noun])) {
    const clause = tokens.head[noun]
    if (clause >= 0 && isVerb(tokens, clause)) return from(g.surfaceSubject(clause), 'acl<', 1)
  }
  const marked = dependent(tokens, verb, 'mark') >= 0
  // "gave the band a chance to flee", "denied them a base to plot raids": who gets a thing does with it what it is for
  const given = marked && tokens.deprel[noun] === 'obj' ? dependent(tokens, tokens.head[noun], 'iobj') : -1
  if (given >= 0 && given < noun) return each(g, given, 'iobj<', 0.5)
  const asked = addressee(g, verb, noun)
  if (asked.length) return asked
  // "beat the guards to get the keys", where the tree hangs the purpose on the guards
  const above = tokens.head[noun]
  if (marked && above >= 0 && tokens.deprel[noun] === 'obj' && isVerb(tokens, above) && !content)
    if (isPurpose(g, verb, lemma(tokens, above))) return from(g.surfaceSubject(above), 'acl<', 1)
  // "carried out strikes using jets": an event uses nothing, who leads it does
  if (USING.test(lemma(tokens, verb)) && g.knowledge.isEventNoun(lemma(tokens, noun))) return userAbove(g, noun)
  // a gerund behind a preposition says what the noun is about ("in addition to sending money"), never what it does
  if (marked && (content || tokens.xpos[verb] === 'VBG')) return holder(g, noun)
  // "wrote to the judges urging them to act": who writes urges, not who is written to
  if (tokens.xpos[verb] === 'VBG' && /^obl/.test(tokens.deprel[noun]) && above >= 0 && isVerb(tokens, above))
    if (prepositions(tokens, noun).includes('to') && g.knowledge.isEventVerb(lemma(tokens, verb), UTTERED))
      return from(g.surfaceSubject(above), 'acl<', 1)
  // "submitted a petition asking the court to act": what is written asks for whoever wrote it
  if (tokens.xpos[verb] === 'VBG' && g.knowledge.isEventNoun(lemma(tokens, noun), UTTERED)) {
    const writer = holder(g, noun)
    if (writer.length) return writer
  }
  // "gave ten trucks to help the villages": a thing helps nobody, who gave it does
  if (marked && above >= 0 && isVerb(tokens, above) && !acts(g, noun) && standing(g.annotation, noun).kind === 'other')
    return from(g.surfaceSubject(above), 'acl<', 1)
  return each(g, noun, 'acl<', 0)
}

/** "talks between the two sides, mediated by the envoy": behind a comma the participle is the noun's before "between". */
function behindBetween({ tokens }: Grammar, verb: number, noun: number): number {
  const side = firstConjunct(tokens, noun)
  if (tokens.text[verb - 1] !== ',' || tokens.deprel[side] !== 'nmod') return noun
  return prepositions(tokens, side).includes('between') ? tokens.head[side] : noun
}

const RESULTING = /^(?:leave|kill|wound|injure|destroy|claim|force|displace|damage|cause|hurt)$/
const USING = /^(?:use|employ|utilise|utilize)$/

/** Who leads the event: the subject of the nearest finite verb above, or who the noun says. */
function userAbove(g: Grammar, noun: number): readonly Filler[] {
  const { tokens } = g
  let at = tokens.head[noun]
  while (at >= 0 && !(isVerb(tokens, at) && /^VB[DPZ]$/.test(tokens.xpos[at]))) at = tokens.head[at]
  const found = at < 0 || relation(tokens.deprel[noun]) === 'nsubj' ? [] : g.surfaceSubject(at)
  return found.length ? from(found, 'event<', 1) : holder(g, noun)
}

const UTTERED: ReadonlySet<string> = new Set(['request', 'accuse', 'threaten'])

/** Whose plan, attempt or ability a noun speaks of. */
export function holder(g: Grammar, noun: number): readonly Filler[] {
  const functions = g.functions(noun)
  for (const name of ['subject', 'possessive', 'by', 'compound', 'of']) {
    // "in protest against the French decision to …": what the noun itself says goes before what its clause lends it
    const lent = name === 'subject' && functions.get('subject')?.every(f => f.path.includes('<'))
    const own = lent
      ? ['possessive', 'by', 'compound'].find(n => functions.get(n)?.some(f => g.nameAt(f.token) >= 0))
      : undefined
    const found = functions.get(own ?? name)
    if (found?.length) return found.map(f => further(f, 'holder<', 0.5))
  }
  const { tokens } = g
  const head = tokens.head[noun]
  const rel = relation(tokens.deprel[noun])
  // "foiled a plot to kill the king": with a plan of others one has another part
  if (head >= 0 && g.knowledge.othersPlans.has(lemma(tokens, head))) return []
  if (head >= 0 && isVerb(tokens, head) && (rel === 'obj' || rel === 'obl' || rel === 'nmod'))
    return g.surfaceSubject(head).map(f => further(f, `${rel}<`, 1))
  return []
}
