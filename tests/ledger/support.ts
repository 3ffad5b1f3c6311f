import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import { judgement } from '../../src/model/judgement.js'
import type { Ledger } from '../../src/model/ledger.js'
import { original } from '../../src/model/original.js'
import { noLayers } from '../../src/model/reading.js'
import type { Verification } from '../../src/model/verification.js'
import { dossier, handMade, who } from '../support/claims.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-ledger-'))
let files = 0

/** A path at which there is no ledger yet. */
export const fresh = () => join(folder, `${files++}`, 'ledger.db')

/** A ledger that was written before ledgers had a chain, copied so that it can be opened: three documents, two judgements. */
export function firstLedger(): string {
  const path = join(folder, `first-${files++}.db`)
  copyFileSync(fileURLToPath(new URL('fixtures/first.db', import.meta.url)), path)
  return path
}

/** A ledger that was written before there were sums: five documents, four judgements, with a chain. */
export function chainLedger(): string {
  const path = join(folder, `chain-${files++}.db`)
  copyFileSync(fileURLToPath(new URL('fixtures/chain.db', import.meta.url)), path)
  return path
}

/** A ledger whose participants stood under the ids of their claims: what `fill` and `fillAgain` write. */
export function versionsLedger(): string {
  const path = join(folder, `versions-${files++}.db`)
  copyFileSync(fileURLToPath(new URL('fixtures/versions.db', import.meta.url)), path)
  return path
}

/** A judgement that two names stand for one actor, and that it no longer holds. */
export function judgements() {
  const made = '2020-01-01T00:00:00Z'
  const same = judgement({ kind: 'same', subject: 'a', object: 'b', reason: 'r', author: 'x', made })
  const back = judgement({ kind: 'withdraw', subject: same.id, object: null, reason: 'r', author: 'x', made })
  return [same, back] as const
}

/** Fills a ledger with a bit of everything: two documents with originals, and two judgements between and after them. */
export async function fill(ledger: Ledger): Promise<void> {
  const [first, second] = dossier()
  const [same, back] = judgements()
  const bytes = (text: string) => new TextEncoder().encode(text)
  const at = '2020-01-02T03:04:05.000Z'
  await ledger.keep({ ...first, original: original(bytes('<p>one</p>'), 'one.html', 'text/html', at) })
  await ledger.judge(same)
  await ledger.keep({ ...second, original: original(bytes('<p>two</p>'), 'two.html', 'text/html', at) })
  await ledger.judge(back)
}

/** And two entries more: a document that is read otherwise than before, and a claim that a person reads otherwise. */
export async function fillAgain(ledger: Ledger): Promise<void> {
  const [first, second] = dossier()
  const { document } = first
  const [aid, affiliate] = first.reading.claims
  const { id: _, document: __, quote, ...rest } = affiliate
  const again = handMade(document, { ...rest, quote: quote.text, reader: 'test/2' })
  const mentions = [{ ...who(document.text, 'Coast League'), kind: 'organization', entity: 0 } as const]
  const reading = {
    reader: 'test/2',
    layers: { ...noLayers(), mentions },
    claims: [{ ...aid, confidence: 0.9 }, again],
  }
  const { reading: previous } = (await ledger.document(document.id))!
  const successors = [{ claim: affiliate.id, successor: again.id, same: true }]
  await ledger.reread({ document: document.id, engine: 'e', previous, reading, successors })
  const [assault] = second.reading.claims
  const { id: ___, document: ____, quote: words, ...said } = assault
  const edited = handMade(second.document, { ...said, quote: words.text, reader: 'person:x', hedge: 'alleged' })
  const made = '2020-01-01T00:00:00Z'
  const about = { subject: assault.id, object: edited.id, reason: 'r', author: 'x', made }
  await ledger.edit(judgement({ kind: 'edit', ...about }), edited)
}

/** What a verification of the ledger at a path says. */
export async function verified(path: string): Promise<Verification> {
  const ledger = openSqliteLedger(path)
  try {
    return await ledger.verify()
  } finally {
    await ledger.close()
  }
}
