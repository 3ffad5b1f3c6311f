import { contentId } from '../../base/hash.js'
import type { Claim } from '../../model/claim.js'
import { document } from '../../model/document.js'
import type { Entry } from '../../model/ledger.js'
import type { Participant } from '../../model/mention.js'
import { noLayers } from '../../model/no-layers.js'
import type { Original } from '../../model/original.js'
import { kind } from '../label.js'
import type { Imported, ImportedClaim, ImportedParty } from './imported.js'

/** So many lines make one document: a ledger keeps each in one transaction. */
const LINES = 500

/** What is known of an imported file beside its content. */
export interface FileFacts {
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
}

/**
 * An imported file as documents for a ledger, since every claim rests on words that stand somewhere: a line for each claim, in which
 * its parties, its date and its source stand by name. The same file always gives the same documents.
 */
export function* composed(file: Imported, facts: FileFacts, original: Original): Generator<Entry> {
  const parts = Math.ceil(file.claims.length / LINES)
  for (let part = 0; part < parts; part++) {
    const lines = file.claims.slice(part * LINES, (part + 1) * LINES).map(composeLine)
    const title = parts > 1 ? `${facts.title}, part ${part + 1} of ${parts}` : facts.title
    const text = lines.map(line => line.text).join('\n')
    const made = document({ ...facts, title, text, language: 'en' })
    const { id, publisher, published, url } = made
    let at = 0
    const claims = lines.map(line => {
      const claim = line.claim(at, { id, title, publisher, published, url }, file.reader)
      at += line.text.length + 1
      return claim
    })
    yield { document: made, original, reading: { reader: file.reader, layers: noLayers(), claims } }
  }
}

const one = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A line of words, and the claim that it makes once it is known where the line begins. */
function composeLine(from: ImportedClaim) {
  const names = [...from.actor, ...from.recipient, ...from.origin].map(p => one(p.name))
  const words = from.words === null ? '' : one(from.words)
  const speaks = words && [...names, ...from.place.map(one)].every(name => words.includes(name))
  const text = [speaks ? words : plain(from), !speaks && words ? `“${words}”` : '', source(from)]
    .filter(Boolean)
    .join(' ')
  return {
    text,
    claim(at: number, of: Claim['document'], reader: string): Claim {
      const span = (name: string, last = false) => {
        const start = last ? text.lastIndexOf(one(name)) : text.indexOf(one(name))
        return { text: one(name), start: at + start, end: at + start + one(name).length }
      }
      const party = ({ name, kind, named }: ImportedParty): Participant => ({
        ...span(name),
        name: one(name),
        kind,
        named,
      })
      const { type, mode, role, symmetric, polarity, realis, hedge, time } = from
      const content = {
        document: of,
        type,
        mode,
        symmetric,
        actor: from.actor.map(party),
        recipient: from.recipient.map(party),
        origin: from.origin.map(party),
        object: [],
        place: from.place.map(name => party({ name, kind: 'place', named: true })),
        role,
        time: time === null ? null : { text: time, edtf: time, basis: 'stated' as const },
        polarity,
        realis,
        hedge,
        probability: null,
        attribution: from.voices.map(name => ({ ...span(name, true), name: one(name), kind: 'other' as const })),
        quote: { text, start: at, end: at + text.length },
        trigger: { start: at, end: at + text.length },
        confidence: 1,
        reader,
      }
      return { ...content, id: contentId(content) }
    },
  }
}

/** "Ana Rell, member: Northern Front (spokeswoman), Harbour, 2015/..". */
function plain(claim: ImportedClaim): string {
  const { actor, recipient, origin, place, role, time, polarity, realis, hedge } = claim
  const list = (parties: readonly { name: string }[]) => parties.map(p => one(p.name)).join(', ')
  const marks = [role, polarity === 'denied' && polarity, realis !== 'actual' && realis, hedge !== 'none' && hedge]
  const known = marks.filter(Boolean)
  const told = [
    `${list(actor) || 'Somebody'}, ${kind(claim)}:`,
    list(recipient),
    origin.length ? `from ${list(origin)}` : '',
    known.length ? `(${known.join(', ')})` : '',
    place.length ? `in ${place.map(one).join(', ')}` : '',
    time ?? '',
  ]
  return `${told.filter(Boolean).join(' ')}.`
}

function source({ voices }: ImportedClaim): string {
  return voices.length ? `(${voices.map(one).join('; ')})` : ''
}
