import { createRoute } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { asRelataError, RelataError } from '../../../base/errors.js'
import type { Acquired, Kept } from '../../../relata.js'
import { type AddedBody, addedSchema, type NewDocument, newDocumentSchema, uploadSchema } from '../contract.js'
import { answerProblem, problem } from '../problem.js'
import { serverReaders } from '../reading.js'
import { answers, type Routes } from './answer.js'

/** The largest request, in bytes; what a single document may hold is decided when it is acquired. */
const MAX_BODY = 64 * 1024 * 1024

const add = createRoute({
  method: 'post',
  path: '/documents',
  summary: 'Hands in files, a pasted text, or an address; each is read and kept before the answer comes',
  request: {
    body: {
      content: { 'application/json': { schema: newDocumentSchema }, 'multipart/form-data': { schema: uploadSchema } },
    },
  },
  responses: answers(addedSchema, 'What became of each document'),
  middleware: [
    bodyLimit({
      maxSize: MAX_BODY,
      onError: c => answerProblem(c, new RelataError('RELATA_TOO_LARGE', 'the request')),
    }),
  ] as const,
})

type Result = AddedBody['results'][number]

export const addRoutes: Routes = (api, { ledger }) => {
  api.openapi(add, async c => {
    const relata = await import('../../../relata.js')
    const keep = async (name: string, acquire: () => Promise<Acquired>): Promise<Result> => {
      try {
        const acquired = await acquire()
        // the name of a file that was handed in says nothing of where it lay
        const places = [acquired.document.url]
        const kept = await relata.keepAcquired(ledger, await serverReaders(), acquired, name, places)
        return result(name, kept)
      } catch (thrown) {
        return {
          file: name,
          document: null,
          status: 'failed',
          claims: 0,
          notices: [],
          error: problem(asRelataError(thrown)),
        }
      }
    }
    if (c.req.header('content-type')?.startsWith('multipart/form-data')) {
      const form = await c.req.formData()
      const options = { published: field(form, 'published'), language: field(form, 'language') }
      const results: Result[] = []
      for (const file of form.getAll('file')) {
        if (typeof file === 'string') continue
        const bytes = new Uint8Array(await file.arrayBuffer())
        const source = relata.source(bytes, { name: file.name, declaredType: file.type || null })
        results.push(await keep(file.name, () => relata.acquireSource(source, options)))
      }
      if (!results.length) throw new RelataError('RELATA_REQUEST_INVALID', 'no file in the form')
      return c.json({ results }, 200)
    }
    const given = c.req.valid('json') as NewDocument
    if ('url' in given) return c.json({ results: [await keep(given.url, () => relata.acquire(given.url, given))] }, 200)
    const name = given.title ?? 'pasted text'
    return c.json({ results: [await keep(name, () => relata.acquirePasted(given))] }, 200)
  })
}

function result(file: string, { document, status, claims, notices }: Kept): Result {
  return { file, document, status, claims, notices: [...notices], error: null }
}

function field(form: FormData, name: string): string | undefined {
  const value = form.get(name)
  return typeof value === 'string' && value ? value : undefined
}
