import { createHash } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { Ledger } from '../../model/ledger.js'
import { LineageIndex } from '../../weigh/lineage/index.js'
import type { Keys } from '../../weigh/lineage/postings.js'
import { joinSections, sectionsOf } from '../relations/sections.js'

/** Changes with how fingerprints and quotations are taken, and with the form of the file. */
const ENGINE = 1

/** The file of the index of a ledger's documents, beside that of what was drawn of it. It holds no words, but hashes of words. */
export function lineageBeside(drawn: string): string {
  return `${drawn}.lineage`
}

/** The index that an earlier run left; null where there is none, of another ledger, or of another engine. */
export async function recallIndex(file: string, ledger: Ledger): Promise<LineageIndex | null> {
  try {
    const sections = sectionsOf(await readFile(file), await markOf(ledger))
    if (!sections) return null
    const keys = (name: string): Keys => ({
      counts: unsigned(sections.numbers(`${name} counts`)),
      keys: unsigned(sections.numbers(name)),
    })
    const ids = JSON.parse(sections.text('ids')) as string[]
    return new LineageIndex({ ids, passages: keys('passages'), quotations: keys('quotations') })
  } catch {
    return null
  }
}

/** Leaves an index for later runs, for its owner alone. Where that fails it is made again. */
export async function rememberIndex(file: string, ledger: Ledger, index: LineageIndex): Promise<void> {
  const { ids, passages, quotations } = index.pack()
  const partly = `${file}.${process.pid}`
  try {
    const parts = {
      ids: JSON.stringify(ids),
      ...{ passages: signed(passages.keys), 'passages counts': signed(passages.counts) },
      ...{ quotations: signed(quotations.keys), 'quotations counts': signed(quotations.counts) },
    }
    await writeFile(partly, joinSections(await markOf(ledger), parts), { mode: 0o600 })
    await rename(partly, file)
  } catch {
    await rm(partly, { force: true })
  }
}

/** The same for a ledger as it grows: its first entry, which is never written again. */
async function markOf(ledger: Ledger): Promise<string> {
  const [first] = await (await ledger.asOf({ entry: 1 })).history({ limit: 1 })
  return createHash('sha256')
    .update(JSON.stringify([ENGINE, ledger.collection, first?.hash ?? '']))
    .digest('hex')
}

const unsigned = (numbers: Int32Array) => new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length)
const signed = (numbers: Uint32Array) => new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length)
