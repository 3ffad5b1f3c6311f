import { createHmac } from 'node:crypto'
import { postTo } from '../../acquire/fetch/post.js'
import { asRelataError } from '../../base/errors.js'
import type { Alerts } from '../watching/alerts.js'
import type { Webhook, Webhooks } from './state.js'

/** The wait after the first failure; it doubles with each, up to the longest. */
const [FIRST, LONGEST] = [30_000, 6 * 3_600_000]

/** What became of one webhook in a round. */
export interface Delivery {
  readonly webhook: Webhook
  /** `nothing`: the watches tell nothing new; `later`: it failed before and is tried later. */
  readonly status: 'delivered' | 'nothing' | 'later' | 'failed'
  readonly alerts: number
}

/**
 * Sends each webhook what the watches tell since the entry it was told of last, in one message; it is told of that until it answers
 * with a status of the 200s. @param alertsSince see src/wiring/watching/alerts.ts. Errors: RELATA_WEBHOOKS_FILE, RELATA_LEDGER_*.
 */
export async function deliver(
  webhooks: Webhooks,
  alertsSince: (entry: number) => Promise<Alerts>,
  now: () => number = Date.now,
): Promise<Delivery[]> {
  const done: Delivery[] = []
  const told = new Map<number, Promise<Alerts>>()
  for (const webhook of await webhooks.list()) {
    if (webhook.retry !== null && Date.parse(webhook.retry) > now()) {
      done.push({ webhook, status: 'later', alerts: 0 })
      continue
    }
    if (!told.has(webhook.entry)) told.set(webhook.entry, alertsSince(webhook.entry))
    const { since, until, alerts } = (await told.get(webhook.entry))!
    if (!alerts.length) {
      // so that the next question is about less
      if (until.entry !== webhook.entry) await webhooks.update({ ...webhook, entry: until.entry })
      done.push({ webhook, status: 'nothing', alerts: 0 })
      continue
    }
    const after = await send(
      webhook,
      `${webhook.id}-${until.entry}`,
      JSON.stringify({ type: 'alerts', since, until, alerts }),
      now,
    )
    const delivered = after.failures === 0
    await webhooks.update(delivered ? { ...after, entry: until.entry } : after)
    done.push({ webhook: after, status: delivered ? 'delivered' : 'failed', alerts: alerts.length })
  }
  return done
}

async function send(webhook: Webhook, id: string, body: string, now: () => number): Promise<Webhook> {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Relata',
    ...signature(webhook.secret, id, body, now()),
  }
  try {
    await postTo(webhook.url, body, headers, webhook.allowHost)
    return { ...webhook, delivered: new Date(now()).toISOString(), failures: 0, error: null, retry: null }
  } catch (thrown) {
    const failures = webhook.failures + 1
    const wait = Math.min(LONGEST, FIRST * 2 ** Math.min(20, failures - 1))
    return { ...webhook, failures, error: asRelataError(thrown).message, retry: new Date(now() + wait).toISOString() }
  }
}

/** The headers by which whoever receives it knows it as ours and as new (Standard Webhooks 1.0: HMAC-SHA256 over id, time, body). */
export function signature(secret: string, id: string, body: string, at: number): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signed = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signed}` }
}
