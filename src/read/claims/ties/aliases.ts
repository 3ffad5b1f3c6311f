import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { isParty, standing } from '../party.js'
import type { Belonging } from './belonging.js'
import type { Surface } from './surface.js'

/** Second names told beside the first: "Omar Dal, alias Commander Storm", "the Front (formerly the Northern Guard)". */
export function aliasTies(g: Grammar, words: Belonging, at: Surface): Draft[] {
  const drafts: Draft[] = []
  for (let token = 2; token + 1 < g.tokens.count; token++) {
    const real = isRealName(g, token)
    if (!real && !words.aliasing.has(g.tokens.text[token].toLowerCase())) continue
    const first = namedBefore(g, real ? token - 2 : token)
    const second = at.starting(real ? token + 2 : token + 1)
    // "formerly the Front's branch" says of whom it was a part
    if (first === null || !second || /^['’]s?$/.test(g.tokens.text[second.last] ?? '')) continue
    const fill = (t: number) => [{ token: t, path: 'alias', cost: 0 }]
    drafts.push({
      trigger: token,
      type: 'same_as',
      mode: null,
      symmetric: true,
      filling: { actor: fill(first), recipient: fill(second.token) },
      role: null,
      words: [],
      standing: true,
      specificity: 14,
      rule: 'alias',
    })
  }
  return drafts
}

/** "Omar Dal, whose real name is Ivo Rell", at "name". */
function isRealName({ tokens: { text } }: Grammar, token: number): boolean {
  return (
    text[token] === 'name' &&
    text[token - 1] === 'real' &&
    text[token - 2] === 'whose' &&
    /^(?:is|was)$/.test(text[token + 1])
  )
}

/** The party named right before a word of a second name, an opening parenthesis or a comma apart. */
function namedBefore(g: Grammar, token: number): number | null {
  const { tokens, annotation } = g
  const last = /^[,(]$/.test(tokens.text[token - 1]) ? token - 2 : token - 1
  const name = last < 0 ? -1 : g.nameAt(last)
  if (name < 0 || annotation.names[name].nationality || tokens.sentence[last] !== tokens.sentence[token]) return null
  for (let t = annotation.names[name].first; t <= last; t++) {
    const at = standing(annotation, t)
    if (at.named && isParty(at)) return t
  }
  return null
}
