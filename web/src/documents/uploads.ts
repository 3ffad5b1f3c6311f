import { useRef, useState } from 'react'
import type { AddedBody } from '../../../src/show/api/contract.ts'
import { useAdd } from '../lib/api.ts'

export interface UploadState {
  readonly key: number
  readonly name: string
  readonly state: 'waiting' | 'reading' | 'done'
  readonly result: AddedBody['results'][number] | null
  readonly error: unknown
}

/** Files on their way into the ledger. Each goes in a request of its own, so that every one shows how far it is. */
export function useUploads() {
  const [uploads, setUploads] = useState<readonly UploadState[]>([])
  const { mutateAsync } = useAdd()
  const queue = useRef(Promise.resolve())
  const next = useRef(0)
  const change = (key: number, values: Partial<UploadState>) =>
    setUploads(all => all.map(one => (one.key === key ? { ...one, ...values } : one)))

  const upload = (files: readonly File[]) => {
    for (const file of files) {
      const key = next.current++
      setUploads(all => [...all, { key, name: file.name, state: 'waiting', result: null, error: null }])
      queue.current = queue.current.then(async () => {
        change(key, { state: 'reading' })
        const form = new FormData()
        form.append('file', file)
        try {
          const { results } = await mutateAsync(form)
          change(key, { state: 'done', result: results[0] })
        } catch (error) {
          change(key, { state: 'done', error })
        }
      })
    }
  }
  return { uploads, upload }
}
