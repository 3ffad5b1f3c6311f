import { RelataError } from '../base/errors.js'
import type { Claim } from '../model/claim.js'
import { type Judgement, newerVersions } from '../model/judgement.js'
import type { Ledger } from '../model/ledger.js'

/** Ids that are named when several fit. */
const NAMED = 8

/** The kept claim of an id or the beginning of one. Errors: RELATA_CLAIM_UNKNOWN, RELATA_CLAIM_UNCLEAR. */
export async function claimMeant(ledger: Ledger, id: string): Promise<Claim> {
  const prefix = id.toLowerCase()
  const found: Claim[] = []
  if (/^[0-9a-f]+$/.test(prefix))
    for await (const { claim } of ledger.claims({ prefix, limit: NAMED + 1 })) found.push(claim)
  return onlyOne(found, id)
}

/** The one claim that is meant. Errors: as `claimMeant`. */
export function onlyOne(found: readonly Claim[], asked: string): Claim {
  if (!found.length) throw new RelataError('RELATA_CLAIM_UNKNOWN', `"${asked}"`)
  if (found.length === 1) return found[0]
  const ids = found.slice(0, NAMED).map(c => c.id.slice(0, Math.max(12, asked.length + 4)))
  throw new RelataError('RELATA_CLAIM_UNCLEAR', `"${asked}" may be ${ids.join(', ')}`)
}

/**
 * The id of the document that is meant: by its id or the beginning of one, or the file name or address that it came from (of
 * several versions the newest). Errors: RELATA_DOCUMENT_UNKNOWN, RELATA_DOCUMENT_UNCLEAR.
 */
export async function documentMeant(ledger: Ledger, words: string): Promise<string> {
  const prefix = words.toLowerCase()
  const found = /^[0-9a-f]{4,32}$/.test(prefix) ? await ledger.lookUp({ prefix }) : []
  if (found.length > 1) {
    const ids = found.slice(0, NAMED).map(id => id.slice(0, Math.max(12, words.length + 4)))
    throw new RelataError('RELATA_DOCUMENT_UNCLEAR', `"${words}" may be ${ids.join(', ')}`)
  }
  const id = found[0] ?? (await newestFrom(ledger, words))
  if (id === undefined) throw new RelataError('RELATA_DOCUMENT_UNKNOWN', `"${words}"`)
  return id
}

/** The newest version of what came from a place. */
async function newestFrom(ledger: Ledger, place: string): Promise<string | undefined> {
  const there = await ledger.lookUp({ places: [place] })
  if (there.length < 2) return there[0]
  const newer = newerVersions(await ledger.judgements(there))
  return there.filter(id => !newer.has(id)).at(-1) ?? there.at(-1)
}

/**
 * The judgement that is meant: by the number of its entry (`12`, `entry:12`), or by its id or the beginning of one.
 * @param judgements all of the ledger's. Errors: RELATA_JUDGEMENT_UNKNOWN.
 */
export async function judgementMeant(
  ledger: Ledger,
  judgements: readonly Judgement[],
  words: string,
): Promise<Judgement> {
  const number = /^(?:entry:)?(\d{1,9})$/.exec(words)
  if (number) {
    const [entry] = await (await ledger.asOf({ entry: Number(number[1]) })).history({ limit: 1 })
    const found = entry?.entry === Number(number[1]) && judgements.find(j => j.id === entry.id)
    if (found) return found
    throw new RelataError('RELATA_JUDGEMENT_UNKNOWN', entry ? `entry ${number[1]} is a ${entry.kind}` : `"${words}"`)
  }
  const found = /^[0-9a-f]{6,32}$/i.test(words) ? judgements.filter(j => j.id.startsWith(words.toLowerCase())) : []
  if (found.length === 1) return found[0]
  throw new RelataError('RELATA_JUDGEMENT_UNKNOWN', `"${words}"${found.length ? ' may be several' : ''}`)
}
