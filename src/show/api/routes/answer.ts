import type { OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
import { parseMoment } from '../../../model/moment.js'
import type { Workspace } from '../../../relata.js'
import { problemSchema } from '../contract.js'

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

/** A day narrows the claims of today's actors, since an actor may have been reported only later; else the ledger as it was. */
export async function viewed(
  workspace: Workspace,
  { asOf, ...view }: { asOf?: string; according?: string },
): Promise<[Workspace, { asOf?: string; according?: string }]> {
  return asOf?.length === 'YYYY-MM-DD'.length ? [workspace, { ...view, asOf }] : [await at(workspace, asOf), view]
}
