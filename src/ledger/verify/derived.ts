import { createHash } from 'node:crypto'
import { canonicalJson } from '../../base/hash.js'
import type { Claim } from '../../model/claim.js'
import type { Misfit } from '../../model/verification.js'
import { participantRows } from '../rows.js'
import type { EntryTable, ParticipantTable } from '../tables.js'
import type { Stored } from './content.js'

/** Whether what was drawn from an entry's rows still says what they say. */
export function verifyDerived(entry: EntryTable, stored: Stored): Misfit[] {
  return [...verifyParticipants(entry, stored), ...verifyBefore(entry, stored)]
}

const COLUMNS = ['document', 'name', 'kind', 'named'] as const

/** Draws the participants of the claims anew, and compares them. */
function verifyParticipants({ collection, sequence }: EntryTable, stored: Stored): Misfit[] {
  const misfit = { collection, entry: sequence, table: 'participants' } as const
  const ids = new Map(stored.claims.map(c => [c.position, c.id]))
  const key = (p: ParticipantTable) =>
    `${p.role} ${p.ordinal} of claim ${ids.get(p.position) ?? `at position ${p.position}`}`
  const there = new Map(stored.participants.map(p => [key(p), p]))
  const misfits: Misfit[] = []
  for (const { position, record } of stored.claims) {
    for (const row of drawn(collection, position, record)) {
      const kept = there.get(key(row))
      there.delete(key(row))
      if (!kept) misfits.push({ ...misfit, column: null, problem: 'missing', detail: `no ${key(row)}` })
      else
        for (const column of COLUMNS)
          if (kept[column] !== row[column])
            misfits.push({ ...misfit, column, problem: 'derived', detail: `${key(row)}: the claim says otherwise` })
    }
  }
  for (const name of there.keys()) misfits.push({ ...misfit, column: null, problem: 'added', detail: name })
  return misfits
}

/** The participants of a claim's record; none where it is no claim any more (its entry's digest tells that). */
function drawn(collection: string, position: number, record: string): ParticipantTable[] {
  try {
    return participantRows(collection, position, JSON.parse(record) as Claim)
  } catch {
    return []
  }
}

/** Of an entry from before ledgers had a chain: whether its rows still have the digest that it was given then. */
function verifyBefore({ collection, sequence, before }: EntryTable, stored: Stored): Misfit[] {
  if (before === null) return []
  const misfit = { collection, entry: sequence, table: 'entries', column: 'before', problem: 'changed' } as const
  const { documents, readings, claims, mentions, judgements } = stored
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  if (judgements.length)
    return hash(judgements[0].record) === before ? [] : [{ ...misfit, detail: 'the judgement has another digest' }]
  const [document, reading] = [documents[0], readings[0]]
  const layers = reading && parsed(reading.layers)
  // a claim that a reading repeated was kept once, but digested as often as it came
  if (!document || !layers || reading.claims !== claims.length) return []
  const { id, text, title, byline, publisher, published, language, url, original } = document
  const content = canonicalJson({
    document: { id, text, title, byline, publisher, published, language, url },
    original,
    reading: {
      reader: reading.reader,
      layers: {
        ...layers,
        mentions: mentions.map(({ start, end, entity, name, text, kind, named }) => {
          return { start, end, entity, name, text, kind, named: named === 1 }
        }),
      },
      claims: claims.map(c => parsed(c.record)),
    },
  })
  return hash(content) === before
    ? []
    : [{ ...misfit, detail: 'the document has another digest than before the chain' }]
}

/** A record, or null where it is no JSON any more (its entry's digest tells that). */
function parsed(record: string): Claim | null {
  try {
    return JSON.parse(record) as Claim
  } catch {
    return null
  }
}
