import { RelataError } from '../../../base/errors.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption } from '../ledger.js'
import { print, printJson } from '../output.js'

interface Options extends LedgerOptions {
  readonly json?: boolean
  readonly remove?: string
}

/** `note`: your own notes, which are no part of the ledger. */
export const define: Define = command => {
  command
    .argument('[ABOUT]', 'an actor, or the id of a claim or document; alone: list the notes about it')
    .argument('[TEXT]', 'what you want to remember')
    .option('--remove <ID>', 'take a note away')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `\nNotes lie in a file beside the ledger, sealed where there is a key. No export, backup, copy or server holds them.\n${example(
        'relata note "Northern Front" "ask Jo about the 2019 list"',
        'relata note',
        'relata note --remove 1a2b3c4d',
      )}`,
    )
    .action(async (about: string | undefined, text: string | undefined, options: Options) => {
      const { openNotes } = await import('../../../relata.js')
      const notes = await openNotes(options.ledger)
      if (options.remove !== undefined) {
        if (options.remove.length < 4) throw new RelataError('RELATA_USAGE', 'give at least four letters of the id')
        const gone = await notes.remove(options.remove)
        if (options.json) return printJson(gone)
        return print(gone.length ? `Taken away: ${gone.length}\n` : 'There is no such note.\n')
      }
      if (about !== undefined && text !== undefined) {
        const note = await notes.add(about, text)
        return options.json ? printJson(note) : print(`Kept as ${note.id}, for you alone.\n`)
      }
      const all = (await notes.list()).filter(note => about === undefined || note.about === about)
      if (options.json) return printJson(all)
      if (!all.length) return print('No notes yet. relata note ABOUT TEXT keeps one.\n')
      for (const { id, made, about, text } of all) await print(`${id}  ${made.slice(0, 10)}  ${about}\n    ${text}\n`)
    })
}
