import type { z } from 'zod'
import type { Workspace } from '../../relata.js'

/** What a tool knows of who calls it. */
export interface Caller {
  /** Under which proposals are kept: `mcp:` and the name that the client gives itself. */
  readonly author: string
}

/** An answer: the same as text and as data. */
export interface Answer<Output> {
  readonly text: string
  readonly data: Output
}

/** A tool that an agent can call. `writes`: it puts something into the review queue; the others only look. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Input
  readonly output: Output
  readonly writes?: boolean
  run(workspace: Workspace, input: z.infer<Input>, caller: Caller): Promise<Answer<z.infer<Output>>>
}

/** A tool with the types of its schemas. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(of: Tool<Input, Output>): Tool {
  return of as unknown as Tool
}
