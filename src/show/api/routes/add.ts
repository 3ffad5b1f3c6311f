import { createRoute } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { RelataError } from '../../../base/errors.js'
import { addedSchema, type NewDocument, newDocumentSchema, uploadSchema } from '../contract.js'
import { answerProblem } from '../problem.js'
import { filesOf, type Taken, taking } from '../taking.js'
import { answers, type Routes } from './answer.js'

/** The largest request, in bytes; what a single document may hold is decided when it is acquired. */
export const MAX_BODY = 64 * 1024 * 1024

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

export const addRoutes: Routes = (api, { ledger }) => {
  api.openapi(add, async c => {
    const { file, take } = await taking(ledger)
    if (c.req.header('content-type')?.startsWith('multipart/form-data')) {
      const { files, said } = filesOf(await c.req.formData())
      if (!files.length) throw new RelataError('RELATA_REQUEST_INVALID', 'no file in the form')
      const results: Taken[] = []
      for (const one of files) results.push(await file(one, said))
      return c.json({ results }, 200)
    }
    const relata = await import('../../../relata.js')
    const given = c.req.valid('json') as NewDocument
    if ('url' in given) return c.json({ results: [await take(given.url, () => relata.acquire(given.url, given))] }, 200)
    const name = given.title ?? 'pasted text'
    return c.json({ results: [await take(name, () => relata.acquirePasted(given))] }, 200)
  })
}
