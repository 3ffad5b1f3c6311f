import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { besideLedger } from '../../base/beside.js'
import { RelataError } from '../../base/errors.js'

const webhookSchema = z.object({
  id: z.string(),
  url: z.string(),
  /** Signs what is sent; whoever receives it has the same. */
  secret: z.string(),
  /** Private or local hosts that it may be sent to. */
  allowHost: z.array(z.string()),
  made: z.string(),
  /** All that the watches tell up to this entry was delivered. */
  entry: z.int(),
  /** When something was delivered last, how often it failed since, why, and when it is tried again. */
  delivered: z.string().nullable(),
  failures: z.int(),
  error: z.string().nullable(),
  retry: z.string().nullable(),
})
/** Where alerts are sent. */
export type Webhook = z.infer<typeof webhookSchema>
const fileSchema = z.object({ webhooks: z.array(webhookSchema) })

/** The webhooks of a collection, in a file beside its ledger that only its owner may read. */
export interface Webhooks {
  readonly file: string
  /** Oldest first. Errors: RELATA_WEBHOOKS_FILE. */
  list(): Promise<Webhook[]>
  /** @param entry the ledger's last: what came before is told of no more. Errors: RELATA_WEBHOOKS_FILE. */
  add(url: string, entry: number, allowHost: readonly string[]): Promise<Webhook>
  /** Errors: RELATA_WEBHOOK_UNKNOWN, RELATA_WEBHOOKS_FILE. */
  remove(id: string): Promise<Webhook>
  /** Keeps how far one is; one that was removed meanwhile stays so. Errors: RELATA_WEBHOOKS_FILE. */
  update(webhook: Webhook): Promise<void>
}

/** What changes a file is done one after the other, so that no change takes another back. */
const turns = new Map<string, Promise<unknown>>()

/** The webhooks beside a ledger. */
export function openWebhooks(ledger: string, collection: string): Webhooks {
  const file = besideLedger(ledger, collection === 'main' ? 'webhooks.json' : `${collection}.webhooks.json`)
  const fail = (cause: unknown) => new RelataError('RELATA_WEBHOOKS_FILE', file, { cause })
  const list = async (): Promise<Webhook[]> => {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw fail(error)
    })
    try {
      return text === null ? [] : fileSchema.parse(JSON.parse(text)).webhooks
    } catch (cause) {
      throw fail(cause)
    }
  }
  const write = async (webhooks: readonly Webhook[]) => {
    try {
      await mkdir(dirname(file), { recursive: true })
      const draft = `${file}.${process.pid}.new`
      await writeFile(draft, `${JSON.stringify({ webhooks }, null, 2)}\n`, { mode: 0o600 })
      await rename(draft, file)
    } catch (cause) {
      throw fail(cause)
    }
  }
  const change = <T>(work: (all: Webhook[]) => Promise<T>): Promise<T> => {
    const done = (turns.get(file) ?? Promise.resolve()).then(async () => work(await list()))
    turns.set(
      file,
      done.catch(() => {}),
    )
    return done
  }
  return {
    file,
    list,
    add: async (url, entry, allowHost) => {
      const nothing = { delivered: null, failures: 0, error: null, retry: null }
      const secret = `whsec_${randomBytes(32).toString('base64')}`
      const made = new Date().toISOString()
      const webhook = {
        id: randomBytes(4).toString('hex'),
        url,
        secret,
        allowHost: [...allowHost],
        made,
        entry,
        ...nothing,
      }
      await change(all => write([...all, webhook]))
      return webhook
    },
    remove: id =>
      change(async all => {
        const gone = all.find(w => w.id === id || w.url === id)
        if (!gone) throw new RelataError('RELATA_WEBHOOK_UNKNOWN', id)
        await write(all.filter(w => w !== gone))
        return gone
      }),
    update: webhook => change(all => write(all.map(w => (w.id === webhook.id ? webhook : w)))),
  }
}
