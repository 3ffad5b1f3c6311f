import type { Scanner } from './scanner.js'
import type { Found } from './value.js'

/** Parts of speech of which a noun phrase consists. */
const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'PART'])
/** Phrases and clauses that are longer than this are not taken into an expression. */
const PHRASE = 8
const CLAUSE = 12

/**
 * The extent of an expression by the TIMEX2 guidelines, where it depends on the words around it: a length or a period takes
 * in its complement ("two months of fighting", "the day after the vote", "the first year of the war"), and a date that
 * stands before a noun leaves that noun's article out ("the [21 January] march").
 */
export function extent(s: Scanner, found: Found): Found {
  const placed = found.value.kind === 'point'
  const before = attributive(s, found.last)
  if (before && found.last - found.first > 1 && article(s, found)) return { ...found, first: found.first + 1 }
  if (placed || before || found.value.kind === 'set') return found
  const last = complement(s, found)
  return last > found.last
    ? { ...found, last, value: s.text(found.last) === 'of' ? found.value : { kind: 'vague' } }
    : found
}

/** Whether the word stands for what a time before it describes: "the 2003 invasion", "the three-day siege". */
function attributive(s: Scanner, at: number): boolean {
  const upos = s.upos(at)
  return (
    upos === 'NOUN' || upos === 'PROPN' || (upos === 'ADJ' && (s.upos(at + 1) === 'NOUN' || s.upos(at + 1) === 'PROPN'))
  )
}

/** Whether the expression begins with an article that is the following noun's. */
function article(s: Scanner, { first, last, value }: Found): boolean {
  const text = s.text(first)
  for (let i = first; i < last; i++) if (s.text(i) === 'of') return false
  if (text === 'the')
    return value.kind === 'point' || value.kind === 'length' || (value.kind === 'step' && value.offset === 0)
  if (text !== 'a' && text !== 'an') return false
  return value.kind === 'length' && last - first > 2 && s.text(last - 2) === '-'
}

function complement(s: Scanner, { first, last, value }: Found): number {
  const open = value.kind !== 'step' || value.offset === 0
  const joint = s.text(last)
  if (joint === 'of') return phrase(s, last + 1)
  if (
    (joint === 'after' || joint === 'before' || joint === 'following' || joint === 'since') &&
    s.sense(last - 1).unit &&
    open
  ) {
    const noun = phrase(s, last + 1)
    if (noun === 0) return 0
    return s.upos(noun) === 'VERB' || s.upos(noun) === 'AUX' ? clause(s, noun) : noun
  }
  if (s.text(last - 1) === 'time' && s.text(first - 1) === 'by' && /^\p{L}/u.test(joint)) return clause(s, last)
  return 0
}

/** The end of the noun phrase that begins here, with what "of" and "and" join to it; 0 where none begins. */
function phrase(s: Scanner, at: number): number {
  let end = 0
  let i = at
  for (; i < at + PHRASE && i < s.atoms.count; i++) {
    const upos = s.upos(i)
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM') end = i + 1
    else if (upos === 'DET' && end === i) break
    else if (NOMINAL.has(upos)) continue
    else if (upos === 'ADP' && end === i && s.text(i) === 'of') continue
    else if (upos === 'CCONJ' && end === i && s.upos(i + 1) === 'NOUN' && s.upos(i - 1) === 'NOUN') continue
    else if (
      upos === 'VERB' &&
      end < i &&
      /(?:ing|ed)$/.test(s.text(i)) &&
      (s.upos(i + 1) === 'NOUN' || i === at || s.upos(i - 1) === 'ADJ')
    ) {
      if (s.upos(i + 1) !== 'NOUN') end = i + 1
    } else if (upos === 'PUNCT' && (s.text(i) === '-' || s.text(i) === '"') && end <= i && i > at) continue
    else break
  }
  return end
}

/** The end of the clause: its next punctuation mark. */
function clause(s: Scanner, at: number): number {
  for (let i = at; i < at + CLAUSE && i < s.atoms.count; i++)
    if (/^[.,;:()"?!]$/.test(s.text(i)) || s.upos(i) === 'CCONJ') return i
  return 0
}
