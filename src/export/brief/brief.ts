import type { Claim } from '../../model/claim.js'
import { label, reservations, voices } from '../label.js'
import { when } from '../when.js'

/** A document that a brief cites, under the number at which it is first cited. */
export interface Cited {
  readonly number: number
  readonly document: Claim['document']
}

/** One thing that reports say. */
export interface BriefItem {
  /** ISO 8601 as far as it is told; the day of publication where `reported` is true; null where neither is known. */
  readonly date: string | null
  readonly reported: boolean
  readonly text: string
  /** "denied", "intended", "alleged"; empty for what is told as done. */
  readonly reservations: readonly string[]
  readonly quote: string
  readonly voices: readonly string[]
  readonly citation: number
}

export interface BriefSection {
  readonly title: string
  /** 2: a part of the brief, 3: a part of one. */
  readonly level: 2 | 3
  readonly lines: readonly string[]
  readonly items: readonly BriefItem[]
  /** How many items were left out because there are so many. */
  readonly more: number
}

/** A brief: what reports say of some actors, item by item, with a numbered citation for each. */
export interface Brief {
  readonly title: string
  /** What it was made from. */
  readonly basis: readonly string[]
  readonly sections: readonly BriefSection[]
  readonly cited: readonly Cited[]
}

/** What every brief says of itself. */
export const CAVEAT =
  'Each line is what a report says, with its words and its source. It is no finding that it is true. Check the quote in its source before you publish.'

/** Gathers sections and numbers the documents in the order in which they are first cited. */
export class BriefBuilder {
  readonly #cited = new Map<string, Cited>()
  readonly #sections: BriefSection[] = []

  /** @param most so many items at most, the oldest first */
  section(title: string, level: 2 | 3, lines: readonly string[], claims: readonly Claim[] = [], most = 100): void {
    const items = claims.slice(0, most).map(claim => this.#item(claim))
    this.#sections.push({ title, level, lines, items, more: Math.max(0, claims.length - most) })
  }

  brief(title: string, basis: readonly string[]): Brief {
    return { title, basis, sections: this.#sections, cited: [...this.#cited.values()] }
  }

  #item(claim: Claim): BriefItem {
    const time = when(claim)
    const told = time && (time.date ?? `${time.start ?? '…'} to ${time.end ?? '…'}`)
    const published = claim.document.published?.slice(0, 10) ?? null
    return {
      date: told ?? published,
      reported: !told,
      text: label(claim),
      reservations: reservations(claim),
      quote: claim.quote.text.replace(/\s+/g, ' ').trim(),
      voices: voices(claim),
      citation: this.#cite(claim.document),
    }
  }

  #cite(document: Claim['document']): number {
    const known = this.#cited.get(document.id)
    if (known) return known.number
    const number = this.#cited.size + 1
    this.#cited.set(document.id, { number, document })
    return number
  }
}

/** When something happened, or was reported: "2019-03", "reported 2019-04-02", "undated". */
export function dateText({ date, reported }: BriefItem): string {
  return date === null ? 'undated' : reported ? `reported ${date}` : date
}

/** A source in a list of references: publisher, title, date. */
export function referenceText({ title, publisher, published, id }: Claim['document']): string {
  const name = title ? `“${title}”` : `Document ${id}`
  return [publisher, name, published?.slice(0, 10)].filter(Boolean).join(', ')
}
