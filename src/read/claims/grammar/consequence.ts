import { dependents } from '../../tree.js'
import { standing } from '../party.js'
import type { Filler, FunctionMap, Grammar } from './grammar.js'
import { each } from './subject.js'
import { conjuncts, isVerb, lemma, prepositions } from './words.js'

/** Functions that say whose a relation is. */
const SIDES = ['subject', 'possessive', 'between', 'among', 'compound', 'by'] as const
/** Kinds that have relations. */
const OWNERS: ReadonlySet<string> = new Set(['person', 'organization', 'unit', 'group', 'state'])
/** Nouns that are looked below for whose doing it is: "reports of defections of the guard". */
const DEEPEST = 3

/**
 * "The guard's losses led to a rift with the council": the relation that something leads to is that of those whose doing it is. Only for
 * nouns of standing relations that name the other side with "with", and where nothing else says whose they are.
 */
export function addConsequence(g: Grammar, noun: number, found: FunctionMap): void {
  const { tokens, knowledge } = g
  if (!knowledge.classes.get('relations')?.has(lemma(tokens, noun))) return
  if (!found.has('with') || SIDES.some(name => found.has(name))) return
  const verb = tokens.head[noun]
  if (verb < 0 || !isVerb(tokens, verb) || !isConsequence(g, noun, verb)) return
  const owners = (g.functions(verb).get('subject') ?? []).flatMap(({ token }) => ownersOf(g, token, DEEPEST))
  found.addAll('subject', owners, 'consequence<', 1)
}

/** "led to a rift", "resulted in a rift", "caused a rift". */
function isConsequence(g: Grammar, noun: number, verb: number): boolean {
  const { tokens, knowledge } = g
  if (!knowledge.classes.get('consequences')?.has(lemma(tokens, verb))) return false
  if (tokens.deprel[noun] === 'obj') return true
  return prepositions(tokens, noun).some(p => p === 'to' || p === 'in')
}

/** Bodies and persons whose the doing is that a noun tells: "the guard's losses", "army defections", "losses of the guard". */
function ownersOf(g: Grammar, noun: number, depth: number): Filler[] {
  const { tokens } = g
  const isOwner = ({ token, path }: Filler) => {
    const { kind } = standing(g.annotation, token)
    return kind !== null && OWNERS.has(kind) && (path !== 'compound' || g.nameAt(token) >= 0)
  }
  const own = [
    ...dependents(tokens, noun, 'nmod:poss').flatMap(child => [...each(g, child, 'nmod:poss', 0.5)]),
    ...dependents(tokens, noun, 'compound', 'amod').map(token => ({ token, path: 'compound', cost: 0.5 })),
    ...dependents(tokens, noun, 'nmod')
      .filter(
        child => tokens.deprel[child] === 'nmod' && prepositions(tokens, child).some(p => p === 'of' || p === 'by'),
      )
      .flatMap(child => conjuncts(tokens, child).map(token => ({ token, path: 'nmod', cost: 0.5 }))),
  ]
  const found = own.filter(isOwner)
  if (found.length || !depth) return found
  return own.filter(f => f.path === 'nmod').flatMap(f => ownersOf(g, f.token, depth - 1))
}
