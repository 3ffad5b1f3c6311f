import { dependents } from '../../tree.js'
import type { Filler, Functions, Grammar } from '../grammar/index.js'
import { lemma } from '../grammar/words.js'
import { standing } from '../party.js'

/**
 * Whether the noun at a token is of one of the kinds or classes in `wanted`: a kind of entity (`person`), a class of
 * words (`=weapons`) or a lemma. A class also holds where a modifier says it: "medical services" is `=medicine`.
 */
export function isOneOf(g: Grammar, token: number, wanted: readonly string[]): boolean {
  const { kind, mention } = standing(g.annotation, token)
  const core = mention >= 0 ? g.annotation.mentions[mention].core : token
  const words = namings(g, core)
  if (core !== token) words.push(...namings(g, token))
  if (mention >= 0) words.push(...otherNamings(g, mention))
  // "forty tonnes of food", "thousands of miners": the measure only says how much
  if (g.knowledge.sums.has(words[0]) || g.knowledge.transparentNouns.has(words[0]) || g.tokens.upos[core] === 'NUM')
    for (const f of g.functions(core).get('of') ?? []) words.push(...namings(g, f.token))
  return wanted.some(w => {
    const want = String(w)
    if (want.startsWith('=')) {
      // "handed the fighters over" gives no planes
      if (want === '=weapons' && (kind === 'person' || kind === 'group')) return false
      const group = g.knowledge.classes.get(want.slice(1))
      return group !== undefined && words.some(word => group.has(word))
    }
    return want === kind || words.includes(want)
  })
}

/** How many other mentions of an entity are asked what it is. */
const OTHERS = 6

/** What a pronoun or a name stands for elsewhere in the document: "he" for the minister. */
function otherNamings(g: Grammar, mention: number): string[] {
  const { mentions, entities } = g.annotation
  const { entity, pronoun, named } = mentions[mention]
  if (entity < 0 || !(pronoun || named)) return []
  const words: string[] = []
  for (const other of entities[entity].mentions.slice(0, OTHERS)) {
    const { core } = mentions[other]
    if (other !== mention && g.tokens.upos[core] === 'NOUN') words.push(...namings(g, core))
  }
  return words
}

/** The lemma of a noun, alone and with each modifier, and its modifiers. */
function namings(g: Grammar, token: number): string[] {
  const { tokens } = g
  const head = lemma(tokens, token)
  const words = [head]
  for (const child of dependents(tokens, token, 'compound', 'amod')) {
    const modifier = lemma(tokens, child)
    words.push(`${modifier} ${head}`)
    // "the ruling party" is about no ruling
    if (tokens.upos[child] !== 'VERB') words.push(modifier)
  }
  if (token > 0 && tokens.upos[token - 1] !== 'PUNCT') words.push(`${lemma(tokens, token - 1)} ${head}`)
  return words
}

/** Whether the words that a sense asks for stand in its clause: at the function named, or at any (`any`). */
export function hasCompany(
  g: Grammar,
  trigger: number,
  functions: Functions,
  wanted: Readonly<Partial<Record<string, readonly string[]>>>,
): boolean {
  return Object.entries(wanted).every(([name, words = []]) => {
    if (name === 'governor') return governors(g, trigger).some(t => isOneOf(g, t, words))
    // "agreed to call a vote" grants no call
    const noun = (f: Filler) => name !== 'object' || g.tokens.upos[f.token] !== 'VERB'
    if (name !== 'any') return (functions.get(name) ?? []).some(f => noun(f) && isOneOf(g, f.token, words))
    for (const fillers of functions.values())
      if (fillers.some(f => f.token !== trigger && isOneOf(g, f.token, words))) return true
    return modifiers(g, trigger).some(t => isOneOf(g, t, words))
  })
}

/** What a phrase stands beside: the word that governs it, that word's object and its own governor. */
function governors(g: Grammar, trigger: number): number[] {
  const head = g.tokens.head[trigger]
  if (head < 0) return []
  const above = g.tokens.head[head]
  return [head, ...dependents(g.tokens, head, 'obj', 'nsubj'), ...(above >= 0 ? [above] : [])]
}

function modifiers(g: Grammar, trigger: number): number[] {
  return dependents(g.tokens, trigger, 'compound', 'amod', 'nmod', 'obl', 'obj', 'advcl', 'xcomp', 'advmod')
}

/** The fillers that satisfy a constraint. */
export function satisfying(g: Grammar, fillers: readonly Filler[], wanted: readonly string[]): readonly Filler[] {
  return fillers.filter(f => isOneOf(g, f.token, wanted))
}
