import { InvalidArgumentError, Option } from 'commander'
import type { Role, Token } from '../../api/tokens.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption } from '../ledger.js'
import { print, printJson } from '../output.js'

type Options = LedgerOptions & { readonly json?: boolean }

/** `token`: who may ask a server that is not for this machine alone. */
export const define: Define = command => {
  command.addHelpText(
    'after',
    example(
      'relata token new "Ana Rell" --role review --expires 90d',
      'relata token list',
      'relata token revoke 1f2e3d4c',
    ),
  )
  command
    .command('new')
    .description('make a token; it is shown this once')
    .argument('<NAME>', 'whose it is: the author of what is judged with it')
    .addOption(
      new Option('--role <ROLE>', 'read looks; review also judges and adds; admin also decides on the server')
        .choices(['read', 'review', 'admin'] satisfies Role[])
        .default('read'),
    )
    .option('--expires <WHEN>', 'its end: 12h, 90d, or a day such as 2027-01-31 (default: none)', end)
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata token new "Ana Rell" --role review --expires 90d'))
    .action(async (name: string, options: Options & { role: Role; expires?: string }) => {
      const tokens = await tokensOf(options)
      const { secret, token } = await tokens.make(name, options.role, options.expires)
      if (options.json) return printJson({ token: secret, ...shown(token) })
      process.stderr.write(`Token ${token.id} for ${name} (${token.role}); it is not shown again:\n`)
      await print(`${secret}\n`)
    })
  command
    .command('list')
    .description('the tokens that there are')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata token list'))
    .action(async (options: Options) => {
      const tokens = await (await tokensOf(options)).list()
      if (options.json) return printJson(tokens.map(shown))
      if (!tokens.length) return print('There are no tokens. relata token new NAME makes one.\n')
      const { isOver } = await import('../../api/tokens.js')
      for (const token of tokens)
        await print(
          `${token.id}  ${token.role.padEnd(6)}  ${token.name}  made ${token.made.slice(0, 10)}${until(token, isOver(token))}\n`,
        )
    })
  command
    .command('revoke')
    .description('take a token away; a running server learns of it at once')
    .argument('<TOKEN>', 'its id, or the name of whose it is (all of theirs)')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata token revoke 1f2e3d4c'))
    .action(async (idOrName: string, options: Options) => {
      const gone = await (await tokensOf(options)).revoke(idOrName)
      if (options.json) return printJson(gone.map(shown))
      for (const { id, name } of gone) await print(`Revoked ${id} of ${name}\n`)
    })
}

async function tokensOf({ ledger }: Options) {
  return (await import('../../api/tokens.js')).openTokens(ledger)
}

/** A token without its hash, which is nobody's business. */
function shown({ hash: _, ...token }: Token): Omit<Token, 'hash'> {
  return token
}

function until({ expires }: Token, over: boolean): string {
  return expires ? `, ${over ? 'ended' : 'until'} ${expires.slice(0, 16).replace('T', ' ')}` : ''
}

/** A moment from `12h`, `90d` or a day, as ISO 8601 (UTC). */
function end(value: string): string {
  const span = /^(\d{1,5})([hd])$/.exec(value)
  if (span) return new Date(Date.now() + Number(span[1]) * (span[2] === 'h' ? 3_600_000 : 86_400_000)).toISOString()
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T23:59:59Z`) : new Date(Number.NaN)
  if (Number.isNaN(day.getTime()))
    throw new InvalidArgumentError('It is a span such as 12h or 90d, or a day such as 2027-01-31.')
  return day.toISOString()
}
