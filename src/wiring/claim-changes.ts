import { canonicalJson } from '../base/hash.js'
import type { Claim } from '../model/claim.js'
import type { Successor } from '../model/ledger.js'

/** A claim that is read otherwise now, and in which fields. */
export interface Changed {
  readonly before: Claim
  readonly after: Claim
  readonly fields: readonly string[]
}

/** What two readings of a text, or of two versions of one, have in common and what not. */
export interface ClaimChanges {
  /** Claims that say the same, whatever their ids. */
  readonly same: readonly (readonly [before: Claim, after: Claim])[]
  readonly changed: readonly Changed[]
  readonly added: readonly Claim[]
  readonly dropped: readonly Claim[]
}

/** The fields of a record that say what is claimed; the others say who read it and where it stands in a ledger. */
const SAYING = [
  'type',
  'mode',
  'symmetric',
  'actor',
  'recipient',
  'origin',
  'object',
  'place',
  'role',
  'time',
  'polarity',
  'realis',
  'hedge',
  'probability',
  'attribution',
] as const
const PLACES = ['quote', 'trigger'] as const

/** Compares two readings of one text: what is read at the same place is the same claim, read alike or otherwise. */
export function compareReadings(before: readonly Claim[], after: readonly Claim[]): ClaimChanges {
  return compare(before, after, [
    claim => canonicalJson(pick(claim, [...SAYING, ...PLACES])),
    ({ type, trigger, ...claim }) => canonicalJson([type, trigger, parties(claim)]),
    ({ type, trigger }) => canonicalJson([type, trigger]),
    ({ trigger, ...claim }) => canonicalJson([trigger, parties(claim)]),
  ])
}

/** Compares the claims of two versions of a document: by their words, since those stand elsewhere in the text now. */
export function compareVersions(before: readonly Claim[], after: readonly Claim[]): ClaimChanges {
  const said = (claim: Claim) => withoutOffsets(pick(claim, SAYING))
  return compare(before, after, [
    claim => canonicalJson([said(claim), claim.quote.text]),
    claim => canonicalJson(said(claim)),
    claim => canonicalJson([claim.type, parties(claim), claim.quote.text]),
    claim => canonicalJson([claim.type, parties(claim)]),
  ])
}

/**
 * Pairs claims by one key after the other, the strictest first; each claim is paired once, in the order of the text. What
 * the first key pairs is the same, what a later one pairs is changed (or the same after all, where only its place is another).
 */
function compare(
  before: readonly Claim[],
  after: readonly Claim[],
  keys: readonly ((claim: Claim) => string)[],
): ClaimChanges {
  const same: [Claim, Claim][] = []
  const changed: Changed[] = []
  let [left, right] = [[...before], [...after]]
  for (const [level, key] of keys.entries()) {
    const waiting = new Map<string, Claim[]>()
    for (const claim of right) waiting.set(key(claim), [...(waiting.get(key(claim)) ?? []), claim])
    const paired = new Set<Claim>()
    for (const claim of left) {
      const other = waiting.get(key(claim))?.shift()
      if (!other) continue
      paired.add(claim).add(other)
      const fields = level === 0 ? [] : differing(claim, other)
      if (fields.length) changed.push({ before: claim, after: other, fields })
      else same.push([claim, other])
    }
    left = left.filter(c => !paired.has(c))
    right = right.filter(c => !paired.has(c))
  }
  return { same, changed, added: right, dropped: left }
}

/** Which claims stand for others that have another id. */
export function successorsOf({ same, changed }: ClaimChanges): Successor[] {
  return [
    ...same.map(([before, after]) => ({ claim: before.id, successor: after.id, same: true })),
    ...changed.map(({ before, after }) => ({ claim: before.id, successor: after.id, same: false })),
  ].filter(({ claim, successor }) => claim !== successor)
}

/** The fields in which two claims differ, wherever their words stand. */
function differing(a: Claim, b: Claim): string[] {
  const fields = SAYING.filter(
    field => canonicalJson(withoutOffsets(a[field])) !== canonicalJson(withoutOffsets(b[field])),
  )
  return a.quote.text === b.quote.text ? fields : [...fields, 'quote']
}

function parties({ actor, recipient, origin }: Pick<Claim, 'actor' | 'recipient' | 'origin'>) {
  return [actor, recipient, origin].map(list => list.map(p => p.name).sort())
}

function pick(claim: Claim, fields: readonly (keyof Claim)[]): object {
  return Object.fromEntries(fields.map(field => [field, withoutActors(claim[field])]))
}

/** Without the ids of actors, which a ledger gives. */
function withoutActors(value: unknown): unknown {
  return mapped(value, ['actor'])
}

function withoutOffsets(value: unknown): unknown {
  return mapped(value, ['start', 'end', 'actor'])
}

/** A value without some fields of the objects in its lists, and of itself. */
function mapped(value: unknown, without: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map(item => mapped(item, without))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !(without.includes(key) && typeof item !== 'object'))
      .map(([key, item]) => [key, mapped(item, without)]),
  )
}
