/** What the routes about webhooks give and take; docs/api.md says what is sent to them. */
import { z } from 'zod'

/** A webhook without its secret: that is shown once, when it is made. */
export const webhookSchema = z.object({
  id: z.string(),
  url: z.string(),
  /** Private or local hosts that it may be sent to; only the command line allows them. */
  allowHost: z.array(z.string()),
  made: z.string(),
  /** When something was delivered last, how often it failed since, why, and when it is tried again. */
  delivered: z.string().nullable(),
  failures: z.int(),
  error: z.string().nullable(),
  retry: z.string().nullable(),
})
export type WebhookBody = z.infer<typeof webhookSchema>

/** GET /api/webhooks: oldest first. */
export const webhooksSchema = z.object({ webhooks: z.array(webhookSchema) })
export type WebhooksBody = z.infer<typeof webhooksSchema>

/** POST /api/webhooks: from now on it is sent what the watches tell. */
export const newWebhookSchema = z.object({ url: z.url({ protocol: /^https?$/ }).max(2000) })

/** The new webhook, with the secret that signs what is sent. */
export const madeWebhookSchema = webhookSchema.extend({ secret: z.string() })
export type MadeWebhook = z.infer<typeof madeWebhookSchema>
