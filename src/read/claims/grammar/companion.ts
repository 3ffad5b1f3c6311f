import { dependents } from '../../tree.js'
import { acts } from '../party.js'
import type { Grammar } from './grammar.js'

/**
 * "the guards, along with two advisers, took the hill": the party between a subject and its verb that does or suffers the
 * same; or -1.
 */
export function companion(g: Grammar, verb: number, subject: number): number {
  const { tokens } = g
  const phrases = [...dependents(tokens, verb, 'obl'), ...dependents(tokens, subject, 'nmod')]
  // "together with the guards", where the tree hangs them on the adverb
  for (const adverb of dependents(tokens, verb, 'advmod')) phrases.push(...dependents(tokens, adverb, 'obl'))
  for (const phrase of phrases)
    if (phrase > subject && phrase < verb && isWith(g, phrase) && acts(g, phrase)) return phrase
  return -1
}

/** Whether "along with", "together with" or "alongside" stands before a nominal. */
function isWith({ tokens }: Grammar, noun: number): boolean {
  const above = tokens.head[noun]
  const adverb = tokens.deprel[above] === 'advmod' ? [above] : []
  const words = [...adverb, ...dependents(tokens, noun, 'case', 'advmod').filter(w => w < noun)]
  return /^(?:along with|together with|alongside)/.test(words.map(w => tokens.text[w].toLowerCase()).join(' '))
}
