import { asRelataError } from '../../base/errors.js'
import type { Ledger } from '../../model/ledger.js'
import type { Acquired } from '../../relata.js'
import type { AddedBody } from './contract.js'
import { problem } from './problem.js'
import { serverReaders } from './reading.js'

/** What became of a document that was handed in. */
export type Taken = AddedBody['results'][number]

/** What a document may not say itself. */
export interface Said {
  readonly published?: string
  readonly language?: string
}

/** Reads and keeps what is handed in over the API. What cannot be read is told in the answer, and stops no other. */
export async function taking(ledger: Ledger) {
  const relata = await import('../../relata.js')
  const take = async (name: string, acquire: () => Promise<Acquired>): Promise<Taken> => {
    try {
      const acquired = await acquire()
      // the name of a file that was handed in says nothing of where it lay
      const places = [acquired.document.url]
      const { document, status, claims, notices } = await relata.keepAcquired(
        ...([ledger, await serverReaders(), acquired, name, places] as const),
      )
      return { file: name, document, status, claims, notices: [...notices], error: null }
    } catch (thrown) {
      const error = problem(asRelataError(thrown))
      return { file: name, document: null, status: 'failed', claims: 0, notices: [], error }
    }
  }
  return {
    take,
    file: (file: File, said: Said) =>
      take(file.name, async () => {
        const bytes = new Uint8Array(await file.arrayBuffer())
        return relata.acquireSource(relata.source(bytes, { name: file.name, declaredType: file.type || null }), said)
      }),
  }
}

/** The files of a form, and what it says of all of them. */
export function filesOf(form: FormData): { files: File[]; said: Said } {
  const field = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' && value ? value : undefined
  }
  const files = form.getAll('file').filter(file => typeof file !== 'string')
  return { files, said: { published: field('published'), language: field('language') } }
}
