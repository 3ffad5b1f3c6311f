import { RelataError } from '../../../base/errors.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { allowHostOption } from '../options.js'
import { print, printJson } from '../output.js'

type Options = LedgerOptions & { readonly json?: boolean; readonly ledger: string }

/** `webhook`: where to send what the watches tell; `relata serve` sends it as it happens. */
export const define: Define = (command, outcome) => {
  command.addHelpText(
    'after',
    example(
      'relata webhook add https://example.org/relata',
      'relata webhook list',
      'relata webhook send',
      'relata webhook remove 1f2e3d4c',
    ),
  )
  command
    .command('add')
    .description('send alerts here; the secret that signs them is shown this once')
    .argument('<URL>', 'an address that takes POST')
    .addOption(allowHostOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata webhook add https://example.org/relata'))
    .action((url: string, options: Options & { allowHost: string[] }) =>
      withWorkspace(options, async ({ ledger }) => {
        if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
          throw new RelataError('RELATA_USAGE', `"${url}" is no http(s) address`)
        const webhooks = await hooksOf(options, ledger.collection)
        const { secret, ...webhook } = await webhooks.add(url, await ledger.revision(), options.allowHost)
        if (options.json) return printJson({ ...webhook, secret })
        process.stderr.write(`Webhook ${webhook.id} to ${url}; its secret is not shown again:\n`)
        await print(`${secret}\n`)
      }),
    )
  command
    .command('list')
    .description('the webhooks that there are, and how they fare')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata webhook list'))
    .action((options: Options) =>
      withWorkspace(options, async ({ ledger }) => {
        const all = (await (await hooksOf(options, ledger.collection)).list()).map(
          ({ secret: _, ...webhook }) => webhook,
        )
        if (options.json) return printJson(all)
        if (!all.length)
          return print('There are no webhooks. relata webhook add URL makes one; relata watch says what is told.\n')
        for (const { id, url, delivered, failures, error } of all) {
          const state = failures
            ? `failed ${failures} times: ${error}`
            : delivered
              ? `delivered ${delivered.slice(0, 16)}`
              : 'nothing yet'
          await print(`${id}  ${url}  ${state}\n`)
        }
      }),
    )
  command
    .command('send')
    .description('send now what is to be sent; relata serve does so as it happens')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata webhook send'))
    .action((options: Options) =>
      withWorkspace(options, async workspace => {
        const { alertsSinceEntry, hooks } = await import('../../../relata.js')
        const { deliver } = await hooks()
        const webhooks = await hooksOf(options, workspace.ledger.collection)
        const done = await deliver(webhooks, entry => alertsSinceEntry(workspace, entry))
        for (const { webhook, status } of done)
          if (status === 'failed')
            outcome.fail(webhook.url, new RelataError('RELATA_FETCH_FAILED', webhook.error ?? ''))
        if (options.json)
          return printJson(
            done.map(({ webhook, status, alerts }) => ({ id: webhook.id, url: webhook.url, status, alerts })),
          )
        for (const { webhook, status, alerts } of done) await print(`${status}  ${webhook.url}  ${alerts} alerts\n`)
        if (!done.length) await print('There are no webhooks. relata webhook add URL makes one.\n')
      }),
    )
  command
    .command('remove')
    .description('send nothing there any more')
    .argument('<WEBHOOK>', 'its id or address')
    .addOption(ledgerOption())
    .addHelpText('after', example('relata webhook remove 1f2e3d4c'))
    .action((id: string, options: Options) =>
      withWorkspace(options, async ({ ledger }) => {
        const { url } = await (await hooksOf(options, ledger.collection)).remove(id)
        await print(`Sends nothing to ${url} any more\n`)
      }),
    )
}

async function hooksOf({ ledger }: Options, collection: string) {
  return (await (await import('../../../relata.js')).hooks()).openWebhooks(ledger, collection)
}
