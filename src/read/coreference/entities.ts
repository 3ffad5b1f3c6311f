import type { EntityKind } from '../../model/mention.js'
import type { Entity } from '../annotation.js'
import type { Facts } from './facts.js'
import type { Resolution } from './sieve.js'

/** The chains as entities, in the order of their first mentions; every mention is in exactly one. */
export function entitiesOf(resolution: Resolution): Entity[] {
  const { annotation, facts, chains } = resolution
  const number = new Map<number, number>()
  const lists: number[][] = []
  facts.forEach((fact, i) => {
    const chain = chains.of(i)
    let entity = number.get(chain)
    if (entity === undefined) {
      entity = lists.length
      number.set(chain, entity)
      lists.push([])
    }
    lists[entity].push(i)
    fact.mention.entity = entity
  })
  const { text } = annotation.document
  return lists.map(mentions => {
    if (mentions.length === 1) return single(resolution, mentions, text, number)
    const group = mentions.map(m => facts[m])
    const members = mentions.map(m => resolution.members.get(m)).find(m => m !== undefined)
    return {
      mentions,
      name: nameOf(group, text),
      kind: kindOf(group),
      named: group.some(f => f.mention.named),
      members: members ? members.map(m => number.get(chains.of(m))!) : [],
    }
  })
}

/** The entity of one mention that nothing else stands for. */
function single(
  { facts, chains, members }: Resolution,
  mentions: number[],
  text: string,
  number: Map<number, number>,
): Entity {
  const [m] = mentions
  const fact = facts[m]
  const { name, mention } = fact
  return {
    mentions,
    name: name ? nameOf([fact], text) : words(text, mention),
    kind: fact.pronoun && (fact.gender === 'm' || fact.gender === 'f') ? 'person' : fact.kind,
    named: mention.named,
    members: members.get(m)?.map(other => number.get(chains.of(other))!) ?? [],
  }
}

/** White space other than single spaces. */
const BREAKS = /[^\S ]|\s\s/

/** The words of a mention on one line. */
function words(text: string, { start, end }: Facts['mention']): string {
  const phrase = text.slice(start, end)
  return BREAKS.test(phrase) ? phrase.replace(/\s+/g, ' ') : phrase
}

/** The fullest proper name; a nationality alone is its state; else the longest of the first descriptions; else the pronoun. */
function nameOf(group: readonly Facts[], text: string): string {
  const names = group.filter(f => f.name && !f.name.nationality && f.mention.named)
  if (names.length) {
    const known = names.find(f => f.known)?.known
    const texts = names.map(f => f.nameText)
    const usual = known && texts.find(t => t.toLowerCase().replace(/^the /, '') === known.name.toLowerCase())
    const shouted = (t: string) => /\s/.test(t) && t === t.toUpperCase()
    return (
      usual ??
      texts.reduce((best, t) => (t.length > best.length || (t.length === best.length && shouted(best)) ? t : best))
    )
  }
  const nationality = group.find(f => f.name?.nationality && f.known)
  if (nationality && (group.every(f => f.name) || kindOf(group) === 'state'))
    return nationality.known!.of ?? nationality.nameText
  const described = group.filter(f => !f.pronoun)
  const first = described.slice(0, 2)
  const pick = first.length
    ? first.reduce((a, b) => (b.mention.end - b.mention.start > a.mention.end - a.mention.start ? b : a))
    : group[0]
  return words(text, pick.mention)
}

/** The kind that its names have, else that of its descriptions, else that of its pronouns; "he" and "she" are people. */
function kindOf(group: readonly Facts[]): EntityKind {
  if (group.some(f => f.pronoun && (f.gender === 'm' || f.gender === 'f'))) return 'person'
  const rank = (f: Facts) => (f.name ? 0 : f.pronoun ? 2 : 1) * 2 + (f.kind === 'other' ? 1 : 0)
  return group.reduce((best, f) => (rank(f) < rank(best) ? f : best)).kind
}
