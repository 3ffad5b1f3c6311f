import type { EntityKind } from '../../model/mention.js'
import type { Name, Tokens } from '../annotation.js'
import type { NounKind, Nouns } from './nouns.js'

/** Whether a token is plural, by its features or its tag. */
export function isPlural(tokens: Tokens, token: number): boolean {
  const tag = tokens.xpos[token]
  const plural = tag === 'NNS' || tag === 'NNPS' || tokens.feats[token].includes('Number=Plur')
  return plural && !(tokens.text[token] === tokens.lemma[token] && hasArticle(tokens, token))
}

/** "a former guerrilla": one, whatever the tagger takes an unmarked form for. */
function hasArticle({ text, head, deprel }: Tokens, token: number): boolean {
  for (let t = token - 1; t >= 0 && t >= token - 4; t--)
    if (head[t] === token && deprel[t] === 'det') return /^an?$/i.test(text[t])
  return false
}

/** The kind of a common noun in its number: one commander is a person, commanders are a group. */
export function nounKind(tokens: Tokens, core: number, nouns: Nouns): NounKind {
  const word = tokens.lemma[core] || tokens.text[core]
  // "the security services", "a secret service": two words that are one
  const whole = word === 'service' && core > 0 ? nouns.kindOf(`${tokens.text[core - 1]}-${word}`) : undefined
  // "customs" are no custom: a plural that is listed as such has a sense of its own
  const plural = isPlural(tokens, core) ? nouns.kindOf(tokens.text[core]) : undefined
  const kind = whole ?? plural ?? nouns.kindOf(word)
  if (kind === 'person') return isPlural(tokens, core) ? 'group' : 'person'
  return kind ?? 'other'
}

/** The kind of a mention whose head lies in a name. The people of a state, in the plural and counted, are a group. */
export function namedKind(tokens: Tokens, name: Name, head: number, counted: boolean): EntityKind {
  if (!name.nationality || tokens.upos[head] === 'ADJ') return name.kind
  if (counted) return 'group'
  if (name.kind === 'group')
    return isPlural(tokens, head) || /^(?:compound|amod)$/.test(tokens.deprel[head]) ? 'group' : 'person'
  return isPlural(tokens, head) ||
    /(?:ese|ss|sh|ch)$/.test(tokens.text[head]) ||
    /^(?:compound|amod)$/.test(tokens.deprel[head])
    ? 'state'
    : 'person'
}
