import { children, relation } from '../../tree.js'
import type { Filler, Grammar } from '../grammar/index.js'

/** The words of the office without the article and without the parties: "naval commando", "key assistant to the commander". */
export function roleText(g: Grammar, noun: number, parties: readonly Filler[]): string {
  const { tokens } = g
  const out = new Set<number>()
  for (const f of parties) {
    if (f.token === noun) continue
    for (const t of phraseTokens(g, f.token)) out.add(t)
    const name = g.annotation.names[g.nameAt(f.token)]
    if (name) for (let t = name.first; t < name.last; t++) out.add(t)
  }
  const kept: number[] = []
  for (const child of children(tokens, noun)) {
    const rel = relation(tokens.deprel[child])
    if (child < noun && (rel === 'amod' || rel === 'compound') && !out.has(child) && isOfOffice(g, child))
      kept.push(...phraseTokens(g, child).filter(t => !out.has(t) && isOfOffice(g, t)))
  }
  kept.push(noun)
  return [...new Set(kept)]
    .sort((a, b) => a - b)
    .map(t => tokens.text[t])
    .join(' ')
    .replace(/ (-) /g, '$1')
    .replace(/^[-\s]+/, '')
}

/** A word of the office itself: no participle ("captured", "highly trained"), age, number or nationality. */
function isOfOffice(g: Grammar, token: number): boolean {
  const { tokens } = g
  if (/^VB/.test(tokens.xpos[token]) || tokens.upos[token] === 'NUM' || tokens.upos[token] === 'DET') return false
  if (/^(?:year-)?old$|\d|^(?:trained|armed|wounded|injured|captured|unidentified|unnamed)$/i.test(tokens.text[token]))
    return false
  const name = g.nameAt(token)
  return name < 0 || !g.annotation.names[name].nationality
}

function phraseTokens(g: Grammar, token: number): number[] {
  const list = [token]
  for (let i = 0; i < list.length; i++)
    for (const child of children(g.tokens, list[i])) {
      const rel = relation(g.tokens.deprel[child])
      if (rel === 'compound' || rel === 'flat' || rel === 'amod' || rel === 'punct' || rel === 'case') list.push(child)
    }
  return list
}
