import { InvalidArgumentError, Option } from 'commander'
import { asRelataError } from '../../base/errors.js'
import type { Workspace } from '../../relata.js'
import type { LogLevel } from '../api/log-levels.js'
import type { Webhooks } from '../api/routes/webhooks.js'
import { describe } from './outcome.js'
import { print } from './output.js'

/** `--port N`: where the reading room answers. */
export function portOption(): Option {
  return new Option('--port <N>', 'the port; 0 takes a free one').default(4280).argParser(value => {
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65535)
      throw new InvalidArgumentError('It is a number from 0 to 65535.')
    return Number(value)
  })
}

/** How a workspace is served. `ledger`: its address, beside which tokens and audit log lie. */
export interface Serving {
  readonly port: number
  readonly ledger: string
  readonly host?: string
  readonly names?: readonly string[]
  /** Ask for tokens on this machine too. */
  readonly withTokens?: boolean
  readonly log?: LogLevel
  /** The page that is told of: `/?tour`. */
  readonly opening?: string
}

/**
 * Serves until the program is told to end (Ctrl-C). On this machine alone nobody is asked for a token, unless it is wanted; elsewhere
 * everybody is. Errors: as `serve`, RELATA_TOKENS_FILE.
 */
export async function serveUntilStopped(
  workspace: Workspace,
  { port, ledger, host = '127.0.0.1', names = [], withTokens = false, log: level = 'silent', opening = '' }: Serving,
): Promise<void> {
  const { serve } = await import('../api/serve.js')
  const { openTokens } = await import('../api/tokens.js')
  const { openAudit } = await import('../api/audit.js')
  const { openLog } = await import('../api/log.js')
  const { openMetrics } = await import('../api/metrics.js')
  const { hooks: sending } = await import('../../relata.js')
  const webhooks = (await sending()).openWebhooks(ledger, workspace.ledger.collection)
  const asked = withTokens || !/^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)
  const served = await serve(workspace, port, undefined, {
    host,
    names,
    tokens: asked ? openTokens(ledger) : null,
    audit: openAudit(ledger),
    log: await openLog(level),
    metrics: await openMetrics(workspace),
    webhooks,
  })
  const stop = new AbortController()
  const hooks = await sendAlerts(workspace, webhooks, stop.signal)
  await print(`The reading room is at ${served.url}${opening}  (Ctrl-C ends it)\n`)
  await new Promise<void>(stop => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
  stop.abort()
  await hooks.ended
  await served.close()
}

/** Sends what the watches tell to the webhooks as it happens; what fails is told once for each time, and tried again. */
async function sendAlerts(
  workspace: Workspace,
  webhooks: Webhooks,
  stop: AbortSignal,
): Promise<{ readonly ended: Promise<void> }> {
  const { alertsSinceEntry, hooks } = await import('../../relata.js')
  const { runWebhooks } = await hooks()
  const ended = runWebhooks(webhooks, workspace.ledger, entry => alertsSinceEntry(workspace, entry), {
    stop,
    tell: done => {
      if (done instanceof Error) process.stderr.write(`${describe(asRelataError(done))}\n`)
      else if (done.status === 'failed') process.stderr.write(`Webhook ${done.webhook.id}: ${done.webhook.error}\n`)
    },
  })
  return { ended }
}
