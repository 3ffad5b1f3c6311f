import { BEFORE_ALL, daysOf } from '../model/edtf.js'
import type { LeanClaim, LeanParticipant, Told } from '../model/lean-claim.js'
import { sourcesOf } from './flows.js'
import { inAll, type People } from './people.js'
import { originsOf, type Range, type Supports } from './support.js'
import { type Tellings, telling, tellings } from './telling.js'

/** The types of claims that tell of membership. */
export const MEMBERSHIP_TYPES = [
  'member',
  'leads',
  'join',
  'leave',
  'defect',
  'split',
  'appoint',
  'coerce',
  'retreat',
] as const

/** When a spell begins or ends. */
export interface Turn {
  /** EDTF; `[..2016-11-15]` where only its report has a day; null where none is known. */
  readonly days: string | null
  /** The type of the claims that say so; null where nobody does. */
  readonly how: string | null
  readonly claims: readonly string[]
}

/** What happened to a member while it lasted. */
export interface Meanwhile {
  readonly what: 'arrested' | 'released'
  readonly days: string | null
  readonly claims: readonly string[]
}

/** A spell of membership, by the ids of actors. */
export interface Spell {
  readonly member: string
  /** Null where the claims name no body. */
  readonly organisation: string | null
  readonly roles: readonly string[]
  readonly begin: Turn
  readonly end: Turn
  /** EDTF interval: an unknown end is empty, one that is not told to have come is `..`. */
  readonly interval: string
  /** The first and the last day (YYYYMMDD) for which membership is told; null where none is known. */
  readonly seen: readonly [number | null, number | null]
  readonly during: readonly Meanwhile[]
  readonly telling: Tellings
  readonly onlyAlleged: boolean
  readonly people: People | null
  readonly sources: readonly string[]
  readonly origins: Range
  readonly claims: readonly string[]
}

/** What a claim says of one member and one body. */
interface Step {
  readonly what: 'begin' | 'end' | 'state' | Meanwhile['what']
  readonly member: string
  readonly organisation: string | null
  readonly claim: LeanClaim
  /** For putting in order; null: not known. */
  readonly day: number | null
}

/** The body that is left where a claim names none: what the member stands under. */
export type Under = (actor: string) => readonly string[]

/**
 * Spells of membership from what claims tell: who joins, is appointed or comes over begins one, who leaves, splits off or defects
 * ends it; who is called a member (or leader) is one at that time. An end closes the spell before it, and a later beginning opens
 * another; what has no date is put with the spell that still lacks it. Arrests and releases stand beside the spells of whom they
 * befall. What is planned or denied begins and ends nothing, and is counted in `telling`. In the order of members, bodies and time.
 */
export function memberships(claims: Iterable<Told>, under: Under, supports: Supports = new Map()): Spell[] {
  const steps = [...claims].flatMap(({ claim }) => stepsOf(claim, under))
  const byPair = new Map<string, Step[]>()
  const beside = new Map<string, Step[]>()
  for (const step of steps) {
    const apart = step.what === 'arrested' || step.what === 'released'
    const [map, key] = apart ? [beside, step.member] : [byPair, `${step.member} ${step.organisation}`]
    const list = map.get(key)
    if (list) list.push(step)
    else map.set(key, [step])
  }
  return [...byPair]
    .sort(([x], [y]) => compare(x, y))
    .flatMap(([, list]) => spells(list, beside.get(list[0].member) ?? [], supports))
}

function stepsOf(claim: LeanClaim, under: Under): Step[] {
  const { type, mode, actor, recipient, origin } = claim
  const day = daysOf(claim.time?.edtf ?? null)?.[0] ?? null
  const step = (what: Step['what'], member: string, organisation: string | null): Step => ({
    ...{ what, member, organisation, claim },
    day: day === BEFORE_ALL ? null : day,
  })
  const each = (what: Step['what'], members: readonly string[], bodies: readonly string[]) =>
    members.flatMap(m => (bodies.length ? bodies : [null]).flatMap(b => (m === b ? [] : [step(what, m, b)])))
  const [who, whom, left] = [ids(actor), ids(recipient), ids(origin)]
  const own = who.flatMap(m => under(m)).filter(body => !whom.includes(body))
  if (type === 'member' || type === 'leads') return whom.length ? each('state', who, whom) : []
  if (type === 'join') return [...each('begin', who, whom), ...(left.length ? each('end', who, left) : [])]
  if (type === 'leave') {
    const bodies = left.length ? left : whom.length ? whom : own
    return each('end', who, bodies)
  }
  if (type === 'defect' || type === 'split')
    return [...each('end', who, left.length ? left : own), ...(whom.length ? each('begin', who, whom) : [])]
  if (type === 'appoint') return each('begin', whom, who)
  if (type === 'coerce' && mode === 'arrest') return each('arrested', whom, [])
  if (type === 'retreat' && mode === 'release') return each('released', whom, [])
  return []
}

interface Draft {
  readonly begin: Step[]
  readonly end: Step[]
  readonly state: Step[]
}

function spells(steps: readonly Step[], beside: readonly Step[], supports: Supports): Spell[] {
  const counted = steps.filter(({ claim }) => telling(claim) === 'told' || telling(claim) === 'alleged')
  if (!counted.length) return []
  const rest = steps.filter(step => !counted.includes(step))
  const drafts: Draft[] = [{ begin: [], end: [], state: [] }]
  const inTime = (x: Step, y: Step) =>
    (x.day ?? 0) - (y.day ?? 0) || compare(x.what, y.what) || compare(x.claim.id, y.claim.id)
  const [dated, undated] = [counted.filter(s => s.day !== null), counted.filter(s => s.day === null)]
  for (const step of dated.sort(inTime)) {
    const last = drafts[drafts.length - 1]
    if (step.what === 'begin' && last.end.length) drafts.push({ begin: [step], end: [], state: [] })
    else if (step.what === 'begin') last.begin.push(step)
    else if (step.what === 'end') last.end.push(step)
    else if (step.what === 'state' && last.end.length && step.day! > last.end[last.end.length - 1].day!)
      drafts.push({ begin: [], end: [], state: [step] })
    else last.state.push(step)
  }
  for (const step of undated.sort(inTime)) {
    if (step.what === 'end') (drafts.find(d => !d.end.length) ?? drafts[drafts.length - 1]).end.push(step)
    else if (step.what === 'begin') (drafts.find(d => !d.begin.length) ?? drafts[0]).begin.push(step)
    else drafts[drafts.length - 1].state.push(step)
  }
  return drafts.map((draft, i) => spell(draft, i === drafts.length - 1 ? rest : [], beside, i, drafts, supports))
}

function spell(
  { begin, end, state }: Draft,
  rest: readonly Step[],
  beside: readonly Step[],
  index: number,
  drafts: readonly Draft[],
  supports: Supports,
): Spell {
  const steps = [...begin, ...state, ...end]
  const [{ member, organisation }] = steps
  const claims = unique([...steps, ...rest].map(s => s.claim))
  const counts = tellings(claims)
  const [opens, closes] = [turn(begin), turn(end)]
  const days = steps.flatMap(s => s.day ?? [])
  const until = Math.max(...end.map(s => s.day ?? Number.NEGATIVE_INFINITY))
  const from = index === 0 ? Number.NEGATIVE_INFINITY : Math.min(...drafts[index].begin.map(s => s.day ?? 0))
  const mine = beside.filter(({ day }) => day === null || (day >= from && (!Number.isFinite(until) || day <= until)))
  return {
    member,
    organisation,
    roles: unique(claims.flatMap(({ role }) => role ?? [])).sort(),
    begin: opens,
    end: closes,
    interval: `${opens.days ?? ''}/${closes.how === null ? '..' : (closes.days ?? '')}`,
    seen: [days.length ? Math.min(...days) : null, days.length ? Math.max(...days) : null],
    during: (['arrested', 'released'] as const).flatMap(what => {
      const told = mine.filter(s => s.what === what && telling(s.claim) !== 'denied')
      return told.length ? [{ what, ...withoutHow(turn(told)) }] : []
    }),
    telling: counts,
    onlyAlleged: counts.told === 0,
    people: inAll(
      unique(steps.map(s => s.claim)),
      claim => [...claim.actor, ...(claim.type === 'appoint' ? claim.recipient : [])].filter(p => p.actor === member),
      // all of them tell of the same member
      () => member,
    ),
    sources: unique(claims.flatMap(sourcesOf)),
    origins: originsOf(
      claims.filter(claim => telling(claim) !== 'denied').map(({ id }) => id),
      supports,
    ),
    claims: claims.map(({ id }) => id),
  }
}

/** What some steps say of one turn. Several days of which one is meant are told as a set. */
function turn(steps: readonly Step[]): Turn {
  const stated = unique(steps.flatMap(({ claim }) => claim.time?.edtf ?? [])).sort()
  const reports = steps.flatMap(({ claim }) => claim.document.published?.slice(0, 10) ?? []).sort()
  const days =
    stated.length > 1 ? `[${stated.join(',')}]` : (stated[0] ?? (reports.length ? `[..${reports[0]}]` : null))
  return {
    days,
    how: steps.length ? steps.map(s => s.claim.type).sort(byRank)[0] : null,
    claims: unique(steps.map(({ claim }) => claim.id)),
  }
}

function withoutHow({ days, claims }: Turn): Pick<Meanwhile, 'days' | 'claims'> {
  return { days, claims }
}

/** What says most of how a spell began or ended comes first. */
const RANK = ['defect', 'split', 'appoint', 'leave', 'join']
const byRank = (x: string, y: string) => RANK.indexOf(x) - RANK.indexOf(y)

/** The actors of participants, each once. */
function ids(list: readonly LeanParticipant[]): string[] {
  return unique(list.flatMap(p => p.actor ?? []))
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)]
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}
