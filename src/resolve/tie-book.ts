import type { Actor, Tie } from '../model/actor.js'
import { AFTER_ALL, BEFORE_ALL } from '../model/edtf.js'
import type { LeanClaim } from '../model/lean-claim.js'
import { claimDays } from '../model/related.js'

interface Draft {
  readonly child: string
  readonly parent: string
  readonly type: Tie['type']
  readonly claims: string[]
  readonly sources: Set<string>
  first: string | null
  last: string | null
  since: string | null
  until: string | null
  /** Whether some claim says it without saying that it began. */
  standing: boolean
}

/** Gathers ties with the claims that state them; each of a child, a parent and a type once. */
export class TieBook {
  readonly #ties = new Map<string, Draft>()

  /** A tie; a claim of the type `join` says when it began. What is no body has nobody under it. */
  add(child: Actor | undefined, parent: Actor | undefined, type: Tie['type'], claim?: LeanClaim): void {
    // "The jihadists in Gaza" are of no place in the sense in which they are of a group.
    if (!child || !parent || child.id === parent.id || parent.kind === 'place') return
    const key = `${child.id} ${parent.id} ${type}`
    let tie = this.#ties.get(key)
    if (!tie) {
      const days = { first: null, last: null, since: null, until: null, standing: false }
      tie = { child: child.id, parent: parent.id, type, claims: [], sources: new Set(), ...days }
      this.#ties.set(key, tie)
    }
    if (!claim) return
    tie.claims.push(claim.id)
    for (const source of sourcesOf(claim)) tie.sources.add(source)
    const [from, to] = isoDays(claim)
    if (from !== null && (tie.first === null || from < tie.first)) tie.first = from
    if (to !== null && (tie.last === null || to > tie.last)) tie.last = to
    if (claim.type !== 'join') tie.standing = true
    else if (from !== null && claim.time !== null && (tie.since === null || from < tie.since)) tie.since = from
  }

  /** That somebody left. A later claim that he is there again goes before it. */
  end(child: Actor | undefined, parent: Actor | undefined, claim: LeanClaim): void {
    if (!child || !parent) return
    const [, day] = isoDays(claim)
    for (const type of ['part_of', 'member', 'affiliate'] as const) {
      const tie = this.#ties.get(`${child.id} ${parent.id} ${type}`)
      if (!tie || day === null) continue
      tie.claims.push(claim.id)
      for (const source of sourcesOf(claim)) tie.sources.add(source)
      if (tie.until === null || day > tie.until) tie.until = day
    }
  }

  /**
   * All ties. What a claim says needs no phrase to say it again. Who is only said to have joined is no member by that: joining says
   * since when somebody is one of whom a claim says that he is.
   */
  list(): Tie[] {
    const ties = [...this.#ties.values()].filter(t => t.type !== 'member' || t.standing)
    const said = new Set(ties.filter(t => t.type !== 'phrase').map(t => `${t.child} ${t.parent}`))
    return ties
      .filter(t => t.type !== 'phrase' || !said.has(`${t.child} ${t.parent}`))
      .map(({ standing, sources, since, until, ...tie }) => ({
        ...tie,
        sources: [...sources].sort(),
        // Who is said to be there before he joined was there.
        since: since !== null && standing && tie.first !== null && tie.first < since ? null : since,
        until: until !== null && standing && tie.last !== null && tie.last > until ? null : until,
      }))
  }
}

/** Who says it: its speakers, or where none is named its publisher. */
function sourcesOf({ attribution, document }: LeanClaim): string[] {
  const speakers = attribution.map(s => s.name)
  return speakers.length ? speakers : document.publisher ? [document.publisher] : []
}

/** First and last day of a claim, ISO 8601. */
function isoDays(claim: LeanClaim): [string | null, string | null] {
  const days = claimDays(claim)
  const iso = (day: number) => {
    if (day === BEFORE_ALL || day === AFTER_ALL || day < 0) return null
    const [year, month] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100]
    // The days of a month that is meant as a whole are counted to 31.
    const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
    const two = (n: number) => String(n).padStart(2, '0')
    return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(day % 100, last))}`
  }
  return days ? [iso(days[0]), iso(days[1])] : [null, null]
}

/** An ISO day as a number that compares with `Days`. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}
