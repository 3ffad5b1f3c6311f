import type { OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
import { parseMoment } from '../../../model/moment.js'
import type { View, Workspace } from '../../../relata.js'
import { problemSchema, type ViewQuery } from '../contract.js'

/** Adds the routes of one area to the API. */
export type Routes = (api: OpenAPIHono, workspace: Workspace) => void

/** The answers of a route: its body, and a problem for whatever goes wrong. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    default: { description: 'What went wrong', content: { 'application/problem+json': { schema: problemSchema } } },
  }
}

/** The workspace at the moment that a request names; the present one where it names none. */
export async function at(workspace: Workspace, asOf: string | undefined): Promise<Workspace> {
  const moment = asOf === undefined ? null : parseMoment(asOf)
  return moment ? workspace.asOf(moment) : workspace
}

/**
 * The workspace and the view of an analysis. A day narrows the claims of today's actors, since an actor may have been reported
 * only later; another moment is the ledger as it was. Claims of too few origins are not in the workspace.
 */
export async function viewed(workspace: Workspace, { asOf, origins, ...view }: ViewQuery): Promise<[Workspace, View]> {
  const { narrowedTo } = await import('../../../relata.js')
  const day = asOf?.length === 'YYYY-MM-DD'.length
  const then = day ? workspace : await at(workspace, asOf)
  return [await narrowedTo(then, { origins }), day ? { ...view, asOf } : view]
}

/** The workspace as a request sees it, for what only lists: of its claims, documents and actors those that are in the view. */
export async function seen(workspace: Workspace, { asOf, ...view }: ViewQuery): Promise<Workspace> {
  const { narrowedTo } = await import('../../../relata.js')
  return narrowedTo(await at(workspace, asOf), view)
}
