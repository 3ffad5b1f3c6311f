import type { Claim } from '../../../src/model/claim.ts'
import { daysOf } from '../../../src/model/edtf.ts'
import type { Participant } from '../../../src/model/mention.ts'
import type { ClaimType } from '../../../src/model/scheme.ts'
import type { Span } from '../../../src/model/span.ts'
import { type Passage, partyOfSpeaker, placeOf, speakerOf } from './parties.ts'

export const PARTIES = ['actor', 'recipient', 'origin', 'place'] as const

/** A claim as the form holds it. */
export interface Draft {
  readonly type: string
  readonly mode: string
  readonly actor: readonly Participant[]
  readonly recipient: readonly Participant[]
  readonly origin: readonly Participant[]
  readonly place: readonly Participant[]
  readonly attribution: readonly Participant[]
  readonly object: string
  readonly role: string
  readonly time: string
  readonly polarity: Claim['polarity']
  readonly realis: Claim['realis']
  readonly hedge: Claim['hedge']
}

export const EMPTY: Draft = {
  type: '',
  mode: '',
  actor: [],
  recipient: [],
  origin: [],
  place: [],
  attribution: [],
  object: '',
  role: '',
  time: '',
  polarity: 'affirmed',
  realis: 'actual',
  hedge: 'none',
}

export const draftOf = (claim: Claim): Draft => ({
  type: claim.type,
  mode: claim.mode ?? '',
  actor: claim.actor,
  recipient: claim.recipient,
  origin: claim.origin,
  place: claim.place,
  attribution: claim.attribution.map(partyOfSpeaker),
  object: claim.object.map(thing => thing.text).join('; '),
  role: claim.role ?? '',
  time: claim.time?.edtf ?? '',
  polarity: claim.polarity,
  realis: claim.realis,
  hedge: claim.hedge,
})

/** What is wrong with a draft, by field. */
export function wrongIn(draft: Draft, passage: Passage): Partial<Record<'object' | 'time', string>> {
  const missing = things(draft).find(words => !placeOf(words, passage))
  return {
    ...(missing && { object: missing }),
    ...(draft.time && daysOf(draft.time) === null && { time: draft.time }),
  }
}

const things = ({ object }: Draft) =>
  object
    .split(';')
    .map(words => words.trim())
    .filter(Boolean)

/** The parts of the claim record that a draft changes. @param base the claim as it was; null for a new one */
export function recordOf(
  draft: Draft,
  base: Claim | null,
  types: ReadonlyMap<string, ClaimType>,
  passage: Pick<Passage, 'text' | 'quote'>,
): Record<string, unknown> {
  const was = base ? draftOf(base) : EMPTY
  const changed = (field: keyof Draft) => JSON.stringify(draft[field]) !== JSON.stringify(was[field])
  const record: Record<string, unknown> = {}
  if (changed('type')) Object.assign(record, { type: draft.type, symmetric: types.get(draft.type)?.symmetric ?? false })
  if (changed('mode') || changed('type')) record.mode = draft.mode || null
  for (const field of PARTIES) if (changed(field)) record[field] = draft[field].map(({ actor: _, ...party }) => party)
  if (changed('attribution')) record.attribution = draft.attribution.map(speakerOf)
  if (changed('object'))
    record.object = things(draft).flatMap(words => {
      const place = placeOf(words, passage)
      const same = base?.object.find(thing => thing.text === words)
      return same ?? (place ? { ...place, quantity: null } : [])
    })
  if (changed('role')) record.role = draft.role.trim() || null
  if (changed('time'))
    record.time = draft.time ? { text: base?.time?.text ?? '', edtf: draft.time.trim(), basis: 'stated' } : null
  for (const field of ['polarity', 'realis'] as const) if (changed(field)) record[field] = draft[field]
  if (changed('hedge')) Object.assign(record, { hedge: draft.hedge, probability: null })
  return record
}

/** The sentences that a span touches, as one span; the span itself where none does. */
export function sentencesAround(span: Span, sentences: readonly Span[]): Span {
  const touched = sentences.filter(s => s.start < Math.max(span.end, span.start + 1) && s.end > span.start)
  if (!touched.length) return span
  return { start: Math.min(...touched.map(s => s.start)), end: Math.max(...touched.map(s => s.end)) }
}
