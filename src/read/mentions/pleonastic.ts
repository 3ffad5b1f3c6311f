import type { Tokens } from '../annotation.js'
import { type LanguageData, languageFile } from '../language.js'
import { dependent, dependents } from '../tree.js'

/** Adjectives of somebody's mind or power: "it was ready to sign" is told of a party. */
export const MINDED =
  /^(?:ready|willing|unwilling|prepared|able|unable|determined|eager|keen|reluctant|confident|sure|happy|sorry|afraid|aware|concerned|convinced|proud|glad|open|free|careful|committed|set)$/

/** Tells whether an "it" stands for nothing ("it seems that …"), by src/read/en/mentions/pleonastic.yaml. */
export class Pleonastic {
  private readonly verbs: ReadonlySet<string>
  private readonly passives: ReadonlySet<string>

  constructor(data: LanguageData) {
    const file = languageFile<{ verbs: string[]; passives: string[] }>(data, 'mentions/pleonastic')
    this.verbs = new Set(file.verbs)
    this.passives = new Set(file.passives)
  }

  /** Whether the token is such an "it"; after Lappin and Leass (1994), section 2.3, over dependencies. */
  test(tokens: Tokens, token: number): boolean {
    if (tokens.text[token].toLowerCase() !== 'it') return false
    const governor = tokens.head[token]
    if (governor < 0) return false
    const lemma = tokens.lemma[governor].toLowerCase()
    if (tokens.deprel[token] === 'expl') return !this.acts(tokens, token, governor, lemma)
    if (!tokens.deprel[token].startsWith('nsubj')) return false
    const clause = dependents(tokens, governor, 'ccomp', 'csubj').some(c => c > governor)
    if (this.verbs.has(lemma)) return clause || dependent(tokens, governor, 'obj', 'xcomp') < 0
    if (tokens.deprel[token] === 'nsubj:pass' && this.passives.has(lemma)) return clause
    if (lemma === 'come') return this.whenItComesTo(tokens, governor)
    if (MINDED.test(lemma)) return false
    return tokens.upos[governor] === 'ADJ' && clause && dependent(tokens, governor, 'cop') >= 0
  }

  /** "It added that …", where a tree has the subject for an empty one: an active verb right behind it that can have no such subject. */
  private acts(tokens: Tokens, token: number, governor: number, lemma: string): boolean {
    return (
      governor === token + 1 &&
      /^VB[DZ]$/.test(tokens.xpos[governor]) &&
      !this.verbs.has(lemma) &&
      lemma !== 'be' &&
      lemma !== 'take' &&
      lemma !== 'come' &&
      dependent(tokens, governor, 'cop', 'aux:pass', 'csubj', 'nsubj') < 0
    )
  }

  private whenItComesTo(tokens: Tokens, verb: number): boolean {
    const to = tokens.text[verb + 1]?.toLowerCase() === 'to'
    return to && dependents(tokens, verb, 'mark', 'advmod').some(m => tokens.text[m].toLowerCase() === 'when')
  }
}
