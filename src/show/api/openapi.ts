import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { VERSION } from '../cli/version.js'
import { problemSchema } from './contract.js'
import { roleFor } from './roles.js'
import { sessionSchema } from './session.js'

type Operation = Record<string, unknown> & { responses: Record<string, unknown>; summary?: string }
type Paths = Record<string, Record<string, Operation>>

/** With what OpenAPI 3.1 has more than 3.0, of which the types of the library know nothing yet. */
const INFO = {
  title: 'Relata',
  version: VERSION,
  summary: 'Source-attributed, time-aware claims, and what is drawn from them',
  description:
    'Lists come in pages: `limit` and `offset`, and a `Link` header with `rel="next"` where there are more. Answers bear an `ETag` that ' +
    'changes with the ledger. Errors are problems (RFC 9457) with a code of docs/errors.md. A server that asks for tokens takes them ' +
    'as `Authorization: Bearer`; the role that a request needs stands in `x-role`.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
}

/** What the groups of routes are for; a route belongs to the first part of its path. */
const TAGS: Readonly<Record<string, string>> = {
  documents: 'What was handed in: texts, originals, versions',
  claims: 'What documents say',
  actors: 'Who takes part',
  views: 'What is drawn from the claims',
  judgements: 'What people decide',
  watching: 'What is new, and what is watched',
  forecasts: 'Likelihoods, and questions with competing answers',
  sources: 'Who says it, who has it from whom',
  exchange: 'Other formats, in and out',
  ledger: 'The ledger itself, and who may ask it',
}
const GROUP: Readonly<Record<string, keyof typeof TAGS>> = {
  documents: 'documents',
  imports: 'exchange',
  export: 'exchange',
  brief: 'exchange',
  claims: 'claims',
  search: 'claims',
  contradictions: 'claims',
  actors: 'actors',
  judgements: 'judgements',
  undo: 'judgements',
  review: 'judgements',
  proposals: 'judgements',
  changes: 'watching',
  watches: 'watching',
  alerts: 'watching',
  webhooks: 'watching',
  forecasts: 'forecasts',
  hypotheses: 'forecasts',
  sources: 'sources',
  lineage: 'sources',
  health: 'ledger',
  history: 'ledger',
  scheme: 'ledger',
  collections: 'ledger',
  session: 'ledger',
}

/** The description of the API (OpenAPI 3.1): what the routes say of themselves, with names, groups, errors and tokens. */
export function openapi(api: OpenAPIHono): object {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: '/api' }],
    security: [{ token: [] }, {}],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  }) as unknown as { paths: Paths; components?: Record<string, unknown> }
  const paths: Paths = {}
  for (const [path, operations] of Object.entries({ ...document.paths, ...SESSION })) {
    paths[path] = {}
    for (const [method, operation] of Object.entries(operations)) paths[path][method] = named(method, path, operation)
  }
  const token = { type: 'http', scheme: 'bearer', description: 'Made by `relata token new`; docs/api.md' }
  return { ...document, paths, components: { ...document.components, securitySchemes: { token } } }
}

function named(method: string, path: string, operation: Operation): Operation {
  const first = path.split('/')[1]
  const { default: problem, ...responses } = operation.responses
  const role = roleFor(method.toUpperCase(), `/api${path}`)
  return {
    ...operation,
    operationId: operationId(method, path),
    tags: [GROUP[first] ?? 'views'],
    ...(role && { 'x-role': role }),
    responses: { ...responses, ...(problem ? { '4XX': problem, '5XX': problem } : {}) },
  }
}

/** `get /claims/{id}/origins` as `getClaimsByIdOrigins`. */
export function operationId(method: string, path: string): string {
  const words = path.split('/').filter(Boolean)
  const parts = words.map(word => {
    const name = word.replace(/[{}]/g, '').replace(/-(\w)/g, (_, c: string) => c.toUpperCase())
    return `${word.startsWith('{') ? 'By' : ''}${name[0].toUpperCase()}${name.slice(1)}`
  })
  return method + parts.join('')
}

const json = (schema: z.ZodType, description: string) => ({
  description,
  content: { 'application/json': { schema: plain(schema) } },
})
function plain(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}
const PROBLEM = {
  description: 'What went wrong',
  content: { 'application/problem+json': { schema: plain(problemSchema) } },
}

/** The routes that are there before the others, since they decide who may ask those. */
const SESSION: Paths = {
  '/session': {
    get: {
      summary: 'Whether the server asks for tokens, and whose one this request shows',
      responses: { 200: json(sessionSchema, 'The session'), default: PROBLEM },
    },
    post: {
      summary: 'Signs a browser in: puts its token into a cookie that no script can read',
      requestBody: {
        required: true,
        content: { 'application/json': { schema: plain(z.object({ token: z.string() })) } },
      },
      responses: { 200: json(sessionSchema, 'Signed in'), default: PROBLEM },
    },
    delete: {
      summary: 'Signs a browser out',
      responses: { 204: { description: 'Signed out' }, default: PROBLEM },
    },
  },
}
