import { RelataError } from '../../base/errors.js'
import { nameKey } from '../../base/name-key.js'
import type { Reliability } from '../../weigh/grades.js'
import { voiceOf } from '../../weigh/origins/voice.js'
import type { Grade, Grades } from './grading.js'
import type { WeighKnowledge } from './knowledge.js'
import { outletFinder } from './proposition.js'
import type { Propositions } from './propositions.js'
import type { ToldDocument } from './texts.js'

/** Who publishes documents, or is quoted in them. */
export interface Source {
  readonly name: string
  /** `outlet`: a paper, an agency, a broadcaster, or whoever published a document; `speaker`: all others. */
  readonly kind: 'outlet' | 'speaker'
  /** Documents that it published, and claims in them. */
  readonly documents: number
  readonly published: number
  /** Claims that are attributed to it, in any document. */
  readonly attributed: number
  readonly grade: Grade<Reliability> | null
}

/** How many of an outlet's claims are of which making. */
export interface Making {
  /** Without a speaker or another outlet; from named and from nameless speakers; from other outlets. */
  readonly own: number
  readonly named: number
  readonly anonymous: number
  readonly outlets: number
}

export interface SourceDetail {
  readonly source: Source
  readonly making: Making
  /** Outlets that its documents cite, and documents of others that cite it, with how many times. */
  readonly cites: readonly { readonly name: string; readonly documents: number }[]
  readonly citedBy: readonly { readonly name: string; readonly documents: number }[]
  readonly documents: readonly { id: string; title: string | null; published: string | null; claims: number }[]
}

interface Draft {
  names: Map<string, number>
  outlet: boolean
  documents: Map<string, { id: string; title: string | null; published: string | null; claims: number }>
  attributed: number
}

function drafts({ groups, world }: Propositions): Map<string, Draft> {
  const found = new Map<string, Draft>()
  const of = (name: string) => {
    const key = world.key(name)
    let draft = found.get(key)
    if (!draft) {
      draft = { names: new Map(), outlet: world.isOutlet(key), documents: new Map(), attributed: 0 }
      found.set(key, draft)
    }
    draft.names.set(name, (draft.names.get(name) ?? 0) + 1)
    return draft
  }
  for (const { claims } of groups)
    for (const { claim } of claims) {
      const { publisher, id, title, published } = claim.document
      if (publisher) {
        const { documents } = of(publisher)
        const before = documents.get(id)?.claims ?? 0
        documents.set(id, { id, title, published, claims: before + 1 })
      }
      for (const { name } of claim.attribution) if (name !== publisher) of(name).attributed++
    }
  return found
}

function sourceOf(key: string, { names, outlet, documents, attributed }: Draft, { sources }: Grades): Source {
  const [[name]] = [...names].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
  const published = [...documents.values()].reduce((sum, d) => sum + d.claims, 0)
  const kind = outlet ? 'outlet' : 'speaker'
  return { name, kind, documents: documents.size, published, attributed, grade: sources.get(key) ?? null }
}

/** Who publishes and who is quoted, most claims first. */
export function listSources(propositions: Propositions, grades: Grades): Source[] {
  return [...drafts(propositions)]
    .map(([key, draft]) => sourceOf(key, draft, grades))
    .sort((x, y) => y.published + y.attributed - x.published - x.attributed || (x.name < y.name ? -1 : 1))
}

/** Names that are told when several may be meant. */
const NAMED = 6

/** One source by any of its names. Errors: RELATA_SOURCE_UNKNOWN, naming those that may be meant. */
export async function sourceDetail(
  propositions: Propositions,
  grades: Grades,
  knowledge: WeighKnowledge,
  texts: (id: string) => Promise<ToldDocument | null>,
  words: string,
): Promise<SourceDetail> {
  const { world, groups, publishers } = propositions
  const all = drafts(propositions)
  const key = meant(all, world.key(words), words)
  const draft = all.get(key)!
  const making = { own: 0, named: 0, anonymous: 0, outlets: 0 }
  const cites = new Map<string, number>()
  const citedBy = new Map<string, Set<string>>()
  for (const { claims } of groups)
    for (const { claim } of claims) {
      const { publisher, via, speaker } = voiceOf(claim, world)
      if (publisher?.key === key) {
        if (via) making.outlets++
        else if (speaker) making[speaker.anonymous ? 'anonymous' : 'named']++
        else making.own++
      } else if (via?.key === key || speaker?.key === key) {
        const by = publisher?.name ?? claim.document.title ?? claim.document.id
        citedBy.set(by, (citedBy.get(by) ?? new Set()).add(claim.document.id))
      }
    }
  const find = outletFinder(world.key, publishers, knowledge)
  for (const id of draft.documents.keys()) {
    const told = await texts(id)
    const names = new Set(told ? find(told.text, key).map(c => c.outlet.name) : [])
    for (const name of names) cites.set(name, (cites.get(name) ?? 0) + 1)
  }
  const listed = (counts: Iterable<readonly [string, number]>) =>
    [...counts]
      .map(([name, documents]) => ({ name, documents }))
      .sort((x, y) => y.documents - x.documents || (x.name < y.name ? -1 : 1))
  return {
    source: sourceOf(key, draft, grades),
    making,
    cites: listed(cites),
    citedBy: listed([...citedBy].map(([name, ids]) => [name, ids.size] as const)),
    documents: [...draft.documents.values()].sort((x, y) => ((x.published ?? '') < (y.published ?? '') ? -1 : 1)),
  }
}

function meant(all: ReadonlyMap<string, Draft>, key: string, words: string): string {
  if (all.has(key)) return key
  const wanted = nameKey(words).split(' ')
  const fits = [...all].filter(([, { names }]) =>
    [...names.keys()].some(name => wanted.every(w => nameKey(name).split(' ').includes(w))),
  )
  if (fits.length === 1) return fits[0][0]
  const names = fits.slice(0, NAMED).map(([, d]) => [...d.names.keys()][0])
  throw new RelataError('RELATA_SOURCE_UNKNOWN', `"${words}"${names.length ? ` may be ${names.join('; ')}` : ''}`)
}
