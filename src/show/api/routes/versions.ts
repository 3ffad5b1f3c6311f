import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { asOfQuery, type CollectionsBody, collectionsSchema, type VersionsBody, versionsSchema } from '../contract.js'
import { answers, at, type Routes } from './answer.js'

const versions = createRoute({
  method: 'get',
  path: '/documents/{id}/versions',
  summary: 'All versions of a document, oldest first, each with its difference from the one before',
  request: { params: z.object({ id: z.string() }), query: asOfQuery },
  responses: answers(versionsSchema, 'The versions'),
})

const collections = createRoute({
  method: 'get',
  path: '/collections',
  summary: 'The collections (cases) of the ledger',
  responses: answers(collectionsSchema, 'Collections'),
})

export const versionRoutes: Routes = (api, workspace) => {
  api.openapi(versions, async c => {
    const { documentMeant, versionsOf } = await import('../../../relata.js')
    const then = await at(workspace, c.req.valid('query').asOf)
    const standing = await then.standing()
    const found = await versionsOf(then.ledger, await documentMeant(then.ledger, c.req.valid('param').id))
    const body = found.map(({ summary, current, difference }) => ({
      summary: standing.markedDocument(summary),
      current,
      difference: difference && {
        text: [...difference.text],
        claims: {
          same: difference.claims.same.length,
          changed: difference.claims.changed.map(({ before, after, fields }) => ({
            before,
            after,
            fields: [...fields],
          })),
          added: [...difference.claims.added],
          dropped: [...difference.claims.dropped],
        },
      },
    }))
    return c.json({ versions: body } satisfies VersionsBody, 200)
  })
  api.openapi(collections, async c => {
    const { ledger } = workspace
    return c.json(
      { collections: await ledger.collections(), current: ledger.collection } satisfies CollectionsBody,
      200,
    )
  })
}
