import { RelataError } from '../base/errors.js'
import { contentId } from '../base/hash.js'
import { type Claim, claimSchema } from '../model/claim.js'
import type { Ledger } from '../model/ledger.js'
import type { Scheme } from '../model/scheme.js'
import { type Changes, changed } from './edited-fields.js'
import { type Grounds, type Judged, made } from './judging.js'
import { claimMeant } from './meant.js'

/** A claim as a person reads it, in place of another. */
export interface Edited extends Judged {
  readonly claim: Claim
}

/**
 * Puts a person's claim in the place of one that was read. It keeps the document; everything in it must stand in the text
 * and be of the coding scheme. Errors: RELATA_CLAIM_UNKNOWN, RELATA_CLAIM_UNCLEAR, RELATA_EDIT_INVALID, RELATA_LEDGER_*.
 */
export async function editClaim(
  ledger: Ledger,
  scheme: Scheme,
  which: string,
  changes: Changes,
  grounds: Grounds,
): Promise<Edited> {
  const base = await claimMeant(ledger, which)
  const kept = await ledger.document(base.document.id)
  if (!kept) throw new RelataError('RELATA_DOCUMENT_UNKNOWN', base.document.id)
  const { text } = kept.document
  const { id: _, confidence: __, marks: ___, ...content } = checked(changed(base, changes, text, scheme), text, scheme)
  const before = { ...base, reader: content.reader }
  const { id: _id, confidence: _confidence, marks: _marks, ...was } = before
  if (contentId(was) === contentId(content)) throw invalid('nothing of it is changed')
  const reader = `person:${grounds.author}`
  const own = { ...content, reader }
  const claim: Claim = { id: contentId(own), ...own, confidence: 1 }
  const judgement = made('edit', base.id, claim.id, grounds)
  return { judgement, claim, status: await ledger.edit(judgement, claim) }
}

/** A claim that fits its schema, its text and the coding scheme. */
function checked(claim: unknown, text: string, scheme: Scheme): Claim {
  const parsed = claimSchema.safeParse(claim)
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues
    throw invalid(`${path.join('.')}: ${message}`)
  }
  const { data } = parsed
  const type = scheme.get(data.type)
  if (!type) throw invalid(`type: the scheme has no "${data.type}"`)
  if (data.mode !== null && !type.modes.includes(data.mode))
    throw invalid(`mode: "${data.type}" has ${type.modes.join(', ') || 'none'}, and not "${data.mode}"`)
  const spans = { quote: [data.quote], ...parts(data) }
  for (const [field, list] of Object.entries(spans))
    for (const { start, end, text: words } of list)
      if (text.slice(start, end) !== words) throw invalid(`${field}: "${words}" does not stand at ${start} to ${end}`)
  if (!data.actor.length && !data.recipient.length) throw invalid('actor, recipient: nobody is left in it')
  const { trigger, quote } = data
  if (trigger.start < quote.start || trigger.end > quote.end || trigger.start >= trigger.end)
    throw invalid('trigger: it lies outside the quote')
  return data
}

function parts({ actor, recipient, origin, place, object, attribution }: Claim) {
  return { actor, recipient, origin, place, object, attribution }
}

function invalid(about: string): RelataError {
  return new RelataError('RELATA_EDIT_INVALID', about)
}
