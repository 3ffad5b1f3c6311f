import type { Tokens } from '../annotation.js'
import { children, relation } from '../tree.js'
import type { ModalityLexicon } from './lexicon.js'
import { apply, type Draft, type Effect, negate } from './state.js'

/** The words of a marker or preposition with its fixed parts: "in order", "in case of". */
export function phrase(tokens: Tokens, token: number): string {
  let text = tokens.text[token].toLowerCase()
  for (const child of children(tokens, token))
    if (relation(tokens.deprel[child]) === 'fixed') text += ` ${tokens.text[child].toLowerCase()}`
  return text
}

function isVerbal(tokens: Tokens, token: number): boolean {
  const upos = tokens.upos[token]
  return upos === 'VERB' || upos === 'AUX'
}

/**
 * What stands on the word itself: auxiliaries, negation, adverbs, determiners, adjectives before a noun, markers and
 * prepositions. `until`: only what stands before this token (what a further conjunct shares with the first), -1 for all;
 * `from`: the dependent by which the word was reached.
 */
export function local(
  tokens: Tokens,
  lexicon: ModalityLexicon,
  node: number,
  state: Draft,
  until = -1,
  from = -1,
): void {
  let negation = -1
  let perfect = false
  const verbal = isVerbal(tokens, node)
  const list = children(tokens, node)
  for (const child of list) if (tokens.deprel[child] === 'aux' && tokens.lemma[child] === 'have') perfect = true
  for (const child of list) {
    if (until >= 0 && child >= until) break
    // "has no plans": what denies the noun that was come from has done so there
    if (child === from && /^(?:nsubj|obj)/.test(tokens.deprel[child])) continue
    const word = tokens.text[child].toLowerCase()
    switch (relation(tokens.deprel[child])) {
      case 'aux': {
        const modal = tokens.xpos[child] === 'MD' || tokens.lemma[child] === 'will' || tokens.lemma[child] === 'would'
        const found = modal ? lexicon.auxiliaries.get(word) : undefined
        if (found) apply(state, (perfect && found.perfect) || found.effect, child)
        break
      }
      case 'advmod':
      case 'discourse': {
        const found = lexicon.adverbs.get(joined(tokens, child))
        const marker = found || relation(tokens.deprel[node]) !== 'advcl' ? undefined : lexicon.markers.get(word)
        if (marker) apply(state, marker.effect, child)
        if (!found) {
          if (word === 'longer' || word === 'more') negation = noBefore(tokens, child) ? child : negation
          break
        }
        if (found.effect.polarity === 'deny') negation = child
        else if (found.only === 'verb' ? verbal : found.only === 'progressive' ? isProgressive(tokens, node) : true)
          apply(state, foretold(tokens, node, likelihood(tokens, lexicon, child, found.effect)), child)
        break
      }
      case 'det':
      case 'cc':
        if (word === 'no' || word === 'neither' || word === 'nor') negation = child
        break
      case 'nsubj':
        // "no group attacked", "none of them fled", "nobody came": the denied subject denies the event
        if (verbal && deniedNominal(tokens, child)) negation = child
        break
      case 'obj':
        if (verbal && until < 0 && deniedNominal(tokens, child)) negation = child
        break
      case 'amod': {
        const found = lexicon.modifiers.get(word)
        if (found && !verbal) apply(state, likelihood(tokens, lexicon, child, found.effect), child)
        break
      }
      case 'mark':
      case 'case': {
        if (until >= 0) break
        const found = lexicon.markers.get(phrase(tokens, child))
        if (found && !(found.only === 'not-past' && cameAbout(tokens, node))) apply(state, found.effect, child)
        break
      }
    }
  }
  // "will not likely attack": the adverb behind "not" is what is denied
  if (negation >= 0) negate(state, negation, state.hedgeAt === node || state.hedgeAt === negation + 1)
}

/** "fought until the army withdrew": a past form under a verb without a modal tells what came about. */
function cameAbout(tokens: Tokens, node: number): boolean {
  const past = (verb: number) =>
    tokens.xpos[verb] === 'VBD' ||
    children(tokens, verb).some(c => tokens.deprel[c].startsWith('aux') && tokens.xpos[c] === 'VBD')
  const above = tokens.head[node]
  const modal = above >= 0 && children(tokens, above).some(c => tokens.xpos[c] === 'MD')
  return past(node) && !modal && (above < 0 || tokens.xpos[above] !== 'VB')
}

/** "likely return", "not likely lead to": a likelihood before a bare verb is of what is to come, as in "likely to return". */
function foretold(tokens: Tokens, node: number, effect: Effect): Effect {
  if (!effect.hedge || !(effect.hedge in SHARPER) || tokens.xpos[node] !== 'VB') return effect
  const emphatic = children(tokens, node).some(c => tokens.deprel[c] === 'aux' && tokens.lemma[c] === 'do')
  return emphatic ? effect : { realis: 'predicted', ...effect }
}

/** "almost certainly" as one key, else the word. */
function joined(tokens: Tokens, token: number): string {
  const word = tokens.text[token].toLowerCase()
  if (word === 'certainly' && token > 0) {
    const before = tokens.text[token - 1].toLowerCase()
    if (before === 'almost' || before === 'nearly') return `${before}-certainly`
  }
  return word
}

function noBefore(tokens: Tokens, token: number): boolean {
  return token > 0 && tokens.text[token - 1].toLowerCase() === 'no'
}

function isProgressive(tokens: Tokens, node: number): boolean {
  return tokens.xpos[node] === 'VBG'
}

function deniedNominal(tokens: Tokens, token: number): boolean {
  const word = tokens.lemma[token]
  if (word === 'nobody' || word === 'none' || word === 'nothing' || word === 'neither') return true
  for (const child of children(tokens, token))
    if (/^(?:det|cc)/.test(tokens.deprel[child]) && (tokens.lemma[child] === 'no' || tokens.lemma[child] === 'neither'))
      return true
  return false
}

const SHARPER: Readonly<Record<string, readonly [number, number]>> = { likely: [0.8, 0.95], unlikely: [0.05, 0.2] }

/** The effect of a likelihood word with the degree word before it, if any: "very likely" is 80 to 95 per cent (ICD 203). */
export function likelihood(tokens: Tokens, lexicon: ModalityLexicon, token: number, effect: Effect): Effect {
  if (!effect.hedge || !(effect.hedge in SHARPER) || token === 0) return effect
  if (!lexicon.degrees.has(tokens.text[token - 1].toLowerCase())) return effect
  return { ...effect, probability: SHARPER[effect.hedge] }
}
