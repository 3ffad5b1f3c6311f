import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { besideLedger } from '../../base/beside.js'
import { RelataError } from '../../base/errors.js'

const entrySchema = z.object({ address: z.string(), title: z.string().nullable(), published: z.string().nullable() })
const validators = { etag: z.string().nullable(), lastModified: z.string().nullable() }

/** What became of an entry. `tries`: how often it was fetched in vain; `code`: why, of the last time. */
const doneSchema = z.object({
  ...validators,
  seen: z.string(),
  /** When it was published as the listing said, or the mark of a file: another one says that there is something new. */
  mark: z.string().nullable(),
  document: z.string().nullable(),
  tries: z.int(),
  code: z.string().nullable(),
})
export type Done = z.infer<typeof doneSchema>

const followedSchema = z.object({
  ...validators,
  kind: z.enum(['feed', 'sitemap', 'folder', 'mailbox', 'archive']).nullable(),
  title: z.string().nullable(),
  /** Where it is fetched from; another one than its address where that is a page that names its feed. */
  place: z.string(),
  since: z.string(),
  checked: z.string().nullable(),
  /** It is not asked before this moment. */
  retry: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Of a file, its size and when it was changed. */
  mark: z.string().nullable(),
  /** Sitemaps that it names, by address, as they were when they were looked at. */
  parts: z.record(z.string(), z.object({ ...validators, mark: z.string().nullable() })),
  /** What was listed and not fetched yet. */
  waiting: z.array(entrySchema),
  entries: z.record(z.string(), doneSchema),
})
/** Something that is followed, and how far. */
export type Followed = z.infer<typeof followedSchema>

const stateSchema = z.object({ version: z.literal(1), followed: z.record(z.string(), followedSchema) })

/** What is followed for a ledger, by address or path; in a file beside the ledger. */
export interface FollowState {
  readonly file: string
  readonly followed: Record<string, Followed>
  /** Errors: RELATA_FOLLOW_STATE. */
  save(): Promise<void>
}

/** Opens the state of a ledger's collection; a new one where there is none. Errors: RELATA_FOLLOW_STATE. */
export async function followState(ledger: string, collection: string): Promise<FollowState> {
  const file = besideLedger(ledger, collection === 'main' ? 'follow.json' : `${collection}.follow.json`)
  const fail = (cause: unknown) => new RelataError('RELATA_FOLLOW_STATE', file, { cause })
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw fail(error)
  })
  let followed: Record<string, Followed> = {}
  try {
    if (text !== null) followed = stateSchema.parse(JSON.parse(text)).followed
  } catch (cause) {
    throw fail(cause)
  }
  return {
    file,
    followed,
    save: async () => {
      try {
        await mkdir(dirname(file), { recursive: true })
        // whole under another name first: half a file would be no state at all
        const draft = `${file}.${process.pid}.new`
        await writeFile(draft, JSON.stringify({ version: 1, followed }), { mode: 0o600 })
        await rename(draft, file)
      } catch (cause) {
        throw fail(cause)
      }
    },
  }
}

/** Something that is followed from now on. */
export function newFollowed(address: string, now: string): Followed {
  const nothing = {
    kind: null,
    title: null,
    checked: null,
    retry: null,
    error: null,
    mark: null,
    etag: null,
    lastModified: null,
  }
  return { ...nothing, place: address, since: now, parts: {}, waiting: [], entries: {} }
}
