import { contentId } from '../../base/hash.js'
import type { Claim, Hedge } from '../../model/claim.js'
import type { Document } from '../../model/document.js'
import { daysOf } from '../../model/edtf.js'
import type { StatedTime } from '../../model/interval.js'
import type { Participant } from '../../model/mention.js'
import type { Scheme } from '../../model/scheme.js'
import type { Span, TextSpan } from '../../model/span.js'
import { placeOf } from './place.js'
import type { Statement } from './statement.js'

/**
 * Why a stated claim was not taken. `form`: it is not of the form that was asked for; `type`: the scheme has no such type or
 * mode; `quote`: its quote does not stand in the text; `party`: somebody in it does not, or nobody is left; `speaker`: whoever is
 * to have said it does not stand in the text; `order`: it rests on a passage that gives orders to language models.
 */
export const DROP_REASONS = ['form', 'type', 'quote', 'party', 'speaker', 'order'] as const
export type DropReason = (typeof DROP_REASONS)[number]

/** Longer quotes show nothing any more, in UTF-16 units. */
const LONGEST_QUOTE = 1500
/** Nothing is known of how often models are right about a claim, so that theirs stand in the middle. */
const CONFIDENCE = 0.5
/** The bands of ICD 203 for likely and unlikely. */
const BANDS: Partial<Record<Hedge, [number, number]>> = { likely: [0.55, 0.8], unlikely: [0.2, 0.45] }

/**
 * A stated claim as a claim record, if all that it rests on stands in the text word for word: its quote, everybody who acts,
 * is acted upon, is left or says so. Things, places, offices and times that do not stand there are left out of it.
 * @param within where in the text it was read, at first the only place in which its quote is looked for
 */
export function ground(
  statement: Statement,
  document: Document,
  scheme: Scheme,
  reader: string,
  within: Span = { start: 0, end: document.text.length },
): Claim | DropReason {
  const { text } = document
  const type = scheme.get(statement.type)
  if (!type || (statement.mode !== null && !type.modes.includes(statement.mode))) return 'type'
  const quote = placeOf(text, statement.quote, within)
  if (!quote || quote.end - quote.start > LONGEST_QUOTE) return 'quote'
  const parties = (list: Statement['actor']) => list.map(p => participant(p, text, quote))
  const [actor, recipient, origin] = [statement.actor, statement.recipient, statement.origin].map(parties)
  const involved = [actor, recipient, origin].flat()
  if (involved.includes(null) || !(actor.length || recipient.length)) return 'party'
  const speakers = parties(statement.attribution)
  if (speakers.includes(null)) return 'speaker'
  const { id, title, publisher, published, url } = document
  const content = {
    document: { id, title, publisher, published, url },
    type: statement.type,
    mode: statement.mode,
    symmetric: type.symmetric,
    actor: actor as Participant[],
    recipient: recipient as Participant[],
    origin: origin as Participant[],
    object: statement.object.flatMap(o => near(text, o.text, quote) ?? []).map(o => ({ ...o, quantity: null })),
    place: parties(statement.place).filter(p => p !== null),
    role: statement.role && near(text, statement.role, quote) ? statement.role : null,
    time: timeOf(statement.time, text, quote),
    polarity: statement.polarity,
    realis: statement.realis,
    hedge: statement.hedge,
    probability: BANDS[statement.hedge] ?? null,
    attribution: speakers.map(p => {
      const { name, text: words, kind, start, end } = p!
      return { name, text: words, kind, start, end }
    }),
    quote,
    trigger: triggerOf(statement.trigger, text, quote),
    reader,
  } satisfies Omit<Claim, 'id' | 'confidence'>
  return { id: contentId(content), ...content, confidence: CONFIDENCE }
}

/** Words in the quote, or else where they come nearest to it. */
function near(text: string, words: string, quote: Span): TextSpan | null {
  return placeOf(text, words, quote, true)
}

/** A name counts only where it stands in the text too; else the words do. */
function participant(
  { text: words, name, kind }: Statement['actor'][number],
  text: string,
  quote: Span,
): Participant | null {
  const span = near(text, words, quote)
  if (!span) return null
  const full = near(text, name, quote)?.text ?? span.text
  return { ...span, name: full, kind, named: /^\p{Lu}|\s\p{Lu}/u.test(full) }
}

/** The word that names the event; where it is not in the quote, the first word stands for it. */
function triggerOf(words: string, text: string, quote: Span): Span {
  const found = placeOf(text, words, quote)
  if (found && found.start >= quote.start && found.end <= quote.end) return { start: found.start, end: found.end }
  const first = /^\S+/.exec(text.slice(quote.start, quote.end))?.[0].length ?? 1
  return { start: quote.start, end: quote.start + first }
}

/** A time of which the words stand in the text; a date that is none is left out. */
function timeOf(time: Statement['time'], text: string, quote: Span): StatedTime | null {
  const words = time && near(text, time.text, quote)?.text
  if (!words) return null
  const edtf = daysOf(time.edtf) ? time.edtf : null
  const year = edtf?.slice(0, 4) ?? ''
  return { text: words, edtf, basis: edtf === null ? 'none' : words.includes(year) ? 'stated' : 'relative' }
}
