/** What an expression says before it is placed on the calendar; see resolve.ts for how it gets there. */
export type Value = Point | Step | Length | Unplaced

export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'generation',
  'century',
  'millennium',
] as const
export type Unit = (typeof UNITS)[number]

/** From where a step is reckoned; `either`: the day of writing in reporting, the date last spoken of in a narrative. */
export type Anchor = 'publication' | 'text' | 'either'

/** A place on the calendar, as far as it is said. Years are astronomical (1 BC is 0). */
export interface Point {
  readonly kind: 'point'
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** 1 Monday to 7 Sunday; beside a date it says nothing new. */
  readonly weekday?: number
  /** Which of the month's days of that name; 5 is the last. */
  readonly nth?: number
  /** EDTF 21 to 24. */
  readonly season?: number
  readonly quarter?: number
  readonly half?: number
  /** First year of a decade; two digits ("the '80s", "the nineties") are below 100. */
  readonly decade?: number
  /** First year of a century. */
  readonly century?: number
  /** `hh:mm` of the 24-hour clock. */
  readonly time?: string
  /** A part of the day is named, so that without a date it is the day in force. */
  readonly part?: boolean
  readonly holiday?: Holiday
  /** The larger period it lies in: "of that year". */
  readonly within?: Step
  /** Numbered from the anchor: "last Tuesday" -1, "next May" 1. */
  readonly offset?: number
  readonly approximate?: boolean
}

export interface Holiday {
  /** MM-DD. */
  readonly fixed?: string
  /** Days from Western Easter Sunday. */
  readonly easter?: number
  /** MONTH-WEEKDAY-NTH: the nth weekday of a month, 5 for the last. */
  readonly nth?: string
}

/** Some units away from an anchor. `offset` null: not countable ("those days"). */
export interface Step {
  readonly kind: 'step'
  readonly unit: Unit
  readonly offset: number | null
  readonly anchor: Anchor
  /** The stretch between the anchor and the step: "the past three years". */
  readonly span?: boolean
  readonly half?: number
  readonly approximate?: boolean
  /** "this morning", "that night", "last night". */
  readonly part?: boolean
  /** Two days of a point: "three days after 5 May". */
  readonly from?: Point
  /** Counted off ("two weeks later"), not pointed to ("last week"). */
  readonly counted?: boolean
}

/** A length of time without a place: "three years". */
export interface Length {
  readonly kind: 'length'
  readonly unit: Unit
  readonly amount: number | null
}

/** Vague ("recently"), or recurring ("daily"): kept as text only. */
export interface Unplaced {
  readonly kind: 'vague' | 'set'
}

/** A recognised stretch of atoms: half-open, with its value. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly value: Value
}
