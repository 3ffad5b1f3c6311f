import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { RelataError } from '../../../base/errors.js'
import {
  type DocumentDetail,
  type DocumentsBody,
  documentDetailSchema,
  documentsQuery,
  documentsSchema,
  viewQuery,
} from '../contract.js'
import { answers, type Routes, seen } from './answer.js'

const list = createRoute({
  method: 'get',
  path: '/documents',
  summary: 'The kept documents, newest record first',
  request: { query: documentsQuery },
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
    const { limit = 500, offset = 0, q, order = 'recorded', ...view } = c.req.valid('query')
    const then = await seen(workspace, view)
    if (q?.trim() || order !== 'recorded') {
      const found = sorted((await then.documents()).filter(holding(q ?? '')), order)
      return c.json(
        { documents: found.slice(offset, offset + limit), total: found.length } satisfies DocumentsBody,
        200,
      )
    }
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

type Summary = DocumentsBody['documents'][number]

/** Whether a document's title, publisher and byline hold all the words. */
function holding(q: string): (document: Summary) => boolean {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return ({ title, publisher, byline }) => {
    const told = [title, publisher, byline].join(' ').toLowerCase()
    return words.every(word => told.includes(word))
  }
}

function sorted(documents: Summary[], order: 'recorded' | 'published' | 'claims'): Summary[] {
  if (order === 'claims') return documents.sort((a, b) => b.claims - a.claims)
  if (order === 'recorded') return documents
  // those without a day come last
  const day = ({ published }: Summary) => published ?? ''
  return documents.sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
}
