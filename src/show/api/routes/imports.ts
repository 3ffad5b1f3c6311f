import { createRoute } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { RelataError } from '../../../base/errors.js'
import { uploadSchema } from '../contract.js'
import { type ImportBody, type ImportedBody, importSchema } from '../editing-contract.js'
import { importOf, startImport } from '../imports.js'
import { answerProblem } from '../problem.js'
import { filesOf, taking } from '../taking.js'
import { MAX_BODY } from './add.js'
import { answers, type Routes } from './answer.js'

const start = createRoute({
  method: 'post',
  path: '/imports',
  summary: 'Hands in many files; they are read one after the other, and GET /imports/:id tells how far that is',
  request: { body: { content: { 'multipart/form-data': { schema: uploadSchema } }, required: true } },
  responses: answers(importSchema, 'The import'),
  middleware: [
    bodyLimit({
      maxSize: MAX_BODY,
      onError: c => answerProblem(c, new RelataError('RELATA_TOO_LARGE', 'the request')),
    }),
  ] as const,
})

export const importRoutes: Routes = (api, { ledger }) => {
  api.openapi(start, async c => {
    const { files, said } = filesOf(await c.req.formData())
    if (!files.length) throw new RelataError('RELATA_REQUEST_INVALID', 'no file in the form')
    const { file } = await taking(ledger)
    const { id, total } = startImport(files.map(one => () => file(one, said)))
    return c.json({ id, total } satisfies ImportBody, 200)
  })
  // Server-sent events: one for each file as it is done; who comes back with Last-Event-ID is told the rest.
  api.get('/imports/:id', c => {
    const found = importOf(c.req.param('id'))
    if (!found) throw new RelataError('RELATA_NOT_FOUND', c.req.path)
    const last = Number(c.req.header('last-event-id') ?? -1)
    return streamSSE(c, async stream => {
      for (let at = Number.isInteger(last) ? last + 1 : 0; at < found.total && !stream.aborted; at++) {
        while (found.done.length <= at && !stream.aborted) await found.next()
        const body: ImportedBody = { at, total: found.total, result: found.done[at] }
        await stream.writeSSE({ event: 'document', id: String(at), data: JSON.stringify(body) })
      }
      await stream.writeSSE({ event: 'end', data: String(found.total) })
    })
  })
}
