import type { Claim } from '../../model/claim.js'
import type { Span } from '../../model/span.js'
import type { Link } from '../lineage/links.js'
import { order } from '../lineage/order.js'
import { type Voice, type Voices, voiceOf } from './voice.js'

/**
 * Why a claim is held to come from elsewhere. `copy`: its words stand in an earlier document; `quotation`: it rests on the same
 * quoted sentence; `citation`: its document has it from that outlet; `speaker`: the same person or body says it; `own`: the
 * same outlet reports it itself; `mention`: its document names that outlet as a source of something, so that it may come from there.
 */
export const BASES = ['copy', 'quotation', 'citation', 'speaker', 'own', 'mention'] as const
export type Basis = (typeof BASES)[number]

/** That a claim goes back to something. `to`: the key of another claim (its id), a speaker, an outlet. */
export interface Dependence {
  readonly claim: string
  readonly to: string
  readonly basis: Basis
  /** Whether it surely does; else it may. */
  readonly sure: boolean
  /** Whether `to` is a claim that came before, or an outlet: a source that stands behind this one. */
  readonly upward: boolean
}

/** What the origins of some claims are drawn from. */
export interface OriginsInput {
  /** Claims that say the same. */
  readonly claims: readonly Claim[]
  /** Text that their documents share. */
  readonly links: readonly Link[]
  /** By document the keys of the outlets that its text cites. */
  readonly cited: ReadonlyMap<string, ReadonlySet<string>>
  readonly voices: Voices
}

/** A quote lies in a passage with this share of its letters. */
const WITHIN = 0.6

/** Keys of what is no claim; ids of claims are hexadecimal and cannot be mistaken for them. */
export const speakerKey = (key: string) => `speaker:${key}`
export const outletKey = (key: string) => `outlet:${key}`
export const ownKey = (key: string) => `own:${key}`

/** A claim with who tells it. */
export interface ToldClaim {
  readonly claim: Claim
  readonly voice: Voice
}

/** What each claim goes back to, in no order. */
export function dependences({ claims, links, cited, voices }: OriginsInput): {
  told: ToldClaim[]
  found: Dependence[]
} {
  const told = claims.map(claim => ({ claim, voice: voiceOf(claim, voices) }))
  const byDocument = grouped(told, t => t.claim.document.id)
  const byPublisher = grouped(told, t => t.voice.publisher?.key ?? '')
  const publisherOf = new Map(told.map(t => [t.claim.id, t.voice.publisher?.key]))
  const found: Dependence[] = []
  for (const link of links) found.push(...copied(link, byDocument))
  const toldBy = new Map(told.map(t => [t.claim.id, t]))
  const modelsOf = grouped(found, d => d.claim)
  const of = (key: string, { claim, voice }: ToldClaim) =>
    nearest(
      (byPublisher.get(key) ?? []).filter(o => o.claim.document.id !== claim.document.id),
      claim,
      voice,
    )
  /** The claim that a citation of an outlet stands for: of copies, the one that their first model has. */
  const citedClaim = (t: ToldClaim, via: string, seen = new Set<ToldClaim>()): string | undefined => {
    const models = modelsOf.get(t.claim.id) ?? []
    // whose words it has may be known already
    const known = models.find(d => publisherOf.get(d.to) === via)?.to
    if (known) return known
    seen.add(t)
    // a citation that was copied with the words is the model's
    const model = models.map(d => toldBy.get(d.to)!).find(m => m.voice.via?.key === via && !seen.has(m))
    return model ? citedClaim(model, via, seen) : of(via, t)?.claim.id
  }
  for (const t of told) {
    const { claim, voice } = t
    const add = (to: string, basis: Basis, sure: boolean, upward: boolean) =>
      found.push({ claim: claim.id, to, basis, sure, upward })
    const { speaker, via, publisher } = voice
    if (via) add(citedClaim(t, via.key) ?? outletKey(via.key), 'citation', true, true)
    if (speaker && !speaker.anonymous) add(speakerKey(speaker.key), 'speaker', true, false)
    if (!speaker && !via && publisher) add(ownKey(publisher.key), 'own', true, false)
    // who says it is told already
    if (via || (speaker && !speaker.anonymous)) continue
    for (const outlet of cited.get(claim.document.id) ?? []) {
      if (outlet === publisher?.key) continue
      const from = of(outlet, t)
      add(from ? from.claim.id : outletKey(outlet), 'mention', false, true)
    }
  }
  return { told, found }
}

/**
 * Of an outlet's claims the one that is passed on: one that came before rather than one after (what it told first may not be
 * among the documents), with the same speaker where there is one, the earliest otherwise.
 */
function nearest(claims: readonly ToldClaim[], to: Claim, { speaker }: Voice): ToldClaim | undefined {
  const later = (t: ToldClaim) => order(t.claim.document.published, to.document.published) === 1
  const other = (t: ToldClaim) => t.voice.speaker?.key !== speaker?.key
  return [...claims].sort(
    (x, y) =>
      Number(later(x)) - Number(later(y)) ||
      Number(other(x)) - Number(other(y)) ||
      order(x.claim.document.published, y.claim.document.published) ||
      (x.claim.id < y.claim.id ? -1 : 1),
  )[0]
}

/** Claims whose quotes lie in a passage, or in a quoted sentence, that two documents share. */
function copied(link: Link, byDocument: ReadonlyMap<string, readonly ToldClaim[]>): Dependence[] {
  const [later, earlier] = [byDocument.get(link.from) ?? [], byDocument.get(link.to) ?? []]
  return later.flatMap(copy => {
    const found = earlier
      .flatMap(model => {
        const basis = shared(copy.claim.quote, model.claim.quote, link)
        return basis ? [{ model, basis }] : []
      })
      // one sentence can hold claims of several speakers: a copy goes back to its like
      .sort(
        (x, y) => likeness(copy, y.model) - likeness(copy, x.model) || (x.model.claim.id < y.model.claim.id ? -1 : 1),
      )
    if (!found.length) return []
    const [{ model, basis }] = found
    return [{ claim: copy.claim.id, to: model.claim.id, basis, sure: true, upward: link.dated }]
  })
}

/** What a link says of two quotes: that both lie in one passage, or rest on one quoted sentence. */
function shared(quote: Span, other: Span, { passages, quotations }: Link): 'copy' | 'quotation' | null {
  if (passages.some(p => within(quote, p.a) && within(other, p.b))) return 'copy'
  return quotations.some(q => touches(quote, q.a) && touches(other, q.b)) ? 'quotation' : null
}

/** How much two claims are the same words of the same people. */
function likeness(a: ToldClaim, b: ToldClaim): number {
  const same = (x: unknown, y: unknown) => Number(JSON.stringify(x) === JSON.stringify(y))
  const names = (t: ToldClaim) => t.claim.attribution.map(s => s.name)
  const parties = ({ claim }: ToldClaim) => [claim.actor, claim.recipient, claim.origin].map(l => l.map(p => p.name))
  return (
    8 * same(a.claim.type, b.claim.type) +
    4 * same(parties(a), parties(b)) +
    2 * same(a.voice.speaker?.key, b.voice.speaker?.key) +
    same(names(a), names(b))
  )
}

/** Whether most of a span lies in another. */
function within(inner: Span, outer: Span): boolean {
  const shared = Math.min(inner.end, outer.end) - Math.max(inner.start, outer.start)
  return shared >= (inner.end - inner.start) * WITHIN
}

/** Whether a quote lies in a quoted sentence, or holds it. */
function touches(quote: Span, sentence: Span): boolean {
  return within(quote, sentence) || (quote.start <= sentence.start && sentence.end <= quote.end)
}

function grouped<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
