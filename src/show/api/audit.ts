import { createHash } from 'node:crypto'
import { appendFile, readFile } from 'node:fs/promises'
import type { MiddlewareHandler } from 'hono'
import { besideLedger } from '../../base/beside.js'
import { addressOf } from './limits.js'
import { requestId } from './request-id.js'
import { bearerOf } from './token-guard.js'

/** One act over the API that is worth remembering. */
export interface AuditLine {
  readonly time: string
  readonly request: string
  /** The name of the token's bearer, or null where none was asked for. */
  readonly who: string | null
  readonly address: string
  readonly method: string
  readonly path: string
  readonly status: number
  /** SHA-256 of the line before; lines that were taken out or changed break the row. */
  readonly previous: string
}

/** What is remembered: whatever is written, refused, or handed out whole. */
const HANDED_OUT = /^\/api\/(exports?|documents\/[^/]+\/original|briefs?)(\/|$)/

const START = '0'.repeat(64)
const hash = (line: string) => createHash('sha256').update(line).digest('hex')

/** The audit log of a ledger: a file beside it that only its owner may read, a JSON object on each line. */
export interface Audit {
  readonly file: string
  add(line: Omit<AuditLine, 'previous' | 'time'>): Promise<void>
  /** The newest lines, newest first. */
  newest(limit: number): Promise<readonly AuditLine[]>
  /** The number of the first line that does not follow the one before it (from 1); null where all do. */
  broken(): Promise<number | null>
}

export function openAudit(ledger: string): Audit {
  const file = besideLedger(ledger, 'audit.jsonl')
  const lines = async () => {
    const text = await readFile(file, 'utf8').catch(() => '')
    return text.split('\n').filter(Boolean)
  }
  let last: Promise<string> | undefined
  const add: Audit['add'] = async line => {
    const before = last ?? lines().then(all => (all.length ? hash(all[all.length - 1]) : START))
    // one after the other, so that each knows the one before
    const done = before.then(async previous => {
      const text = JSON.stringify({ time: new Date().toISOString(), ...line, previous } satisfies AuditLine)
      await appendFile(file, `${text}\n`, { mode: 0o600 })
      return hash(text)
    })
    last = done.catch(() => before)
    await done
  }
  return {
    file,
    add,
    newest: async limit =>
      (await lines())
        .slice(-limit)
        .reverse()
        .map(line => JSON.parse(line) as AuditLine),
    broken: async () => {
      let previous = START
      for (const [i, line] of (await lines()).entries()) {
        if ((JSON.parse(line) as AuditLine).previous !== previous) return i + 1
        previous = hash(line)
      }
      return null
    },
  }
}

/** Remembers what was written, refused or handed out. Nobody is answered before it is written down. */
export function audited(audit: Audit): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { method, path } = c.req
    const { status } = c.res
    const looked = method === 'GET' || method === 'HEAD'
    if (looked && !HANDED_OUT.test(path) && ![401, 403, 429].includes(status)) return
    const who = bearerOf(c)?.name ?? null
    await audit.add({ request: requestId(c), who, address: addressOf(c), method, path, status })
  }
}
