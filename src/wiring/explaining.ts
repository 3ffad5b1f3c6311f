import { type AcquireOptions, acquire } from '../acquire/acquire.js'
import { RelataError } from '../base/errors.js'
import type { Claim } from '../model/claim.js'
import { selfEvident } from '../model/claim-evident.js'
import type { Explanation } from '../model/explanation.js'
import type { Ledger } from '../model/ledger.js'
import type { Explainer } from '../read/claims/explain.js'
import type { Reader } from '../read/reader.js'
import { claimMeant, onlyOne } from './meant.js'
import { readDocument } from './reading.js'

/** A reader with its explainer. */
export interface Engine {
  readonly reader: Reader
  readonly explain: Explainer
}

/**
 * Why a claim of a ledger was read. Its document is read again by the reader that the claim names, since the ledger keeps
 * only what was read. @param id a claim's id or the beginning of one @param engineOf the engine of a reader's name, if it
 * is among today's. Errors: RELATA_CLAIM_UNKNOWN, RELATA_CLAIM_UNCLEAR, RELATA_CLAIM_READER.
 */
export async function explainKept(
  ledger: Ledger,
  id: string,
  engineOf: (reader: string) => Engine | undefined,
): Promise<Explanation> {
  const claim = await claimMeant(ledger, id)
  const kept = await ledger.document(claim.document.id)
  const engine = engineOf(claim.reader)
  if (!kept) throw new RelataError('RELATA_DOCUMENT_UNKNOWN', claim.document.id)
  if (!engine) throw new RelataError('RELATA_CLAIM_READER', `${claim.id} was read by ${claim.reader}`)
  const { annotation } = await readDocument(engine.reader, kept.document)
  const explanation = engine.explain(annotation, claim.id)
  // the same name of a reader does not promise the same lexicon: somebody may have edited it
  if (!explanation) throw new RelataError('RELATA_CLAIM_READER', `${claim.reader} no longer reads ${claim.id}`)
  return { ...explanation, claim }
}

/**
 * Why a claim of a file or page is read, without keeping anything. @param which its id, the beginning of one, or the
 * number before it in the table that `relata read` prints. Errors: those of `acquire`, RELATA_CLAIM_UNKNOWN,
 * RELATA_CLAIM_UNCLEAR.
 */
export async function explainFile(
  name: string,
  which: string,
  engine: Engine,
  options: AcquireOptions,
): Promise<Explanation> {
  const { document } = await acquire(name, options)
  const { annotation } = await readDocument(engine.reader, document)
  const { claims } = annotation
  const numbered = /^\d{1,4}$/.test(which) ? claims.filter(c => !selfEvident(c))[Number(which) - 1] : undefined
  const claim = numbered ?? onlyOne(withPrefix(claims, which), which)
  const explanation = engine.explain(annotation, claim.id)
  if (!explanation) throw new RelataError('RELATA_INTERNAL', `no way to claim ${claim.id}`)
  return explanation
}

const withPrefix = (claims: readonly Claim[], prefix: string) =>
  claims.filter(c => c.id.startsWith(prefix.toLowerCase()))
