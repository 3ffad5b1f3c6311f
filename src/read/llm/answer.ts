import type { Scheme } from '../../model/scheme.js'
import { filled, type Statement, statementSchema } from './statement.js'

/** What a model answered: the claims that have the form, and how many have not. */
export interface Answer {
  readonly statements: readonly Statement[]
  readonly misshapen: number
}

/**
 * The claims in a model's answer; null where it is no JSON of claims at all. Models put JSON into fences, or words around it;
 * claims that are not of the form are counted and do not spoil the others.
 */
export function answerOf(said: string, scheme: Scheme): Answer | null {
  const value = jsonIn(said)
  const claims = Array.isArray(value) ? value : (value as { claims?: unknown } | undefined)?.claims
  if (!Array.isArray(claims)) return null
  const schema = statementSchema(scheme)
  const statements: Statement[] = []
  let misshapen = 0
  for (const claim of claims) {
    const parsed = schema.safeParse(filled(claim))
    if (parsed.success) statements.push(parsed.data)
    else misshapen++
  }
  return { statements, misshapen }
}

function jsonIn(said: string): unknown {
  const bare = said.replace(/<think>[\s\S]*?<\/think>/g, '').trim()
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(bare)?.[1]
  const braced = /[[{][\s\S]*[\]}]/.exec(bare)?.[0]
  for (const candidate of [bare, fenced, braced]) {
    if (candidate === undefined) continue
    try {
      return JSON.parse(candidate)
    } catch {
      // the next may be it
    }
  }
  return undefined
}
