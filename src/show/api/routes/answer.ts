import type { OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
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
