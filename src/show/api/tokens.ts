import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { besideLedger } from '../../base/beside.js'
import { RelataError } from '../../base/errors.js'

/** What a token lets its bearer do; each role may do what those before it may. `roles.ts` says which request needs which. */
export const ROLES = ['read', 'review', 'admin'] as const
export type Role = (typeof ROLES)[number]

const tokenSchema = z.object({
  /** Eight hexadecimal digits by which it is named; no secret. */
  id: z.string(),
  /** Whose it is: the author of what is judged with it. */
  name: z.string(),
  role: z.enum(ROLES),
  made: z.string(),
  /** After this moment it opens nothing; null: it has no end. */
  expires: z.string().nullable(),
  /** SHA-256 of the token: it is drawn from 256 bits of chance, so that no slower hash is needed. */
  hash: z.string(),
})
const fileSchema = z.object({ tokens: z.array(tokenSchema) })
/** A token as it is kept; the token itself is shown once, when it is made. */
export type Token = z.infer<typeof tokenSchema>

/** The tokens of a ledger, kept in a file beside it that only its owner may read. */
export interface Tokens {
  readonly file: string
  /** Whose token it is; null for one that is unknown, revoked or past its end. Errors: RELATA_TOKENS_FILE. */
  check(secret: string): Promise<Token | null>
  /** Oldest first. Errors: RELATA_TOKENS_FILE. */
  list(): Promise<readonly Token[]>
  /** Makes a token; `secret` is told this once. Errors: RELATA_TOKENS_FILE. */
  make(name: string, role: Role, expires?: string | null): Promise<{ readonly secret: string; readonly token: Token }>
  /** Takes tokens away, by id or name. Errors: RELATA_TOKEN_UNKNOWN, RELATA_TOKENS_FILE. */
  revoke(idOrName: string): Promise<readonly Token[]>
}

/** The tokens of a ledger. The file is read again when it changed, so that a running server learns of it at once. */
export function openTokens(ledger: string): Tokens {
  const file = besideLedger(ledger, 'tokens.json')
  let known: { readonly mark: string; readonly tokens: readonly Token[] } | undefined
  const list = async (): Promise<readonly Token[]> => {
    const info = await stat(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw unreadable(file, error)
    })
    if (!info) return []
    const mark = `${info.mtimeMs}-${info.size}-${info.ino}`
    if (known?.mark !== mark) known = { mark, tokens: await readTokens(file) }
    return known.tokens
  }
  return {
    file,
    list,
    check: async secret => {
      const hash = hashOf(secret)
      // equal hashes tell nothing of the token by the time that comparing takes
      const found = (await list()).find(token => token.hash === hash)
      return found && !isOver(found) ? found : null
    },
    make: async (name, role, expires = null) => {
      const secret = `relata_${role}_${randomBytes(32).toString('base64url')}`
      const id = randomBytes(4).toString('hex')
      const token: Token = { id, name, role, made: new Date().toISOString(), expires, hash: hashOf(secret) }
      await writeTokens(file, [...(await list()), token])
      return { secret, token }
    },
    revoke: async idOrName => {
      const all = await list()
      const gone = all.filter(t => t.id === idOrName || t.name === idOrName)
      if (!gone.length) throw new RelataError('RELATA_TOKEN_UNKNOWN', idOrName)
      const kept = all.filter(t => !gone.includes(t))
      await writeTokens(file, kept)
      return gone
    },
  }
}

/** Whether a role may do what another one may. */
export function mayAs(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted)
}

/** Whether a token's end has come. */
export function isOver({ expires }: Token, now = Date.now()): boolean {
  return expires !== null && Date.parse(expires) <= now
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

async function readTokens(file: string): Promise<readonly Token[]> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(file, 'utf8'))).tokens
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

/** Written whole under another name first, so that a server never reads half of it. */
async function writeTokens(file: string, tokens: readonly Token[]): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    const draft = `${file}.${process.pid}.new`
    await writeFile(draft, `${JSON.stringify({ tokens }, null, 2)}\n`, { mode: 0o600 })
    await chmod(draft, 0o600)
    await rename(draft, file)
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

function unreadable(file: string, cause: unknown): RelataError {
  return new RelataError('RELATA_TOKENS_FILE', file, { cause })
}
