import type { Claim } from '../../model/claim.js'
import type { KeptClaim } from '../../model/ledger.js'
import type { Span } from '../change/changes.js'
import { newContradiction } from '../change/told-since.js'
import type { Weighing } from '../weighing/weighing.js'
import type { Workspace } from '../workspace.js'
import type { Draft } from './alert.js'
import type { Watch } from './watches.js'

/** What became of what a watched claim says: told or denied by more or fewer, disputed, its own claim gone. */
export async function alertsOnProposition(
  { now, told }: Span,
  weighing: (workspace: Workspace) => Promise<Weighing>,
  { of: [watched] }: Watch,
): Promise<Draft[]> {
  const seeds: KeptClaim[] = []
  const [id] = await standingIds(now, watched)
  for await (const kept of now.ledger.claims({ ids: [id], hidden: true })) seeds.push(kept)
  if (!seeds.length) return []
  const around = await (await weighing(now)).around([...seeds, ...told.went])
  const group = around.groups.find(g => g.claims.some(c => c.claim.id === id))
  if (!group) return []
  const [fresh, gone] = [new Set(told.came.map(k => k.claim.id)), new Set(told.went.map(k => k.claim.id))]
  const touched = (ids: ReadonlySet<string>) => group.claims.map(c => c.claim).filter(c => ids.has(c.id))
  const [came, went] = [touched(fresh), touched(gone)]
  if (!came.length && !went.length && !group.rivals.some(c => fresh.has(c.claim.id))) return []
  const counts = (claim: Claim) => fresh.has(claim.id) || !gone.has(claim.id)
  const before = await around.make(group, claim => !fresh.has(claim.id))
  const after = await around.make(group, counts)
  const drafts: Draft[] = []
  const range = (side: 'affirmed' | 'denied', of: typeof before) => of?.[side]?.origins.count ?? [0, 0]
  const [was, is] = [range('affirmed', before), range('affirmed', after)]
  if (was.join() !== is.join())
    drafts.push({
      kind: 'origins',
      told: `${spanText(is)} independent origins, before ${spanText(was)}`,
      claims: came.length ? came : went,
    })
  const contradiction = newContradiction({ before, after, came: [], went: [] })
  if (contradiction?.denial)
    drafts.push({ kind: 'denied', told: 'is denied now', claims: after!.denied!.claims.filter(c => fresh.has(c.id)) })
  for (const { detail, about, versions } of contradiction?.disputes ?? []) {
    const told = `disputed: ${detail}${about === 'time' ? '' : `, ${about}`}: ${versions.map(v => v.says).join('; ')}`
    drafts.push({ kind: 'disputed', told, claims: came })
  }
  const known = drafts.length > 0
  if (!known && came.length) drafts.push({ kind: 'claims', told: 'told again', claims: came })
  if (went.length) drafts.push({ kind: 'gone', told: `${went.length} of its claims no longer counted`, claims: went })
  return drafts
}

/** A claim, and what stands for it in a newer reading. */
async function standingIds({ ledger }: Workspace, claim: string): Promise<string[]> {
  const fate = (await ledger.fates([claim])).get(claim)
  return [fate?.claim ?? claim]
}

function spanText([low, high]: readonly number[]): string {
  return low === high ? String(high) : `${low} to ${high}`
}
