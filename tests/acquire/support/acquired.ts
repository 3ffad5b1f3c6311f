import { type Acquired, type AcquireOptions, acquireSource } from '../../../src/acquire/acquire.js'
import { type Source, source } from '../../../src/acquire/source.js'

/** What acquire makes of bytes or a text. */
export function acquired(
  content: string | Uint8Array,
  fields: Partial<Source> = {},
  options: AcquireOptions = {},
): Promise<Acquired> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return acquireSource(source(bytes, { name: 'given', ...fields }), options)
}

/** Three paragraphs of a report set in an invented country, long enough to be taken for an article. */
export const STORY = [
  'Workers at the port of Orsk ended a strike of three weeks on Tuesday after the transport ministry agreed to raise wages, the union said.',
  '“We have won,” said Nadia Petrov, who leads the dockers’ union, in front of the ministry in the capital.',
  'The ministry had threatened to call in the army. It accused the union of blackmail and withdrew its mediator in April, when talks broke down for the second time.',
  'Shipping companies welcomed the agreement and said that ferries to the islands would run again from Thursday, weather permitting.',
] as const
