import { RelataError } from '../base/errors.js'
import { canonicalJson } from '../base/hash.js'
import type { Claim } from '../model/claim.js'
import type { Document } from '../model/document.js'
import { holding, type Judgement } from '../model/judgement.js'
import type { KeptDocument, Ledger } from '../model/ledger.js'
import type { Reading } from '../model/reading.js'
import { type ClaimChanges, compareReadings, successorsOf } from './claim-changes.js'
import { documentMeant } from './meant.js'
import type { KeepableResult, Readers } from './readers.js'

/** What reading a document again brings. `read`: it was read again and kept; `unchanged`: it reads what it read before. */
export interface Reread {
  readonly document: string
  readonly title: string | null
  readonly status: 'read' | 'unchanged' | 'known'
  readonly changes: ClaimChanges
  /** What was judged of claims that are not read so any more: it holds for none of today's. */
  readonly lost: readonly Judgement[]
  readonly notices: readonly string[]
}

/** A document with what it reads today, not kept yet. */
export interface Again {
  readonly kept: KeptDocument
  readonly today: KeepableResult
}

/**
 * The documents to read again, oldest first: those that are named, or all. Of all, those that today's engine read again
 * already are passed over unless `again`, so that an interrupted run goes on where it ended.
 * Errors: RELATA_DOCUMENT_UNKNOWN, RELATA_DOCUMENT_UNCLEAR.
 */
export async function toReread(
  ledger: Ledger,
  engine: string,
  names: readonly string[],
  again: boolean,
): Promise<string[]> {
  if (names.length) {
    const ids: string[] = []
    for (const name of names) ids.push(await documentMeant(ledger, name))
    return [...new Set(ids)]
  }
  const all = (await ledger.documents()).map(d => d.id).reverse()
  if (again) return all
  const engines = await ledger.engines()
  return all.filter(id => engines.get(id) !== engine)
}

/** Claims of files that other programs wrote: no reader of texts made them, and none reads them otherwise. */
const IMPORTED = 'import:'

/** An imported document as it was imported. */
async function asImported(ledger: Ledger, { document, reader, layers }: KeptDocument): Promise<KeepableResult> {
  return { document, reader, layers, claims: await readClaims(ledger, document.id), notices: [] }
}

/** Reads a kept document with the reader of today. Errors: RELATA_DOCUMENT_UNKNOWN, those of reading. */
export async function readAgain(ledger: Ledger, readers: Readers, id: string): Promise<Again> {
  const kept = await ledger.document(id)
  if (!kept) throw new RelataError('RELATA_DOCUMENT_UNKNOWN', id)
  if (kept.reader.startsWith(IMPORTED)) return { kept, today: await asImported(ledger, kept) }
  // its language may have been judged anew since, as by any other reading
  const document: Document = kept.document
  return { kept, today: await readers.readToKeep(document) }
}

/**
 * What changes with a reading, and keeps it unless `dry`. What a person judged stays with the claims that say the same; a
 * person's own claim stays in any case. Errors: RELATA_LEDGER_*.
 */
export async function keepAgain(
  ledger: Ledger,
  { kept, today }: Again,
  { engine, dry = false }: { readonly engine: string; readonly dry?: boolean },
): Promise<Reread> {
  const { document, reading: previous } = kept
  const before = await readClaims(ledger, document.id)
  const changes = compareReadings(before, today.claims)
  const reading: Reading = { reader: today.reader, layers: today.layers, claims: [...today.claims] }
  const unchanged = contentOf(kept.layers, before) === contentOf(reading.layers, reading.claims)
  const told = { document: document.id, title: document.title, changes, notices: today.notices }
  const lost = await lostJudgements(ledger, changes)
  if (dry) return { ...told, status: unchanged ? 'unchanged' : 'read', lost }
  const successors = successorsOf(changes)
  const status = await ledger.reread({
    document: document.id,
    engine,
    previous,
    reading: unchanged ? null : reading,
    successors,
  })
  return { ...told, status: status === 'known' ? 'known' : unchanged ? 'unchanged' : 'read', lost }
}

/** The claims of a document that a reader read, those among them for which a person's stands. */
async function readClaims(ledger: Ledger, document: string): Promise<Claim[]> {
  const found: Claim[] = []
  for await (const { claim } of ledger.claims({ document, read: true })) found.push(claim)
  return found
}

/** All that a reading keeps, so that two can be compared; the order of claims says nothing. */
function contentOf(layers: Reading['layers'], claims: readonly Claim[]): string {
  return canonicalJson([layers, claims.map(c => [c.id, c.confidence]).sort(([a], [b]) => (a! < b! ? -1 : 1))])
}

/** Judgements on claims that no claim of today says the same as. */
async function lostJudgements(ledger: Ledger, { changed, dropped }: ClaimChanges): Promise<Judgement[]> {
  const gone = new Set([...changed.map(c => c.before.id), ...dropped.map(c => c.id)])
  if (!gone.size) return []
  const about = holding(await ledger.judgements()).filter(j =>
    ['accept', 'reject', 'withdraw_claim', 'edit'].includes(j.kind),
  )
  const fates = await ledger.fates(about.map(j => j.subject))
  return about.filter(j => gone.has(fates.get(j.subject)?.claim ?? j.subject))
}
