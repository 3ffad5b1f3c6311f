import type { Scanner } from '../scanner.js'
import type { Found } from '../value.js'

const VAGUE = { kind: 'vague' } as const

/** Stretches of time told by their noun: "a short period", "the ceasefire period", "the duration of the war", "the sixth anniversary of X". */
export function stretch(s: Scanner, at: number): Found | null {
  const article = s.text(at)
  const definite = article === 'the'
  if (!definite && !s.is('articles', at)) return null
  let i = at + 1
  if (s.upos(i) === 'ADV') i++
  const adjectives = i
  while (i < at + 4 && (s.is('lasting', i) || s.upos(i) === 'ADJ')) i++
  const described = i > adjectives && s.is('lasting', i - 1)
  const noun = s.text(i)
  if (definite) {
    const ordinal = s.ordinal(at + 1)
    const anniversary = ordinal?.last ?? at + 1
    if (s.text(anniversary) === 'anniversary' && s.text(anniversary + 1) === 'of')
      return { first: at, last: anniversary + 1, value: VAGUE }
    if (noun === 'duration' && s.text(i + 1) === 'of') return { first: at, last: i + 1, value: VAGUE }
    const named = s.upos(at + 1) === 'NOUN' || s.upos(at + 1) === 'PROPN'
    if (named && (s.text(at + 2) === 'period' || s.text(at + 2) === 'era'))
      return { first: at, last: at + 3, value: VAGUE }
  }
  if (noun === 'period' && (described || s.text(i + 1) === 'of')) return { first: at, last: i + 1, value: VAGUE }
  if (noun === 'time' && described) return { first: at, last: i + 1, value: VAGUE }
  if (noun === 'amount' && s.words(i + 1, 'of', 'time') > 0) return { first: at, last: i + 3, value: VAGUE }
  return null
}
