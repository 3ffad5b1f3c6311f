import type { ExchangeCues } from '../analyse/measures/exchange.js'
import { RelataError } from '../base/errors.js'
import type { Actor } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import type { ClaimQuery, Ledger, SearchHit } from '../model/ledger.js'
import type { Moment } from '../model/moment.js'
import type { SimilarName } from '../model/rollups.js'
import { type Scheme, scheme } from '../model/scheme.js'
import { findActors } from '../resolve/find.js'
import { knownNames } from '../resolve/known.js'
import { heads } from '../resolve/phrase.js'
import type { Suggestions } from '../resolve/suggest/suggest.js'
import { type Between, type BetweenOptions, between } from './between.js'
import { betweenNear } from './between-near.js'
import { type Decisions, decisions } from './decisions.js'
import { countedFor, type Dossier, dossier } from './dossier.js'
import { findNear, namesLike } from './find-near.js'
import { type Matrix, matrix } from './matrix.js'
import { type Narrower, narrowed } from './narrowing.js'
import { nearby } from './nearby.js'
import { type Neighbourhood, neighbourhood } from './neighbourhood.js'
import { type Network, network } from './network.js'
import { recallKept } from './relations/kept.js'
import { resolvedClaims, resolvedOf } from './resolved-claims.js'
import { type MarkedDocument, type Standing, standing as standingIn, standingOf } from './standing.js'
import { type Who, whoIsWho } from './who.js'

/** What a workspace needs from the installation: parsed data files by their path. */
export interface WorkspaceData {
  readonly language: { readonly [file: string]: unknown }
  readonly scheme: { readonly [file: string]: unknown }
  readonly resolve: { readonly [file: string]: unknown }
  readonly weigh: { readonly [file: string]: unknown }
  readonly analyse: { readonly exchange: ExchangeCues }
  /** What is drawn from the ledger is kept in this file between runs; not at all where there is none. */
  readonly drawn?: string
}

/** A ledger together with all that can be asked of it. */
export interface Workspace {
  readonly ledger: Ledger
  readonly scheme: Scheme
  who(): Promise<Who>
  /** Who takes part in some claims and bears some names, without drawing all actors where that can be told; no ties. */
  whoIn(claims: readonly Claim[], names?: readonly string[]): Promise<Pick<Who, 'actors' | 'resolved'>>
  /** What was judged of claims and documents, and which of them count. */
  standing(): Promise<Standing>
  /** What was handed to it. */
  readonly data: WorkspaceData
  /** What a person can decide. */
  readonly decide: Decisions
  /** The actor that is meant. Errors: RELATA_ACTOR_UNKNOWN, RELATA_ACTOR_UNCLEAR, naming those that may be meant. */
  actor(words: string): Promise<Actor>
  /** Errors: as `actor`, and RELATA_ACTOR_SAME where both names are one actor's. */
  between(a: string, b: string, options?: BetweenOptions): Promise<Between>
  /** All that the ledger has on one actor; rolled up, also on those who count for it. Errors: as `actor`. */
  dossier(words: string, options?: { readonly rollUp?: boolean }): Promise<Dossier>
  /** The actors that may be meant, best first. */
  find(words: string): Promise<Actor[]>
  /** Claims with the ids of their participants' actors; `actor` (name, alias or id) narrows to those in which it takes part. */
  claims(query: Omit<ClaimQuery, 'names' | 'withNames'> & { actor?: string }): Promise<Claim[]>
  /** Newest record first, with what became of them. */
  documents(page?: { limit?: number; offset?: number }): Promise<MarkedDocument[]>
  /** The actors that may be one, with at least this probability, best first. Nothing is merged. */
  suggestions(above: number): Promise<Suggestions>
  /** Every pair of actors that claims relate. */
  network(options?: BetweenOptions): Promise<Network>
  /** Whom an actor is linked to, and whom those are; named actors alone. Errors: as `actor`, RELATA_LEDGER_PAST. */
  neighbourhood(words: string, options?: { hops?: number; width?: number }): Promise<Neighbourhood>
  /** Who does what to whom among the busiest actors. Errors: RELATA_LEDGER_PAST. */
  matrix(options: { top: number; byYear: boolean }): Promise<Matrix>
  /** Names that are written like some words, most alike first. */
  like(words: string, limit?: number): Promise<SimilarName[]>
  /** Actors by name, most used first, and the ledger's full-text hits. */
  search(words: string, limit?: number): Promise<{ actors: Actor[]; hits: SearchHit[] }>
  /**
   * The same over some of the claims alone, with the documents that hold them and the actors that take part in them; who is who
   * stays. Close the whole one alone.
   */
  through(view: Narrower): Promise<Workspace>
  /** The same over the ledger as it was: who is who is drawn from what it held then. Close the present one alone. */
  asOf(moment: Moment): Promise<Workspace>
  /** What had been reported by a day (ISO 8601), with today's actors. Close the present one alone. */
  reportedBy(day: string): Promise<Workspace>
  close(): Promise<void>
}

/** Views of the past, and of some of the claims, that are kept at hand with their actors. */
const VIEWS = 8

/** All that can be asked of a ledger. @param given what a narrower view of a ledger takes over from the whole */
export function workspace(
  ledger: Ledger,
  data: WorkspaceData,
  given?: Pick<Workspace, 'who' | 'standing' | 'decide'>,
): Workspace {
  const types = scheme(data.scheme)
  const standing = given?.standing ?? standingOf(ledger)
  const known = knownNames(data.language)
  const recall = async () => (await recallKept(ledger, data))?.who ?? null
  const who = given?.who ?? whoIsWho(ledger, { known, heads: heads(data.resolve) }, standing, recall)
  const views = new Map<string, Promise<Workspace>>()
  // a day narrows today's ledger: what was replaced later stood then
  const standingBy = async ({ asOf }: BetweenOptions) =>
    asOf === undefined ? standing() : standingIn(await ledger.asOf({ reported: asOf }))
  const near = nearby(ledger, known, standing)
  /** Those that may be meant, with as little of the ledger as tells it. */
  const find = async (words: string) =>
    (await findNear(ledger, near, known, words)) ?? findActors((await who()).actors, words)
  const actor = async (words: string) => meant(ledger, await find(words), words)
  const decide = given?.decide ?? decisions(ledger, types, who, actor, standing)
  /** A view, drawn when it is first asked for; only the last few are kept. */
  const kept = (key: unknown, draw: () => Promise<Workspace>): Promise<Workspace> => {
    const name = JSON.stringify(key)
    const view = views.get(name) ?? draw()
    views.delete(name)
    views.set(name, view)
    view.catch(() => views.delete(name))
    if (views.size > VIEWS) views.delete(views.keys().next().value!)
    return view
  }
  const atHand = async () => (ledger.rollups ? (await import('./relations/at-hand.js')).atHandOf(self) : null)
  const self: Workspace = {
    ledger,
    scheme: types,
    data,
    who,
    whoIn: async (claims, names = []) => (near && (await near.who(names, claims))) ?? who(),
    standing,
    decide,
    actor,
    between: async (a, b, options = {}) => {
      const [first, second] = [await actor(a), await actor(b)]
      if (first.id === second.id) throw new RelataError('RELATA_ACTOR_SAME', `"${a}" and "${b}" are both ${first.name}`)
      const stands = await standingBy(options)
      const close =
        near && !options.rollUp && first.named && second.named
          ? await betweenNear(ledger, near, types, first, second, options, stands)
          : null
      if (close) return close
      const lead = (await atHand())?.relating(types)
      return between(ledger, await who(), types, first, second, options, stands, lead)
    },
    dossier: async (words, { rollUp = false } = {}) => {
      const [all, meant, drawn] = [await who(), await actor(words), await atHand()]
      const rolled = countedFor(all, meant, rollUp)
      const claims = drawn?.takingPart(rolled.map(r => r.actor)) ?? resolvedOf(ledger, all, rolled)
      return dossier(claims, all, types, meant, await standing(), rolled)
    },
    find: async words => (await find(words)).found,
    claims: async ({ actor: wanted, ...query }) =>
      listClaims(ledger, await who(), await standing(), query, wanted && (await actor(wanted))),
    documents: async page => {
      const stands = await standing()
      return (await ledger.documents(page)).map(summary => stands.markedDocument(summary))
    },
    suggestions: async above =>
      (await import('./suggesting.js')).suggestions(ledger, await who(), await standing(), above, data),
    network: async (options = {}) => {
      const all = await who()
      const claims = (await atHand())?.claims ?? resolvedClaims(ledger, all)
      return network(claims, all, types, options, await standingBy(options))
    },
    neighbourhood: async (words, options) =>
      sumsOf(near && (await neighbourhood(ledger, near, await standing(), types, await actor(words), options))),
    matrix: async options => sumsOf(near && (await matrix(ledger, near, await standing(), types, options))),
    like: async (words, limit = 10) => (await ledger.rollups?.similar(words, limit)) ?? [],
    search: async (words, limit = 20) => {
      // what is left out, and the signs of a search, are no part of a name
      const { found } = await find(words.replace(/(^|\s)-("[^"]*"|\S+)/g, ' ').replace(/["*]/g, ''))
      return { actors: found.slice(0, limit), hits: await ledger.search(words, limit) }
    },
    through: async view =>
      kept([view, view.told?.least, await ledger.revision()], async () => {
        const stands = await standing()
        const seen = await narrowed(ledger, await who(), stands, view)
        return workspace(seen.ledger, data, { who: async () => seen.who, standing: async () => stands, decide })
      }),
    asOf: async moment => {
      const view = await ledger.asOf(moment)
      // a view of the past stays as it is, until more was recorded by then
      return kept([moment, await view.revision()], async () => workspace(view, data))
    },
    reportedBy: async day => {
      const view = await ledger.asOf({ reported: day })
      return kept([day, await ledger.revision()], async () =>
        workspace(view, data, { who, standing: standingOf(view), decide }),
      )
    },
    close: () => ledger.close(),
  }
  return self
}

/** What was drawn from a ledger's sums, which a view of the past does not have. */
function sumsOf<T>(drawn: T | null): T {
  if (drawn === null) throw new RelataError('RELATA_LEDGER_PAST')
  return drawn
}

async function meant(
  ledger: Ledger,
  { found, exact }: { found: readonly Actor[]; exact: boolean },
  words: string,
): Promise<Actor> {
  if (exact) return found[0]
  if (!found.length) {
    const like = await namesLike(ledger, words, 3)
    throw new RelataError(
      'RELATA_ACTOR_UNKNOWN',
      `"${words}"${like.length ? ` (did you mean ${like.join(' or ')}?)` : ''}`,
    )
  }
  if (found.length === 1) return found[0]
  const names = found.slice(0, 8).map(a => (a.named ? a.name : `${a.name} [${a.id}]`))
  throw new RelataError('RELATA_ACTOR_UNCLEAR', `"${words}" may be ${names.join('; ')}`)
}

/** The claims of a query, resolved. Names only narrow roughly: an unnamed phrase of another document is another actor. */
async function listClaims(
  ledger: Ledger,
  who: Who,
  standing: Standing,
  query: ClaimQuery,
  actor: Actor | '' | undefined,
): Promise<Claim[]> {
  const found: Claim[] = []
  if (!actor) {
    for await (const { claim } of ledger.claims(query)) found.push(standing.marked(who.resolved(claim)))
    return found
  }
  const { limit = Number.POSITIVE_INFINITY, offset = 0, ...rest } = query
  const names = [actor.name, ...actor.aliases.map(a => a.name)]
  for await (const { claim } of ledger.claims({ ...rest, names })) {
    const seen = who.resolved(claim)
    if ([seen.actor, seen.recipient, seen.origin, seen.place].flat().some(p => p.actor === actor.id))
      found.push(standing.marked(seen))
    if (found.length >= offset + limit) break
  }
  return found.slice(offset)
}
