import { children, relation } from '../../tree.js'
import type { Filler, Grammar } from '../grammar/index.js'
import { isPassive, isVerb, lemma, prepositions } from '../grammar/words.js'
import { isParty, standing } from '../party.js'
import type { Belonging } from './belonging.js'

/**
 * Whose an office is that stands as the complement of a verb: "was sworn in as president of Alba", "became leader of the
 * Front", "succeeded Omar Dal as head of the league", "the king named Ana Rell head of the guard". Empty where the verb
 * only asks, plans or denies it: the office is nobody's then.
 */
export function officeHolder(g: Grammar, noun: number, words: Belonging): readonly Filler[] {
  const { tokens } = g
  const verb = tokens.head[noun]
  if (verb < 0 || !isVerb(tokens, verb)) return []
  const rel = relation(tokens.deprel[noun])
  const as = rel === 'obl' && prepositions(tokens, noun).includes('as')
  if (!as && rel !== 'xcomp' && rel !== 'obj') return []
  const word = lemma(tokens, verb)
  const gives = words.installing.has(word)
  if (!gives && !(as ? words.serving.has(word) : word === 'become' || word === 'remain')) return []
  if (!gives && rel === 'obj' && word !== 'become' && word !== 'remain') return []
  if (!isTold(g, verb)) return []
  const named = (fillers: readonly Filler[]) =>
    fillers.filter(f => f.token !== noun && isParty(standing(g.annotation, f.token)))
  // "was replaced by Ana Rell as commander": the new one acts
  if (isPassive(tokens, verb) && REPLACING.has(word)) return named(g.functions(verb).get('by') ?? [])
  const holder = gives && !isPassive(tokens, verb) ? g.functions(verb).get('object') : g.surfaceSubject(verb)
  return named(holder ?? []).map(f => ({ ...f, path: `office<${f.path}` }))
}

const REPLACING: ReadonlySet<string> = new Set(['replace', 'succeed'])

/** Whether a verb tells what is or was so: no modal, no negation, no infinitive. */
function isTold({ tokens }: Grammar, verb: number): boolean {
  if (tokens.xpos[verb] === 'VB') return false
  for (const child of children(tokens, verb)) {
    if (tokens.deprel[child].startsWith('aux') && tokens.xpos[child] === 'MD') return false
    if (relation(tokens.deprel[child]) === 'advmod' && /^(?:not|n['’]t|never)$/i.test(tokens.text[child])) return false
  }
  return true
}
