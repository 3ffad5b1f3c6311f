import type { Frame, Sense } from '../lexicon.js'

/** The part of speech by which a pattern is entered: what its head word must be. */
export type PatternKind = 'verb' | 'passive' | 'noun' | 'adjective' | 'copular'

/** A sense with where it stands and the frame that it has. */
export interface PlacedSense {
  readonly type: string
  /** The language file that holds the sense: `events/assault`. */
  readonly file: string
  readonly sense: Sense
  readonly frame: Frame
  readonly frameName: string
}

/** One way to say a sense: the lemmas of the pattern, the head among them. */
export interface Entry extends PlacedSense {
  readonly kind: PatternKind
  readonly words: readonly string[]
  /** Index of the head word in `words`. */
  readonly head: number
  /** Position in the lexicon, so that equal matches are decided the same way every time. */
  readonly order: number
}

/** The entries of one head lemma: those of one word, and the longer ones by a second word that must be near. */
export interface Entries {
  readonly plain: readonly Entry[]
  readonly patterns: ReadonlyMap<string, readonly Entry[]>
}

/** The patterns of all tables in the order of the lexicon, a column for each of their parts. */
export class Patterns {
  readonly placed: PlacedSense[] = []
  readonly kinds: PatternKind[] = []
  /** The lemmas with a space between two. */
  readonly phrases: string[] = []
  readonly heads: number[] = []
}

/**
 * Patterns by their head lemma. What is entered is noted only; the entries of a lemma are made when it is first asked for,
 * since a text has few of the lexicon's lemmas and every start would wait for all.
 */
export class EntryTable {
  private readonly noted = new Map<string, number[]>()
  private readonly made = new Map<string, Entries>()

  constructor(private readonly patterns: Patterns) {}

  /** Enters a pattern: its lemmas with a space between two, and which of them is its head. */
  add(placed: PlacedSense, kind: PatternKind, phrase: string, head: number): void {
    const { patterns } = this
    const order = patterns.phrases.push(phrase) - 1
    patterns.placed.push(placed)
    patterns.kinds.push(kind)
    patterns.heads.push(head)
    const lemma = wordAt(phrase, head)
    const orders = this.noted.get(lemma)
    if (orders) orders.push(order)
    else this.noted.set(lemma, [order])
  }

  /** The entries of a lemma, in the order in which they were entered; undefined where it heads no pattern. */
  get(lemma: string): Entries | undefined {
    const known = this.made.get(lemma)
    if (known) return known
    const orders = this.noted.get(lemma)
    if (!orders) return undefined
    const entries = this.make(orders)
    this.made.set(lemma, entries)
    return entries
  }

  private make(orders: readonly number[]): Entries {
    const plain: Entry[] = []
    const patterns = new Map<string, Entry[]>()
    for (const order of orders) {
      const words = this.patterns.phrases[order].split(' ')
      const head = this.patterns.heads[order]
      const entry: Entry = { ...this.patterns.placed[order], kind: this.patterns.kinds[order], words, head, order }
      if (words.length === 1) plain.push(entry)
      else {
        // the last word of a pattern is the most telling one
        const other = words[head === words.length - 1 ? head - 1 : words.length - 1]
        const list = patterns.get(other)
        if (list) list.push(entry)
        else patterns.set(other, [entry])
      }
    }
    return { plain, patterns }
  }
}

function wordAt(phrase: string, index: number): string {
  if (index > 0) return phrase.split(' ')[index]
  const end = phrase.indexOf(' ')
  return end < 0 ? phrase : phrase.slice(0, end)
}
