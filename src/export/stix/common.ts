import { stixId } from './ids.js'

/** A STIX object; references are ids. */
export type StixObject = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string }

/** When the extension and the tool's own identity were made: they are the same in every bundle. */
const MADE = '2026-11-23T00:00:00.000Z'

export const TOOL = stixId('identity', 'relata')
export const EXTENSION = stixId('extension-definition', 'relata-claim-1')

/** An object with what all have in common; members that are null, undefined or empty lists are left out, since STIX forbids them. */
export function stixObject(
  type: string,
  id: string,
  made: string,
  fields: Readonly<Record<string, unknown>>,
): StixObject {
  const common = { type, spec_version: '2.1', id, created_by_ref: TOOL, created: made, modified: made }
  return { ...common, ...withoutEmpty(fields) }
}

/** An object without members that say nothing. */
export function withoutEmpty(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const says = (value: unknown) => value !== null && value !== undefined && !(Array.isArray(value) && !value.length)
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => says(value)))
}

/** What every bundle begins with: who made it, and what its extension means. */
export function preamble(): StixObject[] {
  const tool = { type: 'identity', spec_version: '2.1', id: TOOL, created: MADE, modified: MADE }
  return [
    { ...tool, name: 'Relata', identity_class: 'system', description: 'Reads reporting as source-attributed claims.' },
    stixObject('extension-definition', EXTENSION, MADE, {
      name: 'relata-claim',
      description:
        'What a claim that was read from a report says beside its parties: type and mode by the coding scheme, whether it is affirmed and done, how it is hedged, who says it, and in which words.',
      schema:
        'claim_id: string. claim_type, mode: strings of the coding scheme. role: string. polarity: affirmed | denied. realis: actual | attempted | intended | hypothetical | predicted. hedge: none | reported | possible | likely | unlikely | alleged. probability: two numbers from 0 to 1. attribution: list of names, nearest speaker first. valid_time: EDTF (ISO 8601-2). quote: string. reading_confidence: number from 0 to 1, how surely the text was read rightly, not whether it is true.',
      version: '1.0.0',
      extension_types: ['property-extension'],
    }),
  ]
}
