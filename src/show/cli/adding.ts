import type { AcquireOptions, Kept, Workspace } from '../../relata.js'
import type { Outcome } from './outcome.js'
import { printLine } from './output.js'
import { progress } from './progress.js'
import { chosenReaders, type ReaderOptions } from './reader-option.js'

/** What became of some documents. */
export interface Added {
  readonly added: number
  readonly known: number
  readonly failed: number
  readonly claims: number
}

/** Acquires, reads and keeps; one that fails is named and never stops the rest. With `json` a line for each, once it is durable. */
export async function addSources(
  { ledger }: Workspace,
  sources: readonly string[],
  options: AcquireOptions & ReaderOptions & { readonly json?: boolean },
  outcome: Outcome,
): Promise<Added> {
  const { expand, inOrder, keepReady, readyFrom } = await import('../../relata.js')
  const { published, language, allowHost } = options
  const found = await expand(sources)
  const readers = await chosenReaders(options, outcome)
  const bar = await progress(found.length)
  const total = { added: 0, known: 0, failed: 0, claims: 0 }
  const read = async ({ name, error }: (typeof found)[number]) => {
    if (error) throw error
    return readyFrom(ledger, readers, name, { published, language, allowHost })
  }
  try {
    for await (const done of inOrder(found, readers.abreast, read)) {
      const { name } = done.item
      try {
        if ('thrown' in done) throw done.thrown
        // kept one after the other, in the order in which they were named, whatever thread was done first
        const kept = await keepReady(ledger, done.result, name)
        for (const notice of kept.notices) outcome.notice(name, notice)
        if (kept.replaces) outcome.notice(name, newer(kept))
        total[kept.status]++
        total.claims += kept.claims
        const { replaces } = kept
        if (options.json)
          await printLine({ file: name, document: kept.document, status: kept.status, ...(replaces && { replaces }) })
      } catch (thrown) {
        total.failed++
        const { code, message } = outcome.fail(name, thrown)
        if (options.json) await printLine({ file: name, document: null, status: 'failed', error: { code, message } })
      }
      bar.step(name)
    }
  } finally {
    await readers.close()
  }
  bar.stop()
  return total
}

/** "Added 3 documents with 41 claims; 2 known already; 1 failed." */
export function addedText({ added, known, failed, claims }: Added): string {
  const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`
  const parts = [`Added ${counted(added, 'document')} with ${counted(claims, 'claim')}`]
  if (known) parts.push(`${known} known already`)
  if (failed) parts.push(`${failed} failed`)
  return `${parts.join('; ')}.`
}

/** That a document is a newer version of another. */
function newer({ document, status }: Kept): string {
  const back =
    status === 'known'
      ? 'It says again what it said in an older version.'
      : 'It is a newer version of what came from there before.'
  return `${back} relata versions ${document.slice(0, 12)} shows what changed, relata undo ENTRY takes that back.`
}
