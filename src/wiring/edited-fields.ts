import { RelataError } from '../base/errors.js'
import type { Claim } from '../model/claim.js'
import type { EntityKind } from '../model/mention.js'
import type { Scheme } from '../model/scheme.js'

/** What a person changes of a claim: fields as words (`field=value`), or parts of the record as they shall be. */
export type Changes = { readonly set: Readonly<Record<string, string>> } | { readonly record: Readonly<object> }

/** Fields of the record that stay, whatever is said. */
const FIXED = ['id', 'document', 'reader', 'confidence', 'marks'] as const
const PARTIES = ['actor', 'recipient', 'origin', 'place'] as const
const WORDS = ['type', 'mode', 'role', 'polarity', 'realis', 'hedge'] as const

/** The fields that can be set by words. */
export const EDITABLE: readonly string[] = [...WORDS, ...PARTIES, 'object', 'attribution', 'time', 'quote']

/** The record with the changes; nothing of it is checked yet. Errors: RELATA_EDIT_INVALID. */
export function changed(base: Claim, changes: Changes, text: string, scheme: Scheme): unknown {
  if ('record' in changes) {
    const kept = Object.fromEntries(FIXED.map(field => [field, base[field]]))
    return { ...base, ...changes.record, ...kept }
  }
  const next: Record<string, unknown> = { ...base }
  for (const [field, value] of Object.entries(changes.set))
    Object.assign(next, fieldOf(field, value, base, text, scheme))
  return next
}

function fieldOf(
  field: string,
  value: string,
  base: Claim,
  text: string,
  scheme: Scheme,
): Partial<Record<string, unknown>> {
  const words = value.trim()
  const list = words ? words.split(';').map(word => word.trim()) : []
  if (field === 'type') {
    const symmetric = scheme.get(words)?.symmetric ?? base.symmetric
    // a mode belongs to its type
    const mode = base.mode !== null && scheme.get(words)?.modes.includes(base.mode) ? base.mode : null
    return words === base.type ? {} : { type: words, mode, symmetric }
  }
  if (field === 'hedge') return { hedge: words, probability: words === base.hedge ? base.probability : null }
  if (WORDS.includes(field as (typeof WORDS)[number])) return { [field]: words || null }
  if (PARTIES.includes(field as (typeof PARTIES)[number])) return { [field]: list.map(w => party(w, base, text)) }
  if (field === 'object') return { object: list.map(w => ({ ...placed(w, base, text, field), quantity: null })) }
  if (field === 'attribution')
    return {
      attribution: list.map(w => {
        const { name, text: said, kind, start, end } = party(w, base, text)
        return { name, text: said, kind, start, end }
      }),
    }
  if (field === 'time') return { time: words ? { text: base.time?.text ?? '', edtf: words, basis: 'stated' } : null }
  if (field === 'quote') return quoteOf(words, base, text)
  throw new RelataError('RELATA_EDIT_INVALID', `"${field}" is none of ${EDITABLE.join(', ')}`)
}

/** Everybody that the claim names already. */
const known = ({ actor, recipient, origin, place }: Claim) => [...actor, ...recipient, ...origin, ...place]

/**
 * A party by its words: somebody whom the claim names already, or words of the text, with `NAME@WORDS` where the full name is
 * another and `kind:` in front where it is no organisation ("person:Ana Rell@the minister").
 */
function party(said: string, base: Claim, text: string) {
  const [, kind, rest] = /^(?:(person|organization|unit|group|state|place|other):)?(.*)$/s.exec(said)!
  const [name, words = name] = rest.split('@').map(part => part.trim())
  const there = known(base).find(p => p.name === name || p.text === name)
  if (there && !rest.includes('@')) {
    const { actor: _, ...same } = there
    return kind ? { ...same, kind: kind as EntityKind } : same
  }
  const span = placed(words, base, text, 'a party')
  return {
    ...span,
    name,
    kind: (kind ?? there?.kind ?? 'organization') as EntityKind,
    named: /^\p{Lu}|\s\p{Lu}/u.test(name),
  }
}

/** Where words stand: in the quote, or else where they come first in the text. */
function placed(words: string, { quote }: Claim, text: string, field: string) {
  const inQuote = text.slice(quote.start, quote.end).indexOf(words)
  const start = words ? (inQuote >= 0 ? quote.start + inQuote : text.indexOf(words)) : -1
  if (start < 0) throw new RelataError('RELATA_EDIT_INVALID', `${field}: "${words}" does not stand in the text`)
  return { text: words, start, end: start + words.length }
}

/** Another quote; where the word that names the event is not in it, its first word stands for that. */
function quoteOf(words: string, base: Claim, text: string) {
  const near = text.indexOf(words, Math.max(0, base.quote.start - words.length))
  const start = words ? (near >= 0 ? near : text.indexOf(words)) : -1
  if (start < 0) throw new RelataError('RELATA_EDIT_INVALID', `quote: "${words}" does not stand in the text`)
  const quote = { text: words, start, end: start + words.length }
  const { trigger } = base
  if (trigger.start >= quote.start && trigger.end <= quote.end) return { quote }
  const first = /^\S+/.exec(words)?.[0].length ?? words.length
  return { quote, trigger: { start, end: start + first } }
}
