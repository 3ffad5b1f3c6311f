import { RelataError } from '../base/errors.js'
import type { Claim } from '../model/claim.js'
import { type Judgement, newerVersions } from '../model/judgement.js'
import type { DocumentSummary, Ledger } from '../model/ledger.js'
import { type ClaimChanges, compareVersions } from './claim-changes.js'
import type { Piece } from './text-diff.js'

/** One version of a document. `current`: no newer one stands for it. */
export interface Version {
  readonly summary: DocumentSummary
  readonly current: boolean
  /** The judgement that says of which document it is a newer version; null of the first. */
  readonly by: Judgement | null
  /** How it differs from the version before; null of the first. */
  readonly difference: Difference | null
}

/** How a version differs from the one before it. */
export interface Difference {
  readonly text: readonly Piece[]
  readonly claims: ClaimChanges
}

/**
 * The document of which a document from these places is a newer version: the newest that came from there and that no other
 * stands for. Null where there is none, or the document is that one itself.
 * @param places file name and address that it came from
 */
export async function predecessor(
  ledger: Ledger,
  id: string,
  places: readonly (string | null)[],
): Promise<string | null> {
  const known = places.filter((place): place is string => place !== null && isPlace(place))
  const there = known.length ? await ledger.lookUp({ places: [...new Set(known)] }) : []
  if (!there.some(other => other !== id)) return null
  const newer = newerVersions(await ledger.judgements(there))
  const newest = there.filter(other => !newer.has(other)).at(-1)
  return newest === undefined || newest === id ? null : newest
}

/** Whether the same place means the same document: not standard input, or the front page of a site. */
function isPlace(place: string): boolean {
  if (place === '-') return false
  if (!/^https?:/i.test(place)) return true
  const { pathname, search } = URL.canParse(place) ? new URL(place) : { pathname: '/', search: '' }
  return pathname !== '/' || search !== ''
}

/** All versions of a document, oldest first, each with its difference from the one before. Errors: RELATA_DOCUMENT_UNKNOWN. */
export async function versionsOf(ledger: Ledger, id: string): Promise<Version[]> {
  const newer = newerVersions(await ledger.judgements())
  const before = new Map([...newer].map(([older, j]) => [j.subject, older]))
  let first = id
  for (const seen = new Set([id]); before.has(first) && !seen.has(before.get(first)!); seen.add(first))
    first = before.get(first)!
  const { textDiff } = await import('./text-diff.js')
  const versions: Version[] = []
  const passed = new Set<string>()
  let last: { text: string; claims: Claim[] } | null = null
  for (let at: string | undefined = first; at !== undefined && !passed.has(at); at = newer.get(at)?.subject) {
    passed.add(at)
    const kept = await ledger.document(at)
    if (!kept) {
      if (at === id) throw new RelataError('RELATA_DOCUMENT_UNKNOWN', id)
      continue
    }
    const claims: Claim[] = []
    for await (const { claim } of ledger.claims({ document: at })) claims.push(claim)
    const { text } = kept.document
    const difference: Difference | null = last && {
      text: textDiff(last.text, text),
      claims: compareVersions(last.claims, claims),
    }
    const older = before.get(at)
    versions.push({
      summary: kept.summary,
      current: !newer.has(at),
      by: older === undefined ? null : (newer.get(older) ?? null),
      difference,
    })
    last = { text, claims }
  }
  return versions
}

/** The documents that have several versions, by the newest of each. */
export async function versioned(ledger: Ledger): Promise<string[]> {
  const newer = newerVersions(await ledger.judgements())
  return [...new Set([...newer.values()].map(j => j.subject))].filter(id => !newer.has(id))
}
