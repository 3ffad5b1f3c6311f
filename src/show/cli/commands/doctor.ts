import { RelataError } from '../../../base/errors.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption } from '../ledger.js'
import { print, printJson } from '../output.js'

/** `doctor`: is the installation whole, and can the ledger be used? Nothing is asked of the network. */
export const define: Define = command => {
  command
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `\nExit status: 0 all works (perhaps with remarks), 1 something does not.\n${example('relata doctor', 'relata doctor --ledger case.db --json')}`,
    )
    .action(async ({ ledger, json }: LedgerOptions & { readonly json?: boolean }) => {
      const { examine } = await import('../../../relata.js')
      const findings = await examine(ledger)
      if (json) await printJson(findings)
      else {
        const { green, red, yellow } = colours(process.stdout)
        const marks = { fine: green('fine'), odd: yellow('look'), bad: red('bad ') }
        await print(findings.map(({ what, state, detail }) => `${marks[state]}  ${what}: ${detail}\n`).join(''))
      }
      const wrong = findings.filter(f => f.state === 'bad').map(f => f.what)
      if (wrong.length) throw new RelataError('RELATA_DOCTOR', wrong.join(', '))
    })
}
