import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { besideLedger } from '../base/beside.js'
import { RelataError } from '../base/errors.js'

const noteSchema = z.object({
  id: z.string(),
  /** What it is about, in the writer's words: an actor, a claim's or document's id. */
  about: z.string(),
  text: z.string(),
  made: z.string(),
})
export type Note = z.infer<typeof noteSchema>
const plainSchema = z.object({ notes: z.array(noteSchema) })
const sealedSchema = z.object({ salt: z.string(), iv: z.string(), tag: z.string(), data: z.string() })

/**
 * A person's own notes: in a file beside the ledger that only its owner may read, and no part of the ledger. No export, backup,
 * copy, server or agent sees them, and they can be taken away. With a passphrase they are sealed (AES-256-GCM, scrypt).
 */
export interface PrivateNotes {
  /** Oldest first. Errors: RELATA_NOTES_FILE. */
  list(): Promise<readonly Note[]>
  add(about: string, text: string): Promise<Note>
  /** Those whose id begins so. */
  remove(id: string): Promise<readonly Note[]>
}

export function openNotes(ledger: string, passphrase: string | null): PrivateNotes {
  const file = besideLedger(ledger, 'notes.json')
  const list = async (): Promise<readonly Note[]> => {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw new RelataError('RELATA_NOTES_FILE', file, { cause: error })
    })
    if (text === null) return []
    try {
      const read: unknown = JSON.parse(text)
      const sealed = sealedSchema.safeParse(read)
      if (sealed.success && passphrase === null) throw new Error('it is sealed')
      return plainSchema.parse(sealed.success ? JSON.parse(unsealed(sealed.data, passphrase!)) : read).notes
    } catch (cause) {
      throw new RelataError('RELATA_NOTES_FILE', file, { cause })
    }
  }
  const write = async (notes: readonly Note[]) => {
    const text = JSON.stringify({ notes }, null, 2)
    await mkdir(dirname(file), { recursive: true })
    const draft = `${file}.${process.pid}.new`
    await writeFile(draft, `${passphrase === null ? text : sealed(text, passphrase)}\n`, { mode: 0o600 })
    await rename(draft, file)
  }
  return {
    list,
    add: async (about, text) => {
      const note = { id: randomBytes(4).toString('hex'), about, text, made: new Date().toISOString() }
      await write([...(await list()), note])
      return note
    },
    remove: async id => {
      const all = await list()
      const gone = all.filter(note => note.id.startsWith(id))
      if (gone.length) await write(all.filter(note => !gone.includes(note)))
      return gone
    },
  }
}

/** About 64 MB and a fifth of a second, as for the ledger itself. */
const keyOf = (passphrase: string, salt: Buffer) =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 2 ** 20 })

function sealed(text: string, passphrase: string): string {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), iv)
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const parts = { salt, iv, tag: cipher.getAuthTag(), data }
  return JSON.stringify(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, v.toString('base64')])))
}

function unsealed({ salt, iv, tag, data }: z.infer<typeof sealedSchema>, passphrase: string): string {
  const bytes = (text: string) => Buffer.from(text, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, bytes(salt)), bytes(iv))
  decipher.setAuthTag(bytes(tag))
  return Buffer.concat([decipher.update(bytes(data)), decipher.final()]).toString('utf8')
}
