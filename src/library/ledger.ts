import {
  acquire,
  acquirePasted,
  type ExportFormat,
  exporting,
  type Kept,
  keepAcquired,
  openWorkspace,
  type Tier,
  type Workspace,
} from '../relata.js'
import { readersOf } from './read.js'

/** What is known of a text that is added. */
export interface AddOptions {
  readonly title?: string
  readonly publisher?: string
  readonly published?: string
  readonly language?: string
  readonly tier?: Tier
}

/** A ledger with all that can be asked of it, and what adds to it. */
export interface OpenedLedger extends Workspace {
  /** Reads a text and keeps it with its claims; one that is known adds nothing. Errors: those of reading, RELATA_LEDGER_*. */
  add(text: string, options?: AddOptions): Promise<Kept>
  /** The same with a file or an address. Errors: as `readFile`, RELATA_LEDGER_*. */
  addFile(path: string, options?: AddOptions): Promise<Kept>
  /** All claims in a format, piece by piece (docs/exports.md). */
  export(format: ExportFormat): AsyncIterable<string>
}

/**
 * Opens a ledger: a file, made where it is not there, `:memory:`, or `postgres://…`. Close it at the end. Errors: RELATA_LEDGER_*.
 * @param collection which case of it; `main` where none is named
 */
export async function openLedger(address: string, { collection }: { collection?: string } = {}): Promise<OpenedLedger> {
  const workspace = await openWorkspace(address, collection)
  return {
    ...workspace,
    async add(text, { tier, ...known } = {}) {
      const acquired = await acquirePasted({ text, ...known })
      // a text came from no place, so that it is a newer version of nothing
      return keepAcquired(workspace.ledger, readersOf(tier), acquired, known.title ?? 'text', [])
    },
    async addFile(path, { tier, published, language } = {}) {
      return keepAcquired(workspace.ledger, readersOf(tier), await acquire(path, { published, language }), path)
    },
    async *export(format) {
      yield* (await exporting()).exportClaims(workspace, format)
    },
  }
}
