import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { RelataError } from '../../../base/errors.js'
import {
  type DocumentDetail,
  type DocumentsBody,
  documentDetailSchema,
  documentsSchema,
  viewPageQuery,
  viewQuery,
} from '../contract.js'
import { answers, type Routes, seen } from './answer.js'

const list = createRoute({
  method: 'get',
  path: '/documents',
  summary: 'The kept documents, newest record first',
  request: { query: viewPageQuery },
  responses: answers(documentsSchema, 'Documents without their texts'),
})

const one = createRoute({
  method: 'get',
  path: '/documents/{id}',
  summary: 'One document: text, layers for its marks, claims',
  request: { params: z.object({ id: z.string() }), query: viewQuery },
  responses: answers(documentDetailSchema, 'The document'),
})

export const documentRoutes: Routes = (api, workspace) => {
  const { ledger } = workspace
  api.openapi(list, async c => {
    const { limit = 500, offset = 0, ...view } = c.req.valid('query')
    const then = await seen(workspace, view)
    const documents = await then.documents({ limit, offset })
    return c.json({ documents, total: (await then.ledger.counts()).documents } satisfies DocumentsBody, 200)
  })
  api.openapi(one, async c => {
    const { id } = c.req.valid('param')
    const then = await seen(workspace, c.req.valid('query'))
    const kept = await then.ledger.document(id)
    if (!kept) throw new RelataError('RELATA_DOCUMENT_UNKNOWN', id)
    const claims = await then.claims({ document: id })
    const summary = (await then.standing()).markedDocument(kept.summary)
    return c.json({ ...kept, summary, claims } satisfies DocumentDetail, 200)
  })
  // The bytes as they came in: never shown, only saved, since a page may hold anything.
  api.get('/documents/:id/original', async c => {
    const kept = await ledger.document(c.req.param('id'))
    const original = kept?.summary.original ? await ledger.original(kept.summary.original) : null
    if (!original) throw new RelataError('RELATA_DOCUMENT_UNKNOWN', c.req.param('id'))
    const name = (original.name ?? 'original').split(/[\\/]/).at(-1)!
    return c.body(new Uint8Array(original.bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, '_')}`,
    })
  })
}
