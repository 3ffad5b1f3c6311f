import type { Claim } from '../../model/claim.js'
import { selfEvident } from '../../model/claim-evident.js'
import type { Ledger } from '../../model/ledger.js'
import { propose } from '../proposing.js'
import type { Readers } from '../readers.js'
import { type Agreement, compareReaders } from './compare.js'

/** A document as two readers read it. */
export interface Compared extends Agreement {
  readonly document: string
  readonly title: string | null
  /** Who the other reader is. */
  readonly reader: string
  readonly notices: readonly string[]
}

/**
 * Compares the claims that a ledger has of a document with what another reader makes of it. What a name tells by itself is left
 * out: nobody needs to decide on it. Errors: those of the reader.
 */
export async function compareKept(ledger: Ledger, id: string, other: Readers): Promise<Compared> {
  const ours: Claim[] = []
  for await (const { claim } of ledger.claims({ document: id })) if (!selfEvident(claim)) ours.push(claim)
  const { document } = (await ledger.document(id))!
  const { claims, notices, reader } = await other.readToKeep(document)
  return {
    document: id,
    title: document.title,
    reader,
    notices,
    ...compareReaders(
      ours,
      claims.filter(claim => !selfEvident(claim)),
    ),
  }
}

/** How many proposals came of differences; `known`: they had been proposed before. */
export interface Proposed {
  readonly waiting: number
  readonly known: number
}

/** Puts what differs into the review queue, under the name of the other reader. Errors: RELATA_LEDGER_*. */
export async function proposeDifferences(
  ledger: Ledger,
  { document, otherwise, onlyOurs, onlyTheirs }: Agreement & { readonly document: string },
  author: string,
): Promise<Proposed> {
  const told = { waiting: 0, known: 0 }
  const put = async (...[subject, content, reason]: [string, Parameters<typeof propose>[2], string]) => {
    const { status } = await propose(ledger, subject, content, { reason, author })
    told[status === 'added' ? 'waiting' : 'known']++
  }
  for (const claim of onlyTheirs) await put(document, { what: 'add', claim }, 'only this reader reads it')
  for (const { ours, theirs, fields } of otherwise)
    await put(ours.id, { what: 'replace', claim: theirs }, `this reader reads it otherwise: ${fields.join(', ')}`)
  for (const claim of onlyOurs) await put(claim.id, { what: 'reject' }, 'this reader does not read it')
  return told
}
