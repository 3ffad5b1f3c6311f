import { z } from 'zod'
import { HEDGES, POLARITIES, REALIS } from '../../model/claim.js'
import { ENTITY_KINDS } from '../../model/mention.js'
import type { Scheme } from '../../model/scheme.js'

const party = z.object({
  text: z.string().describe('the words of the text that stand for it, copied exactly'),
  name: z.string().describe('its fullest name in the text, copied exactly'),
  kind: z.enum(ENTITY_KINDS),
})
const thing = z.object({ text: z.string().describe('words of the text, copied exactly') })

/**
 * A claim as somebody outside states it, a language model or an agent: in words of the text, without offsets. Nothing of it is
 * believed before `ground` has found its words in the text.
 */
export function statementSchema(scheme: Scheme) {
  const types = [...scheme.keys()] as [string, ...string[]]
  const modes = [...new Set([...scheme.values()].flatMap(t => t.modes))].sort() as [string, ...string[]]
  return z.object({
    quote: z.string().describe('the passage that says it, copied from the text character by character'),
    trigger: z.string().describe('the word in the quote that names the event or tie'),
    type: z.enum(types),
    mode: z.enum(modes).nullable(),
    actor: z.array(party),
    recipient: z.array(party),
    origin: z.array(party),
    object: z.array(thing),
    place: z.array(party),
    role: z.string().nullable().describe('the office or function in a tie, copied from the text'),
    time: z
      .object({ text: z.string(), edtf: z.string().nullable().describe('ISO 8601-2, such as 2019-03 or 2016-09~') })
      .nullable(),
    polarity: z.enum(POLARITIES),
    realis: z.enum(REALIS),
    hedge: z.enum(HEDGES),
    attribution: z.array(party).describe('who says so according to the text, nearest speaker first; empty: its author'),
  })
}
export type Statement = z.infer<ReturnType<typeof statementSchema>>

/** What is asked of a language model: its claims, in an object, as structured output wants it. */
export function answerSchema(scheme: Scheme) {
  return z.object({ claims: z.array(statementSchema(scheme)) })
}

/** The same as JSON Schema. */
export function answerJsonSchema(scheme: Scheme): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(answerSchema(scheme), { target: 'draft-7' })
  return schema
}

const LISTS = ['actor', 'recipient', 'origin', 'object', 'place', 'attribution'] as const
const PLAIN = { polarity: 'affirmed', realis: 'actual', hedge: 'none', mode: null, role: null, time: null } as const

/** What may be a statement with all its fields: models leave out what is empty, and write names as plain words. */
export function filled(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given
  const fields = { ...PLAIN, ...withoutNulls(given) } as Record<string, unknown>
  for (const list of LISTS) {
    const value = fields[list] ?? []
    fields[list] = (Array.isArray(value) ? value : [value]).map(one => filledParty(one))
  }
  fields.trigger ??= ''
  if (typeof fields.time === 'string') fields.time = { text: fields.time, edtf: null }
  else if (fields.time) fields.time = { edtf: null, ...(fields.time as object) }
  return fields
}

function filledParty(one: unknown): unknown {
  const fields = typeof one === 'string' ? { text: one } : one
  if (typeof fields !== 'object' || fields === null) return fields
  const { text, name } = fields as { text?: string; name?: string }
  return { kind: 'other', ...fields, text: text ?? name, name: name ?? text }
}

function withoutNulls(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
}
