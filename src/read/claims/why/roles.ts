import type { ExplainedRole } from '../../../model/explanation.js'
import type { Annotation, Mention } from '../../annotation.js'
import { SIEVES } from '../../coreference/sieves.js'
import type { Draft } from '../draft.js'
import type { Filler } from '../grammar/index.js'
import { rangeOf } from '../participant.js'
import { mentionOf } from '../party.js'
import { ROLES } from '../role.js'
import { flat, placeAt } from './places.js'

/** Every filler of every role, with its way through the tree and its way to a name. */
export function explainedRoles(annotation: Annotation, draft: Draft): ExplainedRole[] {
  return ROLES.flatMap(role => (draft.filling[role] ?? []).map(filler => explained(annotation, draft, role, filler)))
}

function explained(annotation: Annotation, draft: Draft, role: string, filler: Filler): ExplainedRole {
  const { tokens, mentions, entities } = annotation
  const { token, path, cost } = filler
  const { first, last } = rangeOf(annotation, token)
  const at = placeAt(annotation, tokens.start[first], tokens.end[last - 1])
  const mention = mentionOf(annotation, token)
  const entity = mention >= 0 && role !== 'object' ? entities[mentions[mention].entity] : undefined
  const members = entity?.members ?? []
  // an unnamed party is called by its own words
  const name = !entity ? at.text : entity.named || !entity.name.startsWith(at.text) ? entity.name : at.text
  return {
    role,
    name,
    at,
    path,
    way: wayTo(annotation, draft.trigger, token),
    cost,
    links: entity && flat(name) !== at.text ? linksTo(annotation, mention, name) : [],
    standsFor: members.map(m => entities[m].name),
  }
}

/** The way through the tree from one token to another, without the first: up to the word above both, then down. */
export function wayTo({ tokens }: Annotation, from: number, to: number): ExplainedRole['way'] {
  const above = (token: number) => {
    const line: number[] = []
    for (let t = token; t >= 0 && line.length < 60; t = tokens.head[t]) line.push(t)
    return line
  }
  const [up, down] = [above(from), above(to)]
  const meet = up.find(t => down.includes(t))
  if (meet === undefined) return []
  const rising = up.slice(0, up.indexOf(meet))
  const falling = down.slice(0, down.indexOf(meet)).reverse()
  return [
    ...rising.map(t => ({ word: tokens.text[tokens.head[t]], relation: tokens.deprel[t], up: true })),
    ...falling.map(t => ({ word: tokens.text[t], relation: tokens.deprel[t], up: false })),
  ]
}

/** The mentions between one and the one that bears its entity's name, each with the sieve that joined it; [] where there is none. */
function linksTo(annotation: Annotation, mention: number, name: string): ExplainedRole['links'] {
  const { mentions, entities, links, document } = annotation
  const words = (m: Mention) => flat(document.text.slice(m.start, m.end))
  const chain = entities[mentions[mention].entity].mentions
  const bears = (m: number) => words(mentions[m]).replace(/^the /i, '') === flat(name).replace(/^the /i, '')
  const goal =
    chain.find(bears) ??
    chain.find(m => mentions[m].named && words(mentions[m]).includes(flat(name))) ??
    chain.find(m => mentions[m].named) ??
    chain.find(m => !mentions[m].pronoun)
  if (goal === undefined || goal === mention) return []
  const came = new Map<number, { from: number; by: string } | null>([[mention, null]])
  const queue = [mention]
  for (let i = 0; i < queue.length && !came.has(goal); i++)
    for (const { a, b, by } of links) {
      const next = a === queue[i] ? b : b === queue[i] ? a : -1
      if (next < 0 || came.has(next)) continue
      came.set(next, { from: queue[i], by })
      queue.push(next)
    }
  const found: ExplainedRole['links'] = []
  for (let at = goal, step = came.get(goal); step; at = step.from, step = came.get(at)) {
    const reason = SIEVES.find(s => s.name === step?.by)?.reason ?? ''
    found.unshift({ to: placeAt(annotation, mentions[at].start, mentions[at].end), by: step.by, reason })
  }
  return found
}
