import type { Claim, Speaker } from '../../../src/model/claim.ts'
import type { Participant } from '../../../src/model/mention.ts'
import type { NamedMention } from '../../../src/model/reading.ts'
import type { Span } from '../../../src/model/span.ts'

/** A text in which words are looked up: its quote first, then who is known to be in it. */
export interface Passage {
  readonly text: string
  readonly quote: Span
  readonly mentions: readonly NamedMention[]
  /** Whom the claim names already. */
  readonly known: readonly Participant[]
}

/** Where words stand: in the quote, or else where they come first in the text; null where they do not. */
export function placeOf(
  words: string,
  { text, quote }: Pick<Passage, 'text' | 'quote'>,
): (Span & { text: string }) | null {
  if (!words) return null
  const inside = text.slice(quote.start, quote.end).indexOf(words)
  const start = inside >= 0 ? quote.start + inside : text.indexOf(words)
  return start < 0 ? null : { start, end: start + words.length, text: words }
}

/**
 * Somebody by words that were typed: whom the claim names already, a mention of the text (that in the quote first, then the
 * nearest before it) with the fullest name of its entity, or any words of the text. Null where they do not stand in it.
 */
export function partyOf(words: string, passage: Passage): Participant | null {
  const said = words.trim()
  const there = passage.known.find(p => p.name === said || p.text === said)
  if (there) return there
  const { quote } = passage
  const far = ({ start }: Span) =>
    start >= quote.start && start < quote.end ? 0 : start < quote.start ? quote.start - start : 1e9 + start
  const [mention] = passage.mentions
    .filter(m => m.name === said || m.text === said)
    .sort((a, b) => far(a) - far(b) || b.end - b.start - (a.end - a.start))
  if (mention) {
    const { name, text, start, end, kind, named } = mention
    return { name, text, start, end, kind, named }
  }
  const place = placeOf(said, passage)
  return place && { ...place, name: said, kind: 'organization', named: /^\p{Lu}|\s\p{Lu}/u.test(said) }
}

/** Somebody as a speaker. */
export const speakerOf = ({ name, text, kind, start, end }: Participant): Speaker => ({ name, text, kind, start, end })

/** A speaker as somebody in the text. */
export const partyOfSpeaker = (speaker: Speaker): Participant => ({ ...speaker, named: true })

/** Everybody whom a claim names. */
export const everybodyIn = ({ actor, recipient, origin, place, attribution }: Claim): Participant[] => [
  ...actor,
  ...recipient,
  ...origin,
  ...place,
  ...attribution.map(partyOfSpeaker),
]

/** The names that can be offered for a passage: those in its quote first. */
export function namesFor({ mentions, quote }: Passage): string[] {
  const inside = mentions.filter(m => m.start >= quote.start && m.end <= quote.end)
  return [...new Set([...inside, ...mentions.filter(m => m.named)].map(m => m.name))].slice(0, 200)
}
