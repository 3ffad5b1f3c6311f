import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AddedBody } from '../../../src/show/api/contract.ts'
import type { ImportBody, ImportedBody } from '../../../src/show/api/editing-contract.ts'
import { ask } from '../lib/api.ts'

export interface UploadState {
  readonly key: number
  readonly name: string
  readonly state: 'waiting' | 'sending' | 'reading' | 'done'
  readonly result: AddedBody['results'][number] | null
  readonly error: unknown
}

/** Files that go in one request: many and large ones in several. */
const MOST = 100
const MOST_BYTES = 32 * 1024 * 1024

/**
 * Files on their way into the ledger: sent in batches, read by the server one after the other, which tells of each as it is
 * done (GET /api/imports/:id). What was sent is read even when the page is left.
 */
export function useUploads() {
  const [uploads, setUploads] = useState<readonly UploadState[]>([])
  const client = useQueryClient()
  const queue = useRef(Promise.resolve())
  const next = useRef(0)
  const change = (keys: readonly number[], values: Partial<UploadState>) =>
    setUploads(all => all.map(one => (keys.includes(one.key) ? { ...one, ...values } : one)))

  const upload = (files: readonly File[]) => {
    const waiting = files.map(file => ({ key: next.current++, file }))
    const fresh = waiting.map(({ key, file }) => ({ key, name: file.name, result: null, error: null }))
    setUploads(all => [...all, ...fresh.map(one => ({ ...one, state: 'waiting' as const }))])
    for (const batch of batches(waiting)) {
      const keys = batch.map(one => one.key)
      queue.current = queue.current.then(async () => {
        change(keys, { state: 'sending' })
        try {
          const form = new FormData()
          for (const { file } of batch) form.append('file', file)
          const { id } = await ask<ImportBody>('/imports', { method: 'POST', body: form })
          change(keys, { state: 'reading' })
          await follow(id, ({ at, result }) => change([keys[at]], { state: 'done', result }))
        } catch (error) {
          change(keys, { state: 'done', error })
        }
        await client.invalidateQueries()
      })
    }
  }
  return { uploads, upload }
}

/** Follows an import to its end; where the connection breaks, the browser comes back and is told the rest. */
function follow(id: string, tell: (event: ImportedBody) => void): Promise<void> {
  return new Promise((done, failed) => {
    const source = new EventSource(`/api/imports/${id}`)
    source.addEventListener('document', ({ data }) => tell(JSON.parse(data) as ImportedBody))
    source.addEventListener('end', () => {
      source.close()
      done()
    })
    source.addEventListener('error', () => {
      // closed for good: the server does not know the import any more
      if (source.readyState === EventSource.CLOSED) failed(new Error(`import ${id}`))
    })
  })
}

function batches<T extends { readonly file: File }>(waiting: readonly T[]): T[][] {
  const found: T[][] = []
  let bytes = 0
  for (const one of waiting) {
    const last = found.at(-1)
    bytes += one.file.size
    if (last && last.length < MOST && bytes <= MOST_BYTES) last.push(one)
    else {
      found.push([one])
      bytes = one.file.size
    }
  }
  return found
}
