import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { RelataError } from '../../../base/errors.js'
import { hooks, type Workspace } from '../../../relata.js'
import {
  type MadeWebhook,
  madeWebhookSchema,
  newWebhookSchema,
  type WebhookBody,
  type WebhooksBody,
  webhookSchema,
  webhooksSchema,
} from '../webhooks-contract.js'
import { answers } from './answer.js'

/** Where alerts are sent to; see src/wiring/hooks/state.ts. */
export type Webhooks = ReturnType<Awaited<ReturnType<typeof hooks>>['openWebhooks']>
type Kept = Awaited<ReturnType<Webhooks['list']>>[number]

const list = createRoute({
  method: 'get',
  path: '/webhooks',
  summary: 'Where alerts are sent to, and how that goes',
  responses: answers(webhooksSchema, 'The webhooks, oldest first, without their secrets'),
})

const add = createRoute({
  method: 'post',
  path: '/webhooks',
  summary: 'Sends what the watches tell to an address from now on',
  request: { body: { content: { 'application/json': { schema: newWebhookSchema } }, required: true } },
  responses: answers(madeWebhookSchema, 'The webhook, with the secret that signs what is sent; it is not shown again'),
})

const remove = createRoute({
  method: 'delete',
  path: '/webhooks/{id}',
  summary: 'Sends nothing there any more',
  request: { params: z.object({ id: z.string() }) },
  responses: answers(webhookSchema, 'The webhook as it was'),
})

/** The routes about webhooks. @param webhooks null: this server sends none */
export function webhookRoutes(api: OpenAPIHono, { ledger }: Workspace, webhooks: Webhooks | null): void {
  const there = () => {
    if (!webhooks) throw new RelataError('RELATA_NOT_FOUND', 'this server sends no webhooks')
    return webhooks
  }
  api.openapi(list, async c =>
    c.json({ webhooks: (await there().list()).map(withoutSecret) } satisfies WebhooksBody, 200),
  )
  api.openapi(add, async c => {
    const { url } = c.req.valid('json')
    // a name is looked up when something is sent, and again each time
    ;(await hooks()).checkHost(new URL(url), [])
    const made = await there().add(url, await ledger.revision(), [])
    return c.json({ ...withoutSecret(made), secret: made.secret } satisfies MadeWebhook, 200)
  })
  api.openapi(remove, async c =>
    c.json(withoutSecret(await there().remove(c.req.valid('param').id)) satisfies WebhookBody, 200),
  )
}

function withoutSecret({ secret: _, entry: __, ...webhook }: Kept): WebhookBody {
  return webhook
}
