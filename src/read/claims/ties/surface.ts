import type { Grammar } from '../grammar/index.js'
import { isParty, standing } from '../party.js'

/** A party found by where it stands in the text: the token that stands for it, and where its words begin and end. */
export interface Party {
  readonly token: number
  readonly first: number
  readonly last: number
}

/** Looks for parties by position alone, for constructions in which trees are wrong more often than not. */
export interface Surface {
  /** The longest named party whose words begin at a token, an article apart; titles and ranks before a person are stepped over. */
  starting(token: number): Party | null
  /** The named person whose name ends right before a token. */
  personEnding(token: number): Party | null
  /** Named parties from a token on, divided by commas and "and": "Alba, Utopia and the Red Clan". */
  list(token: number): readonly Party[]
}

const ORDINAL = /^\d+(?:st|nd|rd|th)$/

/** Ranks and titles before a name are few. */
const TITLES = 5

/** An index of a document's mentions and names by position; `aliasing` are words before a second name ("alias"). */
export function surface(g: Grammar, aliasing: ReadonlySet<string>): Surface {
  const { annotation, tokens } = g
  const byFirst = new Map<number, number[]>()
  annotation.mentions.forEach((mention, m) => {
    if (mention.pronoun || !(mention.named || isNumbered(mention.first, mention.core))) return
    for (const first of new Set([mention.first, skipArticle(mention.first)])) {
      const list = byFirst.get(first)
      if (list) list.push(m)
      else byFirst.set(first, [m])
    }
  })
  // "the 5th Regiment" is as good as a name
  function isNumbered(first: number, core: number): boolean {
    return ORDINAL.test(tokens.text[skipArticle(first)]) && /^\p{Lu}/u.test(tokens.text[core])
  }
  function skipArticle(token: number): number {
    return tokens.upos[token] === 'DET' ? token + 1 : token
  }
  const isPlain = (first: number, last: number) => {
    for (let t = first; t < last; t++) if (tokens.text[t] === ',' || tokens.upos[t] === 'CCONJ') return false
    return true
  }
  function startingHere(token: number): Party | null {
    const from = skipArticle(token)
    let best = -1
    for (const m of byFirst.get(from) ?? []) {
      const { head, core, first, last } = annotation.mentions[m]
      const at = standing(annotation, head)
      if (!(isParty(at) || at.kind === 'other') || !isPlain(first, last) || core < from) continue
      if (best < 0 || last > annotation.mentions[best].last) best = m
    }
    if (best < 0) return nameStarting(from, token)
    const { head, last } = annotation.mentions[best]
    return { token: head, first: token, last }
  }
  // "under Omar Dal", where the phrase was found with the preposition
  function nameStarting(from: number, first: number): Party | null {
    const name = annotation.names[g.nameAt(from)]
    if (!name || name.first !== from || name.nationality) return null
    for (let t = from; t < name.last; t++) {
      const at = standing(annotation, t)
      if (at.named && isParty(at)) return { token: t, first, last: name.last }
    }
    return null
  }
  const isTitle = (token: number) =>
    /^(?:PROPN|NOUN|ADJ)$/.test(tokens.upos[token]) || /^[A-Z][a-z]*\.$/.test(tokens.text[token])
  const surface: Surface = {
    starting(token) {
      const here = startingHere(token)
      if (here) return here
      // an ordinal that the name was found without: "5th Special Forces Group"
      const numbered = ORDINAL.test(tokens.text[skipArticle(token)] ?? '') ? startingHere(skipArticle(token) + 1) : null
      if (numbered) return { ...numbered, first: token }
      for (let t = skipArticle(token), steps = 0; steps < TITLES && t < tokens.count && isTitle(t); t++, steps++) {
        const found = startingHere(t + 1)
        if (found && standing(annotation, found.token).kind === 'person') return { ...found, first: token }
      }
      return null
    },
    personEnding(token) {
      const name = token > 0 ? g.nameAt(token - 1) : -1
      if (name < 0 || annotation.names[name].kind !== 'person' || annotation.names[name].last !== token) return null
      const { first, last } = annotation.names[name]
      // "Omar Dal, alias Commander Storm, …": the first name is who he is
      for (let t = first - 1; t > 1 && first - t < TITLES; t--)
        if (aliasing.has(tokens.text[t].toLowerCase())) {
          const earlier = surface.personEnding(/^[,(]$/.test(tokens.text[t - 1]) ? t - 1 : t)
          if (earlier) return { ...earlier, last }
        }
      for (let t = first; t < last; t++) {
        const at = standing(annotation, t)
        if (at.kind === 'person' && at.named) return { token: t, first, last }
      }
      return null
    },
    list(token) {
      const found: Party[] = []
      let at = token
      for (;;) {
        const next = surface.starting(at)
        if (!next) return found
        found.push(next)
        at = next.last
        if (tokens.text[at] === '(') while (at < tokens.count && tokens.text[at - 1] !== ')') at++
        const comma = tokens.text[at] === ','
        if (comma) at++
        const and = /^(?:and|or|as)$/.test(tokens.text[at] ?? '')
        if (tokens.text[at] === 'as' && tokens.text[at + 1] === 'well' && tokens.text[at + 2] === 'as') at += 3
        else if (and) at++
        if (!comma && !and) return found
      }
    },
  }
  return surface
}
