import { children, dependent, dependents, relation } from '../../tree.js'
import { standing } from '../party.js'
import { addClause } from './clause.js'
import { addConsequence } from './consequence.js'
import { FunctionMap, type Functions, type Grammar } from './grammar.js'
import { addPrepositional } from './prepositional.js'
import { each, holder } from './subject.js'
import { addParticiple, addSupport } from './support.js'
import { conjuncts, firstConjunct, lemma, prepositions } from './words.js'

/** The functions of a noun that names an event: its modifiers, and what a support verb or copula lends it. */
export function nounFunctions(g: Grammar, noun: number): Functions {
  const found = new FunctionMap()
  addDependents(g, noun, '', 0, found)
  addNested(g, noun, found)
  addTransparent(g, noun, found)
  addShared(g, noun, found)
  addSupport(g, noun, found)
  addParticiple(g, noun, found)
  addConsequence(g, noun, found)
  return found
}

function addDependents(g: Grammar, noun: number, step: string, cost: number, found: FunctionMap): void {
  const { tokens } = g
  const copular = dependent(tokens, noun, 'cop') >= 0
  for (const child of children(tokens, noun)) {
    const deprel = tokens.deprel[child]
    const path = `${step}${deprel}`
    switch (relation(deprel)) {
      case 'nmod':
        if (deprel === 'nmod:poss') for (const f of each(g, child, path, cost)) found.add('possessive', f)
        else if (deprel === 'nmod:desc' || deprel === 'nmod:unmarked') addPrenominal(g, child, path, cost, found)
        else {
          addPrepositional(g, child, path, cost, found)
          // "accusations by the union that the firm …": the clause says what the noun is about, not who the union is
          for (const clause of dependents(tokens, child, 'acl'))
            if (isContent(g, clause)) addClause(g, clause, found, 0.5)
        }
        break
      case 'obl':
        addPrepositional(g, child, path, cost, found)
        break
      case 'compound':
      case 'amod':
      case 'nummod':
        if (child < noun) addPrenominal(g, child, path, cost, found)
        break
      case 'acl':
      case 'ccomp':
        if (deprel !== 'acl:relcl' || isContent(g, child)) addClause(g, child, found)
        break
      case 'nsubj':
        if (copular && deprel !== 'nsubj:outer') for (const f of each(g, child, path, cost)) found.add('subject', f)
        break
    }
  }
  if (copular && !found.has('subject')) found.addAll('subject', g.surfaceSubject(noun))
}

/** "the claim that the firm lied": a clause with a subject of its own behind a "that" which is no pronoun. */
function isContent({ tokens }: Grammar, clause: number): boolean {
  if (dependent(tokens, clause, 'nsubj', 'csubj') < 0) return false
  return dependents(tokens, clause, 'mark').some(m => /^that$/i.test(tokens.text[m]))
}

/** How many nouns of a phrase are looked below; a wrong tree can hang anything on anything. */
const DEEPEST = 8

/** Prepositions whose phrase more often belongs to an event than to the nouns that stand between. */
const OF_EVENTS = new Set(['by', 'against', 'to', 'from', 'with'])

/**
 * Phrases of an event that the tree hangs on another phrase of it: "the killing of the mayor by gunmen", "the use of mortars
 * and mines against the guard"; "the killing by police of a student", where it hangs the student on the police.
 */
function addNested(g: Grammar, noun: number, found: FunctionMap): void {
  const { tokens } = g
  const event = g.knowledge.isEventNoun(lemma(tokens, noun))
  for (const child of dependents(tokens, noun, 'nmod')) {
    if (child < noun || tokens.deprel[child] === 'nmod:poss') continue
    const own = prepositions(tokens, child)
    const parts = conjuncts(tokens, child)
    for (let p = 0; p < parts.length && p < DEEPEST; p++)
      for (const inner of dependents(tokens, parts[p], 'nmod')) {
        parts.push(inner)
        const [preposition] = prepositions(tokens, inner)
        if (preposition === undefined || own.includes(preposition) || found.has(preposition)) continue
        // a word that names an event only in a phrase ("delivery of weapons") may have an agent all the same
        if (!event && preposition !== 'by') continue
        if (preposition === 'of' ? isVictim(g, child, own) : OF_EVENTS.has(preposition))
          addPrepositional(g, inner, 'nmod>nmod', 1.5, found)
      }
  }
}

/** "by police of a student"; "a raid by members of the guard" differs: only a body needs no phrase to say who it is. */
function isVictim(g: Grammar, agent: number, own: readonly string[]): boolean {
  const { kind, mention } = standing(g.annotation, agent)
  if (!own.includes('by')) return false
  // "by army artillery of the village"
  if (kind === 'other') return isOneOfForces(g, agent)
  return kind === 'organization' && !g.annotation.mentions[mention]?.named
}

/** Arms and aircraft, which fight as a party does. */
function isOneOfForces(g: Grammar, token: number): boolean {
  const word = lemma(g.tokens, token)
  return ['aircraft', 'drones', 'heavy', 'troops'].some(name => g.knowledge.classes.get(name)?.has(word))
}

/** A name, nationality or party noun before the noun: "Alban raid", "Alba-Utopia talks", "rebel attack". */
function addPrenominal(g: Grammar, token: number, path: string, cost: number, found: FunctionMap): void {
  const { tokens } = g
  const named = g.nameAt(token) >= 0
  if (!named && tokens.upos[token] !== 'NOUN' && tokens.upos[token] !== 'PROPN') return
  const deprel = relation(tokens.deprel[token])
  if (!named && deprel === 'amod') return
  for (const t of conjuncts(tokens, token)) found.add('compound', { token: t, path, cost: cost + (named ? 0 : 0.5) })
  if (named) addJoined(g, token, path, cost, found)
  // "its naval commando unit" may hang the possessive on the first noun of the compound
  for (const child of dependents(tokens, token, 'nmod:poss'))
    if (!named) for (const f of each(g, child, `${path}>nmod:poss`, cost + 0.5)) found.add('possessive', f)
  for (const child of dependents(tokens, token, 'compound', 'nmod', 'amod'))
    if (g.nameAt(child) >= 0 && g.nameAt(child) !== g.nameAt(token))
      found.add('compound', { token: child, path: `${path}>compound`, cost: cost + 0.5 })
}

/** "Alba-Utopia talks": the name that a hyphen or slash joins to the one before the noun, wherever the tree hangs it. */
function addJoined(g: Grammar, token: number, path: string, cost: number, found: FunctionMap): void {
  const { first } = g.annotation.names[g.nameAt(token)]
  if (first < 2 || !/^[-‐‑–/]$/.test(g.tokens.text[first - 1]) || g.nameAt(first - 2) < 0) return
  if (g.tokens.sentence[first - 2] === g.tokens.sentence[token])
    found.add('compound', { token: first - 2, path: `${path}-joined`, cost: cost + 0.5 })
}

/** "the start of their campaign": what stands with the light head also belongs to the noun. */
function addTransparent(g: Grammar, noun: number, found: FunctionMap): void {
  const { tokens } = g
  const head = tokens.head[noun]
  if (head < 0 || relation(tokens.deprel[noun]) !== 'nmod') return
  if (tokens.deprel[noun] === 'nmod:poss') return
  // "denied involvement in the raid", "his part in the coup": who takes part does it
  if (
    g.knowledge.participation.has(lemma(tokens, head)) &&
    prepositions(tokens, noun).some(p => p === 'in' || p === 'for')
  )
    found.addAll('subject', holder(g, head), 'nmod<', 0.5)
  if (!g.knowledge.transparentNouns.has(lemma(tokens, head))) return
  for (const [name, fillers] of g.functions(head))
    if (name !== 'of' && name !== 'in')
      found.addAll(
        name,
        fillers.filter(f => f.token !== noun),
        'nmod<',
        0.5,
      )
}

/** Coordinate nouns share their modifiers: "the capture and trial of the captain", "its raids and ambushes". */
function addShared(g: Grammar, noun: number, found: FunctionMap): void {
  const { tokens } = g
  const first = firstConjunct(tokens, noun)
  const all = conjuncts(tokens, first)
  if (all.length < 2) return
  if (noun !== first && dependent(tokens, noun, 'nmod:poss', 'det') < 0)
    for (const child of dependents(tokens, first, 'nmod:poss', 'compound', 'amod')) {
      if (tokens.deprel[child] === 'nmod:poss')
        for (const f of each(g, child, 'conj<nmod:poss', 0.5)) found.add('possessive', f)
      else if (g.nameAt(child) >= 0 && child < first)
        found.add('compound', { token: child, path: 'conj<compound', cost: 1 })
    }
  for (const other of all) {
    if (other <= noun || found.has('of') || !g.knowledge.isEventNoun(lemma(tokens, noun))) continue
    for (const child of dependents(tokens, other, 'nmod'))
      if (tokens.deprel[child] === 'nmod') addPrepositional(g, child, 'conj>nmod', 0.5, found)
  }
}
