import type { Tokens } from '../annotation.js'
import { relation } from '../tree.js'

/** Prepositions whose phrase between commas tells where, when or how something is done, rather than which one is meant. */
const CIRCUMSTANCE = new Set(['after', 'at', 'before', 'during', 'following', 'in', 'on', 'through', 'via'])
/** A name behind "by" that is a date: the time by which something is done. */
const DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d+)$/i

/** How far before a phrase its clause is looked at; longer ones are left as the parser has them. */
const REACH = 40

/** Hangs phrases with a preposition on what they belong to. Linear in the words of the sentence (half-open). */
export function mendAdverbials(tokens: Tokens, first: number, last: number): void {
  for (let i = first; i < last; i++) {
    if (tokens.deprel[i] !== 'case') continue
    const noun = tokens.head[i]
    if (noun <= i || tokens.head[noun] < 0) continue
    const preposition = tokens.text[i].toLowerCase()
    if (preposition === 'by') agentOfNoun(tokens, noun, i)
    else if (CIRCUMSTANCE.has(preposition)) apart(tokens, noun, i)
  }
}

/** Nouns of what somebody says or does to another. */
const SAID =
  /^(?:call|demand|request|appeal|plea|offer|proposal|plan|claim|allegation|accusation|statement|report|decision|move|attempt|bid|attack|raid|assault|offensive|ambush|threat|suggestion|advance|incursion|blockade|siege)$/

/** "condemned the killing of two men by the guards": who follows "by" did what the object tells of, not what the active verb does. */
function agentOfNoun(tokens: Tokens, noun: number, by: number): void {
  const { head, deprel, text } = tokens
  const verb = head[noun]
  if (relation(deprel[noun]) !== 'obl' || tokens.upos[verb] !== 'VERB' || DATE.test(text[noun])) return
  // names somebody: with an article, by a name, or several
  const named = tokens.upos[noun] === 'PROPN' || tokens.xpos[noun] === 'NNS'
  let subject = -1
  let object = -1
  let passive = false
  let of = false
  for (let i = Math.max(0, by - REACH); i < by; i++) {
    if (head[i] === verb) {
      if (deprel[i] === 'nsubj') subject = i
      else if (deprel[i] === 'obj') object = i
      else if (deprel[i] === 'aux:pass') passive = true
    } else if (head[i] === by - 1 && deprel[i] === 'case') of = text[i] === 'of'
  }
  if (subject < 0 || passive || object < 0 || tokens.upos[object] !== 'NOUN') return
  // "rejected a call by the union": right behind what somebody says, "by" tells who
  if (object === by - 1 && SAID.test(tokens.lemma[object])) {
    head[noun] = object
    deprel[noun] = 'nmod'
    return
  }
  // the phrase follows the one with "of" at once
  if (!of || head[by - 1] !== object || relation(deprel[by - 1]) !== 'nmod') return
  if (!named && deprel[by + 1] !== 'det') return
  head[noun] = object
  deprel[noun] = 'nmod'
}

/** "The mayor, in a letter to the council, warned …": a circumstance between the subject and its verb, set off on both sides. */
function apart(tokens: Tokens, noun: number, preposition: number): void {
  const { head, deprel, text } = tokens
  const subject = head[noun]
  const verb = head[subject]
  if (relation(deprel[noun]) !== 'nmod' || relation(deprel[subject]) !== 'nsubj' || verb < noun) return
  if (text[preposition - 1] !== ',' || preposition - 2 !== subject || tokens.upos[verb] !== 'VERB') return
  let comma = noun + 1
  while (comma < verb && text[comma] !== ',') comma++
  if (comma >= verb || !/^(?:AUX|VERB|ADV)$/.test(tokens.upos[comma + 1])) return
  head[noun] = verb
  deprel[noun] = 'obl'
}
