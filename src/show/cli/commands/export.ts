import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Argument } from 'commander'
import { RelataError } from '../../../base/errors.js'
import type { ExportFormat } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { asOfOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print } from '../output.js'

/** `export`: all claims in a format for other programs. */
export const define: Define = command => {
  command
    .addArgument(new Argument('<FORMAT>', 'what to write').choices(['jsonl', 'csv']))
    .option('--output <FILE>', 'write there instead of to standard output')
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addHelpText('after', example('relata export csv --output claims.csv', 'relata export jsonl | jq .type'))
    .action((format: ExportFormat, options: LedgerOptions & { output?: string }) =>
      withWorkspace(options, async workspace => {
        const { exportClaims } = await import('../../../relata.js')
        const text = exportClaims(workspace, format)
        if (options.output !== undefined) return toFile(text, options.output)
        for await (const piece of text) await print(piece)
      }),
    )
}

/** Writes beside the file and puts it in its place when it is whole, so that a broken export never looks like one. */
async function toFile(text: AsyncIterable<string>, path: string): Promise<void> {
  const part = `${path}.part`
  try {
    await pipeline(Readable.from(text), createWriteStream(part))
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    if (error instanceof RelataError) throw error
    throw new RelataError('RELATA_OUTPUT', `${path} (${(error as Error).message})`, { cause: error })
  }
}
