import { inView, type View } from '../analyse/views.js'
import type { Actor } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import type { ClaimQuery, DocumentSummary, KeptClaim, Ledger } from '../model/ledger.js'
import type { Actors } from '../resolve/actors-by-key.js'
import { sourceMatcher } from './between.js'
import type { Standing } from './standing.js'
import type { Who } from './who.js'

/** What a workspace is narrowed to. `told`: only claims with at least so many origins, and which these are. */
export interface Narrower extends View {
  readonly told?: { readonly least: number; readonly claims: () => Promise<ReadonlySet<string>> }
}

/** Summaries that are read at a time. */
const PAGE = 2000
/** Hits that are looked through for those that a view holds. */
const HITS = 1000

/**
 * A ledger of which only some claims are seen, the documents that hold them, and the actors that take part in them, with their
 * numbers counted anew; who is who stays as it is. A claim asked for by its id is found whatever is seen. One pass over the
 * claims, of which only the ids are kept.
 */
export async function narrowed(
  ledger: Ledger,
  who: Who,
  standing: Standing,
  { told, ...view }: Narrower,
): Promise<{ ledger: Ledger; who: Who }> {
  const sameSource = sourceMatcher(who)
  const wanted = told && (await told.claims())
  const claims = new Set<string>()
  const documents = new Map<string, number>()
  const counted = new Counted(who.actors)
  for await (const kept of ledger.claims()) {
    const { claim } = kept
    if ((wanted && !wanted.has(claim.id)) || !inView(kept, view, sameSource)) continue
    claims.add(claim.id)
    documents.set(claim.document.id, (documents.get(claim.document.id) ?? 0) + 1)
    if (standing.counts(claim)) counted.add(claim)
  }
  return { ledger: seen(ledger, claims, documents), who: { ...who, actors: counted.actors() } }
}

function seen(ledger: Ledger, claims: ReadonlySet<string>, documents: ReadonlyMap<string, number>): Ledger {
  let listed: Promise<DocumentSummary[]> | undefined
  const list = async () => {
    const found: DocumentSummary[] = []
    for (let offset = 0; ; offset += PAGE) {
      const page = await ledger.documents({ limit: PAGE, offset })
      for (const one of page) {
        const count = documents.get(one.id)
        if (count !== undefined) found.push({ ...one, claims: count })
      }
      if (page.length < PAGE) return found
    }
  }
  return {
    ...ledger,
    rollups: null,
    async *claims(query: ClaimQuery = {}): AsyncGenerator<KeptClaim> {
      const { limit = Number.POSITIVE_INFINITY, offset = 0, ...rest } = query
      // who asks for a claim by its id means it, and not the view
      const all = rest.prefix !== undefined || rest.hidden || rest.read
      let at = 0
      for await (const kept of ledger.claims(rest)) {
        if (at >= offset + limit) return
        if (!all && !claims.has(kept.claim.id)) continue
        if (at++ >= offset) yield kept
      }
    },
    async documents({ limit = Number.MAX_SAFE_INTEGER, offset = 0 } = {}) {
      listed ??= list()
      return (await listed).slice(offset, offset + limit)
    },
    async counts(most) {
      return { ...(await ledger.counts(most)), documents: documents.size, claims: claims.size }
    },
    async search(words, limit = 20) {
      const hits = await ledger.search(words, HITS)
      return hits.filter(hit => (hit.kind === 'claim' ? claims.has(hit.id) : documents.has(hit.id))).slice(0, limit)
    },
  }
}

/** How often actors are met in some claims. */
class Counted {
  readonly #met = new Map<string, { uses: number; names: Map<string, number>; documents: Set<string> }>()
  readonly #actors: Actors

  constructor(actors: Actors) {
    this.#actors = actors
  }

  add({ actor, recipient, origin, place, document }: Claim): void {
    for (const { name, named } of [...actor, ...recipient, ...origin, ...place]) {
      const id = this.#actors.of(document.id, name, named)?.id
      if (id === undefined) continue
      const met = this.#met.get(id) ?? { uses: 0, names: new Map(), documents: new Set() }
      met.uses++
      met.names.set(name, (met.names.get(name) ?? 0) + 1)
      met.documents.add(document.id)
      this.#met.set(id, met)
    }
  }

  actors(): Actors {
    const recounted = (actor: Actor): Actor => {
      const met = this.#met.get(actor.id)
      const aliases = actor.aliases.map(alias => ({ ...alias, uses: met?.names.get(alias.name) ?? 0 }))
      return { ...actor, aliases, uses: met?.uses ?? 0, documents: met?.documents.size ?? 0 }
    }
    const list = this.#actors.list.map(recounted).sort((a, b) => b.uses - a.uses)
    const byId = new Map(list.map(actor => [actor.id, actor]))
    const same = (actor: Actor | undefined) => actor && byId.get(actor.id)
    const { of, ofKey, keyOf } = this.#actors
    return {
      ...this.#actors,
      list,
      get: id => byId.get(id),
      of: (document, name, named) => same(of(document, name, named)),
      ofKey: key => same(ofKey(key)),
      keyOf,
    }
  }
}
