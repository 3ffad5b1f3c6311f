import { RelataError } from '../base/errors.js'
import { contentId } from '../base/hash.js'
import { type Claim, claimSchema } from '../model/claim.js'
import type { Ledger } from '../model/ledger.js'
import type { Scheme } from '../model/scheme.js'
import type { Span } from '../model/span.js'
import { type Changes, changed } from './edited-fields.js'
import { type Grounds, type Judged, made } from './judging.js'
import { claimMeant, documentMeant } from './meant.js'

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
  return keepClaim(ledger, base.id, content, grounds)
}

/** What a person reads in a document that no reader did: parts of a claim record, with the words it rests on. */
export interface OwnClaim {
  readonly quote: Span
  /** The words that tell it; they lie in the quote. */
  readonly trigger: Span
  readonly record: Readonly<object>
}

/**
 * Adds a person's claim to a document: a judgement of the kind `edit` about the document itself. Everything in it must stand in
 * the text and be of the coding scheme. Errors: RELATA_DOCUMENT_UNKNOWN, RELATA_DOCUMENT_UNCLEAR, RELATA_EDIT_INVALID, RELATA_LEDGER_*.
 */
export async function addClaim(
  ledger: Ledger,
  scheme: Scheme,
  which: string,
  { quote, trigger, record }: OwnClaim,
  grounds: Grounds,
): Promise<Edited> {
  const kept = await ledger.document(await documentMeant(ledger, which))
  if (!kept) throw new RelataError('RELATA_DOCUMENT_UNKNOWN', which)
  const { id, title, publisher, published, url, text } = kept.document
  const base: Claim = {
    ...EMPTY,
    document: { id, title, publisher, published, url },
    quote: { ...quote, text: text.slice(quote.start, quote.end) },
    trigger,
  }
  const {
    id: _,
    confidence: __,
    marks: ___,
    ...content
  } = checked(changed(base, { record }, text, scheme), text, scheme)
  return keepClaim(ledger, id, content, grounds)
}

/** A claim that says nothing yet. */
const EMPTY: Omit<Claim, 'document' | 'quote' | 'trigger'> = {
  id: '',
  type: '',
  mode: null,
  symmetric: false,
  actor: [],
  recipient: [],
  origin: [],
  object: [],
  place: [],
  role: null,
  time: null,
  polarity: 'affirmed',
  realis: 'actual',
  hedge: 'none',
  probability: null,
  attribution: [],
  confidence: 1,
  reader: '',
}

/** Keeps a person's claim. @param subject the claim that it stands for, or the document that it is added to */
async function keepClaim(
  ledger: Ledger,
  subject: string,
  content: Omit<Claim, 'id' | 'confidence' | 'marks'>,
  grounds: Grounds,
): Promise<Edited> {
  const own = { ...content, reader: `person:${grounds.author}` }
  const claim: Claim = { id: contentId(own), ...own, confidence: 1 }
  const judgement = made('edit', subject, claim.id, grounds)
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
