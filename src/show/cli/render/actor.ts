import { mixedWords } from '../../../base/scripts.js'
import type { Actor } from '../../../model/actor.js'
import type { ActorBranch, TieEnd } from '../../../relata.js'

/** An actor on a line, with how often claims name it. */
export function actorLine({ name, kind, documents, aliases }: Actor, uses: number, indent = ''): string {
  const also = aliases.length ? `  also: ${aliases.map(a => a.name).join(', ')}` : ''
  const scripts = [name, ...aliases.map(a => a.name)].flatMap(mixedWords)
  const odd = scripts.length ? `  letters of two scripts: ${scripts.join(', ')}` : ''
  return `${String(uses).padStart(5)}  ${indent}${name}  (${kind}, ${documents} document${documents === 1 ? '' : 's'})${also}${odd}\n`
}

/** An actor with those under it, each further in; the number is that of all uses below. */
export function branchText({ actor, uses, parts }: ActorBranch, indent = ''): string {
  return actorLine(actor, uses, indent) + parts.map(part => branchText(part, `${indent}  `)).join('')
}

/** Sources that are named beside a tie. */
const NAMED = 3

/** What is known of a tie: how it is called, who says it, of which days, and from when to when. */
export function tieText({ type, claims, sources, first, last, since, until }: Omit<TieEnd, 'actor'>): string {
  if (type === 'phrase') return 'by its name'
  if (type === 'known') return 'as you said in actors.yaml'
  const days = first === null ? '' : first === last ? first : `${first} to ${last}`
  const said = sources.length > NAMED ? [...sources.slice(0, NAMED), `${sources.length - NAMED} more`] : sources
  return [
    `${claims.length} claim${claims.length === 1 ? '' : 's'}`,
    ...said,
    days,
    since && `since ${since}`,
    until && `until ${until}`,
  ]
    .filter(Boolean)
    .join(', ')
}
