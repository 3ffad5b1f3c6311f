import type { Claim } from '../model/claim.js'
import type { Document } from '../model/document.js'
import type { Scheme } from '../model/scheme.js'
import { type DropReason, ground } from '../read/llm/ground.js'
import { filled, statementSchema } from '../read/llm/statement.js'

export type { DropReason } from '../read/llm/ground.js'

/** A claim that an agent states in words, as a claim record; or why it cannot be taken. @param reader who states it */
export function groundProposal(given: unknown, document: Document, scheme: Scheme, reader: string): Claim | DropReason {
  const statement = statementSchema(scheme).safeParse(filled(given))
  if (!statement.success)
    return statement.error.issues.some(i => i.path[0] === 'type' || i.path[0] === 'mode') ? 'type' : 'form'
  return ground(statement.data, document, scheme, reader)
}
