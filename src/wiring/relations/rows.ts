import type { Support } from '../../analyse/support.js'
import { HEDGES, POLARITIES, REALIS } from '../../model/claim-terms.js'
import type { LeanClaim, LeanParticipant } from '../../model/lean-claim.js'
import type { Weighty } from './relations.js'

/** What claims have, by columns of numbers: places in the lists beside them, -1 for nothing. */
export const COLUMNS = [
  ...([
    'document',
    'recorded',
    'type',
    'mode',
    'role',
    'told',
    'actor',
    'recipient',
    'origin',
    'place',
    'time',
    'speaker',
  ] as const),
  ...(['proposition', 'from', 'surely', 'source'] as const),
] as const
export type Column = (typeof COLUMNS)[number]

/** Claims as columns; whatever many of them have alike stands once. */
export interface Table {
  readonly columns: Readonly<Record<Column, Int32Array>>
  readonly documents: readonly LeanClaim['document'][]
  readonly parties: readonly (readonly LeanParticipant[])[]
  readonly speakers: readonly LeanClaim['attribution'][]
  readonly words: readonly (string | null)[]
  readonly times: readonly LeanClaim['time'][]
  /** Ids of 32 letters, one behind the other; another id stands in `ids`. */
  readonly hex: string
  readonly ids: readonly (string | 0)[]
}

/** Letters of an id. */
export const ID = 32

/** How a claim is told, as one number. */
export function toldNumber({ polarity, realis, hedge, symmetric }: LeanClaim): number {
  const [p, r, h] = [POLARITIES.indexOf(polarity), REALIS.indexOf(realis), HEDGES.indexOf(hedge)]
  return p + 2 * r + 16 * h + 256 * Number(symmetric)
}

/**
 * One claim of a table, which is looked up in its columns when it is asked for: of a large ledger most claims are passed over, and
 * making an object of each takes longer than most analyses.
 */
export class Row implements Weighty, LeanClaim {
  readonly #table: Table
  readonly #at: number

  constructor(table: Table, at: number) {
    this.#table = table
    this.#at = at
  }

  get claim(): LeanClaim {
    return this
  }
  get id(): string {
    const { ids, hex } = this.#table
    return ids[this.#at] || hex.slice(this.#at * ID, (this.#at + 1) * ID)
  }
  get recorded(): string {
    return this.#word('recorded')!
  }
  get type(): string {
    return this.#word('type')!
  }
  get mode(): string | null {
    return this.#word('mode')
  }
  get role(): string | null {
    return this.#word('role')
  }
  get polarity(): LeanClaim['polarity'] {
    return POLARITIES[this.#number('told') & 1]
  }
  get realis(): LeanClaim['realis'] {
    return REALIS[(this.#number('told') >> 1) & 7]
  }
  get hedge(): LeanClaim['hedge'] {
    return HEDGES[(this.#number('told') >> 4) & 15]
  }
  get symmetric(): boolean {
    return this.#number('told') >= 256
  }
  get document(): LeanClaim['document'] {
    return this.#table.documents[this.#number('document')]
  }
  get actor(): readonly LeanParticipant[] {
    return this.#table.parties[this.#number('actor')]
  }
  get recipient(): readonly LeanParticipant[] {
    return this.#table.parties[this.#number('recipient')]
  }
  get origin(): readonly LeanParticipant[] {
    return this.#table.parties[this.#number('origin')]
  }
  get place(): readonly LeanParticipant[] {
    return this.#table.parties[this.#number('place')]
  }
  get time(): LeanClaim['time'] {
    const time = this.#number('time')
    return time < 0 ? null : this.#table.times[time]
  }
  get attribution(): LeanClaim['attribution'] {
    return this.#table.speakers[this.#number('speaker')]
  }
  get support(): Support {
    const surely = this.#number('surely')
    return {
      proposition: this.#number('proposition'),
      origin: this.#number('from'),
      surely: surely < 0 ? null : surely,
      source: this.#word('source')!,
    }
  }

  #number(column: Column): number {
    return this.#table.columns[column][this.#at]
  }
  #word(column: Column): string | null {
    return this.#table.words[this.#table.columns[column][this.#at]]
  }
}
