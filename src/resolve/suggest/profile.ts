import type { Actor } from '../../model/actor.js'
import type { Claim } from '../../model/claim.js'
import { countedYear } from '../../model/edtf.js'
import { claimDays } from '../../model/related.js'

/** What the claims tell of an actor beside its name. */
export interface Profile {
  readonly documents: ReadonlySet<string>
  /** Those who take part in the same claims, by how many claims. */
  readonly company: ReadonlyMap<string, number>
  /** Those on whom it acts, or who act on it. */
  readonly related: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** First and last year of what it does. */
  readonly years: readonly [number, number] | null
}

interface Draft {
  documents: Set<string>
  company: Map<string, number>
  related: Set<string>
  roles: Set<string>
  places: Set<string>
  years: [number, number] | null
}

/** Gathers profiles from claims with the ids of their actors, in one pass. */
export class Profiles {
  readonly #drafts = new Map<string, Draft>()

  add(claim: Claim): void {
    const ids = (list: Claim['actor']) => list.flatMap(p => (p.actor === undefined ? [] : [p.actor]))
    const [actors, others] = [ids(claim.actor), [...ids(claim.recipient), ...ids(claim.origin)]]
    const places = ids(claim.place)
    const all = [...new Set([...actors, ...others])]
    const year = yearOf(claim)
    for (const id of all) {
      const draft = this.#of(id)
      draft.documents.add(claim.document.id)
      for (const other of all) if (other !== id) draft.company.set(other, (draft.company.get(other) ?? 0) + 1)
      for (const place of places) draft.places.add(place)
      if (year !== null) {
        const [first, last] = draft.years ?? [year, year]
        draft.years = [Math.min(first, year), Math.max(last, year)]
      }
    }
    for (const a of actors) {
      if (claim.role) this.#of(a).roles.add(claim.role.toLowerCase())
      if (claim.type === 'same_as') continue
      for (const b of others) {
        this.#of(a).related.add(b)
        this.#of(b).related.add(a)
      }
    }
  }

  /** The profile of an actor; an empty one where no claim tells of it. */
  of(actor: Actor['id']): Profile {
    return this.#drafts.get(actor) ?? EMPTY
  }

  #of(id: string): Draft {
    let draft = this.#drafts.get(id)
    if (!draft) {
      draft = {
        documents: new Set(),
        company: new Map(),
        related: new Set(),
        roles: new Set(),
        places: new Set(),
        years: null,
      }
      this.#drafts.set(id, draft)
    }
    return draft
  }
}

const EMPTY: Profile = {
  documents: new Set(),
  company: new Map(),
  related: new Set(),
  roles: new Set(),
  places: new Set(),
  years: null,
}

function yearOf(claim: Claim): number | null {
  const year = countedYear(claimDays(claim))
  return year === 0 ? null : year
}
