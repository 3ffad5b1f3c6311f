import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { ExportFormat } from '../../../relata.js'
import { problemSchema } from '../contract.js'
import { briefQuery, exportFormatSchema, exportQuery } from '../exports-contract.js'
import { at, type Routes } from './answer.js'

const problem = {
  description: 'What went wrong',
  content: { 'application/problem+json': { schema: problemSchema } },
}
const file = (description: string, ...types: readonly string[]) => ({
  description,
  content: Object.fromEntries(types.map(type => [type, { schema: z.string() }])),
})

const whole = createRoute({
  method: 'get',
  path: '/export/{format}',
  summary: 'The collection in a format for other programs, as a file',
  request: { params: z.object({ format: exportFormatSchema }), query: exportQuery },
  responses: {
    200: file('The file', 'application/json', 'application/x-ndjson', 'text/csv', 'application/xml'),
    default: problem,
  },
})

const brief = createRoute({
  method: 'get',
  path: '/brief',
  summary: 'What reports say of an actor or of several, each line with its quote and a numbered citation',
  request: { query: briefQuery },
  responses: {
    200: file('The brief', 'text/markdown', 'text/html', 'application/pdf', 'application/json'),
    default: problem,
  },
})

const BRIEFS = {
  markdown: ['text/markdown; charset=utf-8', 'md'],
  html: ['text/html; charset=utf-8', 'html'],
  pdf: ['application/pdf', 'pdf'],
  csl: ['application/vnd.citationstyles.csl+json', 'csl.json'],
} as const

export const exportRoutes: Routes = (api, workspace) => {
  api.openapi(whole, async c => {
    const { exportClaims, EXPORTS } = await (await import('../../../relata.js')).exporting()
    const format: ExportFormat = c.req.valid('param').format
    const then = await at(workspace, c.req.valid('query').asOf)
    const { mediaType, extension } = EXPORTS[format]
    // the first piece is waited for, so that what fails at once is told as a problem
    const pieces = exportClaims(then, format)
    const first = await pieces.next()
    return c.body(stream(first, pieces), 200, named(mediaType, `relata-${then.ledger.collection}.${extension}`))
  })
  api.openapi(brief, async c => {
    const { makeBrief, briefText } = await (await import('../../../relata.js')).exporting()
    const { actor, with: others, format, asOf } = c.req.valid('query')
    const names = [actor, ...(others ? others.split('\n').filter(Boolean) : [])]
    const text = await briefText(await makeBrief(await at(workspace, asOf), names), format)
    const [mediaType, extension] = BRIEFS[format]
    return c.body(typeof text === 'string' ? text : new Uint8Array(text), 200, named(mediaType, `brief.${extension}`))
  })
}

/** `attachment`: nothing that comes out of a ledger is shown as a page of this origin. */
function named(mediaType: string, name: string): Record<string, string> {
  const safe = name.replace(/[^A-Za-z0-9._-]/g, '_')
  return { 'content-type': mediaType, 'content-disposition': `attachment; filename="${safe}"` }
}

/** Pieces as bytes, taken one after another as the reader takes them; who goes away ends the export. */
function stream(first: IteratorResult<string>, rest: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let next: IteratorResult<string> | null = first
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = next ?? (await rest.next())
      next = null
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await rest.return(undefined)
    },
  })
}
