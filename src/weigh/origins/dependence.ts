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
  const found: Dependence[] = []
  for (const link of links) found.push(...copied(link, byDocument))
  for (const { claim, voice } of told) {
    const add = (to: string, basis: Basis, sure: boolean, upward: boolean) =>
      found.push({ claim: claim.id, to, basis, sure, upward })
    const { speaker, via, publisher } = voice
    const earlier = (key: string) =>
      (byPublisher.get(key) ?? []).filter(
        o =>
          o.claim.document.id !== claim.document.id &&
          order(o.claim.document.published, claim.document.published) !== 1,
      )
    if (via) {
      const from = nearest(earlier(via.key), voice)
      if (from) add(from.claim.id, 'citation', true, true)
      else add(outletKey(via.key), 'citation', true, true)
    }
    if (speaker && !speaker.anonymous) add(speakerKey(speaker.key), 'speaker', true, false)
    if (!speaker && !via && publisher) add(ownKey(publisher.key), 'own', true, false)
    if (via) continue
    for (const outlet of cited.get(claim.document.id) ?? []) {
      if (outlet === publisher?.key) continue
      const from = nearest(earlier(outlet), voice)
      add(from ? from.claim.id : outletKey(outlet), 'mention', false, true)
    }
  }
  return { told, found }
}

/** Of an outlet's claims the one that is passed on: with the same speaker where there is one, the earliest otherwise. */
function nearest(claims: readonly ToldClaim[], { speaker }: Voice): ToldClaim | undefined {
  const first = [...claims].sort(
    (x, y) => order(x.claim.document.published, y.claim.document.published) || (x.claim.id < y.claim.id ? -1 : 1),
  )
  return first.find(t => speaker !== null && t.voice.speaker?.key === speaker.key) ?? first[0]
}

/** Claims whose quotes lie in a passage, or in a quoted sentence, that two documents share. */
function copied(link: Link, byDocument: ReadonlyMap<string, readonly ToldClaim[]>): Dependence[] {
  const [later, earlier] = [byDocument.get(link.from) ?? [], byDocument.get(link.to) ?? []]
  const found: Dependence[] = []
  for (const { claim } of later)
    for (const { claim: other } of earlier) {
      const quotes = [claim.quote, other.quote] as const
      const passage = link.passages.some(p => within(quotes[0], p.a) && within(quotes[1], p.b))
      const quoted = link.quotations.some(q => touches(quotes[0], q.a) && touches(quotes[1], q.b))
      if (passage || quoted)
        found.push({
          claim: claim.id,
          to: other.id,
          basis: passage ? 'copy' : 'quotation',
          sure: true,
          upward: link.dated,
        })
    }
  return found
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

function grouped(told: readonly ToldClaim[], key: (t: ToldClaim) => string): Map<string, ToldClaim[]> {
  const groups = new Map<string, ToldClaim[]>()
  for (const t of told) {
    const group = groups.get(key(t))
    if (group) group.push(t)
    else groups.set(key(t), [t])
  }
  return groups
}
