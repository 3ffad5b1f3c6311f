import { dependents } from '../tree.js'
import type { Draft } from './draft.js'
import type { Grammar } from './grammar/index.js'
import { conjuncts, isVerb, prepositions } from './grammar/words.js'
import { isParty, standing } from './party.js'

/** "Four officers, including Colonel Dal, joined": parties that are singled out have a claim of their own. */
export function included(g: Grammar, draft: Draft): Draft[] {
  const found: Draft[] = []
  for (const role of ['actor', 'recipient'] as const)
    for (const filler of draft.filling[role] ?? [])
      for (const first of inclusions(g, filler.token)) {
        const members = conjuncts(g.tokens, first).filter(m => isParty(standing(g.annotation, m)))
        if (!members.length) continue
        const list = members.map(token => ({ token, path: `${filler.path}>including`, cost: filler.cost + 0.5 }))
        found.push({ ...draft, filling: { ...draft.filling, [role]: list } })
      }
  return found
}

/**
 * Nominals that "including" or "such as" adds to a noun: below the noun itself, or behind a verb or another of its
 * arguments, where the noun is the nearest one that can hold others (a plural, a group).
 */
export function inclusions(g: Grammar, noun: number): number[] {
  if (!holdsOthers(g, noun)) return []
  const { tokens } = g
  const found = inclusionsBelow(g, noun)
  const head = tokens.head[noun]
  if (head < 0 || !isVerb(tokens, head)) return found
  const siblings = dependents(tokens, head, 'obj', 'obl', 'nsubj')
  const nearest = (part: number) => !siblings.some(other => other > noun && other < part && holdsOthers(g, other))
  for (const part of inclusionsBelow(g, head)) if (part > noun && nearest(part)) found.push(part)
  for (const other of siblings)
    if (other > noun && !holdsOthers(g, other))
      for (const part of inclusionsBelow(g, other)) if (nearest(part)) found.push(part)
  return found
}

function holdsOthers(g: Grammar, token: number): boolean {
  return g.tokens.xpos[token].endsWith('S') || standing(g.annotation, token).kind === 'group'
}

function inclusionsBelow(g: Grammar, token: number): number[] {
  const { tokens } = g
  return dependents(tokens, token, 'nmod', 'obl', 'acl', 'appos', 'obj').filter(child => {
    const marked = [child, ...dependents(tokens, child, 'amod')]
    return marked.some(t => prepositions(tokens, t).some(p => p === 'including' || p === 'such-as'))
  })
}
