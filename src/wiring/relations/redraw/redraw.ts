import type { Support } from '../../../analyse/support.js'
import type { LeanClaim, Told } from '../../../model/lean-claim.js'
import { actorsByKey, type DrawnActors } from '../../../resolve/actors-by-key.js'
import { knownNames } from '../../../resolve/known.js'
import { heads } from '../../../resolve/phrase.js'
import { blockKeys } from '../../../weigh/propositions/blocks.js'
import { type AnyComparable, comparable } from '../../../weigh/propositions/comparable.js'
import { sameStoryIn } from '../../../weigh/propositions/story.js'
import { weighKnowledge } from '../../weighing/knowledge.js'
import { withCopies } from '../../weighing/supports.js'
import { weighWorld } from '../../weighing/world.js'
import { drawWho, type Who } from '../../who.js'
import type { Workspace } from '../../workspace.js'
import { leanClaims } from '../lean.js'
import { relatedActors } from '../pack.js'
import { ownSupport, type Relations, type Weighty } from '../relations.js'
import { addTold, type Basis, type BasisRow, basisRow, comparableRow, copyableRow, overOf } from './basis.js'
import type { Change } from './change.js'
import { otherOver, sameActors, sameSpeakers, takesPart, withActors } from './differences.js'
import { isCompared, supportsAgain } from './groups.js'
import type { Item } from './items.js'
import { pairsAgain } from './pairs.js'
import { renamingOf } from './renaming.js'

/** Relations as they were drawn, with what it takes to draw them again. */
export interface Before {
  readonly claims: readonly Weighty[]
  readonly drawn: DrawnActors
  readonly basis: Basis
}

/** Relations as they were drawn again. */
export interface Again {
  readonly relations: Relations
  readonly who: Pick<Who, 'actors' | 'ties'>
  readonly basis: Basis
}

/** Of so many claims one has to be compared anew at most, else drawing in full takes little longer. */
const SHARE = 20

/**
 * Draws the relations of a ledger again from what they were before: who is who anew, and what says the same only where something came
 * that can say the same as others. The same as drawing in full, but for the numbers of propositions. Null where that cannot be
 * told from what was added, or where it would be much.
 * @param most claims that are compared anew at most
 */
export async function redraw(
  workspace: Workspace,
  before: Before,
  change: Change,
  most = before.claims.length / SHARE,
): Promise<Again | null> {
  const { ledger, data, scheme } = workspace
  const { basis } = before
  if (change.added.length > most || ![...change.publishers].every(p => basis.publishers.has(p))) return null

  const standing = await workspace.standing()
  const hidden = new Set(standing.hidden)
  const added = change.added.filter(({ claim }) => !hidden.has(claim.id))
  const lean = leanClaims()
  const all: Told[] = [
    ...before.claims.filter(({ claim }) => !hidden.has(claim.id)),
    ...added.map(({ claim, recorded }) => ({ claim: lean(claim), recorded })),
  ]
  const known = knownNames(data.language)
  const ids = new Map(before.drawn.list.map(([key, { id }]) => [key, id]))
  const who = await drawWho(ledger, { known, heads: heads(data.resolve) }, standing, all, ids)
  const was = actorsByKey(before.drawn, { judgements: await ledger.judgements(), known })
  const knowledge = weighKnowledge(data.weigh, data.language)
  const leading = all.filter(({ claim }) => claim.type === 'leads')
  const world = await weighWorld(leading, who, scheme, knowledge, basis.publishers, standing.counts)
  const over = overOf(who.actors, world)

  // what is compared by something else than before
  const others = otherOver(basis.over, over)
  const anew = new Set<string>()
  const documents = new Set(added.map(({ claim }) => claim.document.id))
  for (const [i, { claim }] of before.claims.entries()) {
    const same = sameActors(claim, who.actors) && standing.counts(claim) === basis.rows[i].counts
    if (hidden.has(claim.id) || !same) documents.add(claim.document.id)
    if (!same || takesPart(claim, others)) anew.add(claim.id)
    else if (!sameSpeakers(claim, { actors: was, over: basis.over }, { actors: who.actors, over })) anew.add(claim.id)
  }
  const renaming = renamingOf(
    before.claims.map(c => c.claim),
    basis,
    documents,
    was,
    who.actors,
    knowledge.outlets,
  )
  if (!renaming || anew.size + documents.size > most) return null
  const told = new Map<string, Set<string>>()
  for (const [id, names] of basis.told)
    if (!documents.has(id)) told.set(id, new Set([...names].map(name => renaming.of(name))))
  const rows = new Map<string, BasisRow>()
  for (const document of documents)
    for await (const { claim: stated, recorded } of ledger.claims({ document })) {
      const claim = who.resolved(stated)
      const counts = standing.counts(claim)
      const plain = basisRow(claim, counts, undefined, world, null)
      const compared = counts && !plain.evident ? comparable(claim, recorded, world) : undefined
      if (compared) addTold(told, compared)
      rows.set(claim.id, compared ? basisRow(claim, counts, compared, world, null) : plain)
    }
  // a document that tells of others than before may be of another story
  const otherStory = (id: string) => {
    const [then, now] = [[...(basis.told.get(id) ?? [])].map(name => renaming.of(name)), told.get(id) ?? new Set()]
    return then.length !== now.size || !then.every(name => now.has(name))
  }
  const stories = new Set([...documents].filter(otherStory))

  let at = 0
  const rowOf = (told: Told & { claim: LeanClaim }, row: BasisRow): BasisRow =>
    rows.get(told.claim.id) ??
    (row.own ? { ...row, keys: [...blockKeys(comparableRow(told, row, world), world)], own: null } : row)
  const items = before.claims.map(({ claim, recorded }, i): Item => {
    const row = basis.rows[i]
    if (hidden.has(claim.id)) return { claim, recorded, was: row, row, anew: false, at: -1 }
    if (!anew.has(claim.id) && !stories.has(claim.document.id))
      return { claim, recorded, was: row, row, anew: false, at: at++ }
    const now = { claim: withActors(claim, who.actors), recorded }
    return { ...now, was: row, row: rowOf(now, row), anew: true, at: at++ }
  })
  for (const { claim, recorded } of added)
    items.push({
      claim: lean(who.resolved(claim)),
      recorded,
      was: null,
      row: rows.get(claim.id)!,
      anew: true,
      at: at++,
    })

  const made = new Map<Item, AnyComparable>()
  const comparableOf = (item: Item) => {
    let one = made.get(item)
    if (!one) made.set(item, (one = comparableRow(item, item.row, world)))
    return one
  }
  const { pairs: triples } = basis
  const pairsBefore = Array.from({ length: triples.length / 3 }, (_, i) => ({
    a: items[triples[3 * i]],
    b: items[triples[3 * i + 1]],
    weight: triples[3 * i + 2],
  }))
  const now = pairsAgain(items, pairsBefore, world, comparableOf, sameStoryIn(told))
  const fresh = await supportsAgain(ledger, who, items, now, world, basis.publishers, knowledge, comparableOf)

  const present = items.filter(item => item.at >= 0)
  const rowsNow = present.map(item => {
    const own = isCompared(item) ? (fresh.get(item.claim.id) ?? item.row.own) : null
    return own === item.row.own ? item.row : { ...item.row, own }
  })
  const own = new Map<string, Support>()
  for (const [i, { claim }] of present.entries()) if (rowsNow[i].own) own.set(claim.id, rowsNow[i].own)
  const supports = withCopies(
    own,
    present.flatMap(({ claim }, i) => copyableRow(claim, rowsNow[i])),
  )
  const evident = new Map<string, Support>()
  const claims = present.map(({ claim, recorded }, i): Weighty => {
    const support = supports.get(claim.id) ?? ownSupport(claim, rowsNow[i].evident, evident)
    return { claim, recorded, support }
  })
  return {
    relations: { actors: relatedActors(who.actors.drawn.list), ties: who.ties, claims },
    who,
    basis: {
      rows: rowsNow,
      pairs: Int32Array.from(now.pairs.flatMap(({ a, b, weight }) => [a.at, b.at, weight])),
      told,
      over,
      publishers: basis.publishers,
    },
  }
}
