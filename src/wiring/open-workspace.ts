import { RelataError } from '../base/errors.js'
import type { Actor } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import type { ClaimQuery, Ledger } from '../model/ledger.js'
import { scheme } from '../model/scheme.js'
import { findActors } from '../resolve/find.js'
import { knownNames } from '../resolve/known.js'
import { heads } from '../resolve/phrase.js'
import { type BetweenOptions, between } from './between.js'
import { betweenNear } from './between-near.js'
import { decisions } from './decisions.js'
import { countedFor, dossier } from './dossier.js'
import { findNear, namesLike, searchNear } from './find-near.js'
import { matrix } from './matrix.js'
import { narrowed } from './narrowing.js'
import { nearby } from './nearby.js'
import { neighbourhood } from './neighbourhood.js'
import { network } from './network.js'
import { answered } from './relations/answers.js'
import { resolvedClaims, resolvedOf } from './resolved-claims.js'
import { type Standing, standing as standingIn, standingOf } from './standing.js'
import { type Who, whoIsWho } from './who.js'
import type { Workspace, WorkspaceData } from './workspace.js'

/** Views of the past, and of some of the claims, that are kept at hand with their actors. */
const VIEWS = 8

/** So many claims are a page, of which who takes part can be told without drawing everybody of a ledger of so many claims. */
const PAGE = 200
const LARGE = 20_000

/** All that can be asked of a ledger. @param given what a narrower view of a ledger takes over from the whole */
export function workspace(
  ledger: Ledger,
  data: WorkspaceData,
  given?: Pick<Workspace, 'who' | 'standing' | 'decide'>,
): Workspace {
  const types = scheme(data.scheme)
  const standing = given?.standing ?? standingOf(ledger)
  const known = knownNames(data.language)
  const recall = async () => {
    if (!ledger.rollups || data.drawn === undefined) return null
    return (await (await import('./relations/redraw/fresh.js')).freshKept(self))?.who ?? null
  }
  const who = given?.who ?? whoIsWho(ledger, { known, heads: heads(data.resolve) }, standing, recall)
  const views = new Map<string, Promise<Workspace>>()
  // a day narrows today's ledger: what was replaced later stood then
  const standingBy = async ({ asOf }: BetweenOptions) =>
    asOf === undefined ? standing() : standingIn(await ledger.asOf({ reported: asOf }))
  const near = nearby(ledger, known, standing)
  /** Those that may be meant, with as little of the ledger as tells it. */
  const find = async (words: string) =>
    (await findNear(ledger, near, known, words)) ?? findActors((await who()).actors, words)
  /** Those that a search shows: a large ledger does not draw all of its actors for a word that very many names have. */
  const searched = async (words: string) => {
    const exactly = await findNear(ledger, near, known, words)
    if (exactly) return exactly.found
    const large = (await ledger.counts(LARGE)).claims >= LARGE
    return (large ? await searchNear(ledger, near, words) : null) ?? findActors((await who()).actors, words).found
  }
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
    drawnBefore: async () => (ledger.rollups ? (await import('./relations/at-hand.js')).drawnBefore(self) : null),
    standing,
    decide,
    actor,
    between: async (a, b, options = {}) => {
      const [first, second] = [await actor(a), await actor(b)]
      if (first.id === second.id) throw new RelataError('RELATA_ACTOR_SAME', `"${a}" and "${b}" are both ${first.name}`)
      return answered(self, `between ${first.id} ${second.id}`, options, async () => {
        const stands = await standingBy(options)
        const close =
          near && !options.rollUp && first.named && second.named
            ? await betweenNear(ledger, near, types, first, second, options, stands)
            : null
        if (close) return close
        const lead = (await atHand())?.relating(types)
        return between(ledger, await who(), types, first, second, options, stands, lead)
      })
    },
    dossier: async (words, { rollUp = false } = {}) => {
      const meant = await actor(words)
      return answered(self, `dossier ${meant.id}`, { rollUp }, async () => {
        const [all, drawn] = [await who(), await atHand()]
        const rolled = countedFor(all, meant, rollUp)
        const claims = drawn?.takingPart(rolled.map(r => r.actor)) ?? resolvedOf(ledger, all, rolled)
        return dossier(claims, all, types, meant, await standing(), rolled)
      })
    },
    find: async words => (await find(words)).found,
    claims: async ({ actor: wanted, ...query }) => {
      if (wanted) return claimsOf(ledger, await who(), await standing(), query, await actor(wanted))
      const found: Claim[] = []
      for await (const { claim } of ledger.claims(query)) found.push(claim)
      // who is who changes with each decision, and a page of a large ledger need not wait until all of it is drawn again
      const few = found.length <= PAGE && (await ledger.counts(LARGE)).claims >= LARGE
      const [seen, stands] = [await (few ? self.whoIn(found) : who()), await standing()]
      return found.map(claim => stands.marked(seen.resolved(claim)))
    },
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
      const name = words.replace(/(^|\s)-("[^"]*"|\S+)/g, ' ').replace(/["*]/g, '')
      const found = await searched(name)
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

/** An actor's claims of a query, resolved. Names only narrow roughly: an unnamed phrase of another document is another actor. */
async function claimsOf(
  ledger: Ledger,
  who: Who,
  standing: Standing,
  query: ClaimQuery,
  actor: Actor,
): Promise<Claim[]> {
  const found: Claim[] = []
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
