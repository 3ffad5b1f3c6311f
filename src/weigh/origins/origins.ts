import { order } from '../lineage/order.js'
import { circles } from './circles.js'
import {
  type Basis,
  type Dependence,
  dependences,
  type OriginsInput,
  outletKey,
  ownKey,
  speakerKey,
  type ToldClaim,
} from './dependence.js'
import { Sets } from './sets.js'

/**
 * What an origin is. `speaker`: a person or body that is named; `anonymous`: somebody without a name; `outlet`: a paper that
 * reports it itself, or is cited and not among the documents; `document`: one without a publisher; `none`: the claims go
 * back to each other in a circle.
 */
export const ORIGIN_KINDS = ['speaker', 'anonymous', 'outlet', 'document', 'none'] as const
export type OriginKind = (typeof ORIGIN_KINDS)[number]

/** Where some claims come from, and how each of them goes back to it. */
export interface Origin {
  readonly kind: OriginKind
  readonly name: string
  /** The outlet that a speaker spoke to, or that is cited; null where that is not known, or the same. */
  readonly through: string | null
  /** Claims that stand at the origin itself, and those that go back to it, in the order of publication. */
  readonly claims: readonly string[]
  readonly reasons: readonly Dependence[]
}

/** Who told whom, and how many told it by themselves. */
export interface Origins {
  readonly origins: readonly Origin[]
  /**
   * How many independent origins there are: at least, where all that may be one is one (people without a name, papers that
   * name another as a source of something), and at most.
   */
  readonly count: readonly [low: number, high: number]
  /** Pairs of origins, by their places in the list, that may be one, and why. */
  readonly perhapsOne: readonly { readonly a: number; readonly b: number; readonly why: 'anonymous' | 'mention' }[]
  /** Circular reporting: names of outlets of which each has it from the next, and the last from the first. */
  readonly circles: readonly (readonly string[])[]
}

/** The independent origins of claims that say the same. The order of claims and links changes nothing. */
export function originsOf(input: OriginsInput): Origins {
  const { told, found } = dependences(input)
  const sets = new Sets()
  for (const { claim } of told) sets.add(claim.id)
  for (const { claim, to, sure } of found) if (sure) sets.join(claim, to)
  const byId = new Map(told.map(t => [t.claim.id, t]))
  const upward = new Set(found.filter(d => d.sure && d.upward).map(d => d.claim))
  const drafts = [...sets.all().values()].map(members => {
    const claims = members.flatMap(m => byId.get(m) ?? []).sort(earliest)
    const outside = members.filter(m => !byId.has(m))
    const reasons = found.filter(d => d.sure && members.includes(d.claim)).sort(compareReasons)
    // without dates the copies of each other have no first; any of them stands for it
    const roots = claims.filter(t => !upward.has(t.claim.id))
    return { claims, reasons, roots, ...nameOf(roots, outside, claims) }
  })
  drafts.sort((x, y) => earliest(x.claims[0], y.claims[0]))
  const place = new Map(drafts.flatMap((d, i) => d.claims.map(t => [t.claim.id, i] as const)))
  for (const [i, d] of drafts.entries()) for (const { to } of d.reasons) place.set(to, i)
  const perhapsOne = mayBeOne(drafts, found, place)
  const rings = circles(told, found)
  const known = drafts.filter(d => d.kind !== 'none').length
  const together = new Sets()
  drafts.forEach((d, i) => {
    if (d.kind !== 'none') together.add(String(i))
  })
  for (const { a, b } of perhapsOne)
    if (drafts[a].kind !== 'none' && drafts[b].kind !== 'none') together.join(String(a), String(b))
  return {
    origins: drafts.map(({ kind, name, through, claims, reasons }) => ({
      kind,
      name,
      through,
      claims: claims.map(t => t.claim.id),
      reasons,
    })),
    count: [together.all().size, known + drafts.length - known],
    perhapsOne,
    circles: rings,
  }
}

interface Draft {
  readonly kind: OriginKind
  readonly name: string
  readonly through: string | null
  readonly claims: readonly ToldClaim[]
  readonly reasons: readonly Dependence[]
  readonly roots: readonly ToldClaim[]
}

/** What stands at the beginning of some claims. */
function nameOf(
  roots: readonly ToldClaim[],
  outside: readonly string[],
  claims: readonly ToldClaim[],
): Pick<Draft, 'kind' | 'name' | 'through'> {
  const at = (key: string) => outside.includes(key)
  const named = claims.find(
    ({ voice }) => voice.speaker && !voice.speaker.anonymous && at(speakerKey(voice.speaker.key)),
  )
  if (named) {
    const first = roots.find(t => t.voice.speaker?.key === named.voice.speaker!.key) ?? named
    return { kind: 'speaker', name: named.voice.speaker!.name, through: heard(first) }
  }
  const whispered = roots.find(({ voice }) => voice.speaker?.anonymous)
  if (whispered) return { kind: 'anonymous', name: whispered.voice.speaker!.name, through: heard(whispered) }
  const own = roots.find(({ voice }) => voice.publisher && at(ownKey(voice.publisher.key)))
  if (own) return { kind: 'outlet', name: own.voice.publisher!.name, through: null }
  const cited = claims.find(({ voice }) => voice.via && at(outletKey(voice.via.key)))
  if (cited) {
    const { speaker, via } = cited.voice
    if (speaker?.anonymous) return { kind: 'anonymous', name: speaker.name, through: via!.name }
    return { kind: 'outlet', name: via!.name, through: null }
  }
  if (!roots.length) return { kind: 'none', name: '', through: null }
  const { title, id } = roots[0].claim.document
  return { kind: 'document', name: title ?? id, through: null }
}

/** To whom somebody said it. */
function heard({ voice }: ToldClaim): string | null {
  return voice.via?.name ?? voice.publisher?.name ?? null
}

function mayBeOne(drafts: readonly Draft[], found: readonly Dependence[], place: ReadonlyMap<string, number>) {
  const pairs = new Map<string, Origins['perhapsOne'][number]>()
  const add = (a: number, b: number, why: 'anonymous' | 'mention') => {
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`
    if (a !== b && !pairs.has(key)) pairs.set(key, { a: Math.min(a, b), b: Math.max(a, b), why })
  }
  const mentioned = new Map<string, number>()
  for (const { claim, to, sure } of found) {
    if (sure) continue
    const mine = place.get(claim)!
    // two papers that name the same third one may both have it from there
    const other = place.get(to) ?? mentioned.get(to)
    if (other === undefined) mentioned.set(to, mine)
    else add(mine, other, 'mention')
  }
  for (const [a, x] of drafts.entries())
    for (let b = a + 1; b < drafts.length; b++) if (indistinct(x, drafts[b])) add(a, b, 'anonymous')
  return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b)
}

/** Whether two origins of which one has no name may be one: nothing that is said of them sets them apart. */
function indistinct(x: Draft, y: Draft): boolean {
  const nameless = (d: Draft) => d.kind === 'anonymous' || d.kind === 'document'
  const over = (d: Draft) => new Set(d.roots.flatMap(t => [...(t.voice.speaker?.over ?? [])]))
  const [ofX, ofY] = [over(x), over(y)]
  const common = [...ofX].some(id => ofY.has(id))
  if (nameless(x) && nameless(y)) return common || !ofX.size || !ofY.size
  const [open, named] = nameless(x) ? [x, y] : [y, x]
  return open.kind === 'anonymous' && named.kind === 'speaker' && common
}

function earliest(x: ToldClaim, y: ToldClaim): number {
  const [a, b] = [x.claim, y.claim]
  const [p, q] = [a.document.published ?? '9', b.document.published ?? '9']
  return order(a.document.published, b.document.published) || compare(p, q) || compare(a.id, b.id)
}

function compareReasons(x: Dependence, y: Dependence): number {
  return compare(`${x.claim} ${x.to} ${x.basis}`, `${y.claim} ${y.to} ${y.basis}`)
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}

export type { Basis, Dependence }
