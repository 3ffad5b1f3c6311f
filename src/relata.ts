import { readFileSync } from 'node:fs'
import type { View } from './analyse/views.js'
import { besideLedger } from './base/beside.js'
import { RelataError } from './base/errors.js'
import { INSTALLATION } from './base/installation.js'
import { isServer } from './ledger/address.js'
import { document } from './model/document.js'
import type { JobQueue } from './model/jobs.js'
import type { Ledger } from './model/ledger.js'
import { scheme } from './model/scheme.js'
import { explainer } from './read/claims/explain.js'
import { ENGLISH_READER, englishReader } from './read/english.js'
import type { LanguageData } from './read/language.js'
import type { ModelReaderOptions } from './read/llm/reader.js'
import { type Reader, type ReadingResources, TIERS, type Tier } from './read/reader.js'
import { actorsFile, readActors } from './wiring/actors-file.js'
import type { Finding } from './wiring/doctor/finding.js'
import { engineMark } from './wiring/engine-mark.js'
import type { Engine } from './wiring/explaining.js'
import type { Following } from './wiring/follow/following.js'
import { readersForMany, usualThreads } from './wiring/many.js'
import type { Matcher } from './wiring/matching.js'
import type { ModelReaders } from './wiring/model-reading/readers.js'
import { withOwnActors } from './wiring/own-actors.js'
import { englishParser, type Parser } from './wiring/parsing.js'
import type { PrivateNotes } from './wiring/private-notes.js'
import { type Readers, readersHere } from './wiring/readers.js'
import type { Alerts } from './wiring/watching/alerts.js'
import type { Weighing } from './wiring/weighing/weighing.js'
import { installedWeights } from './wiring/weights.js'
import type { Workspace, WorkspaceData } from './wiring/workspace.js'

// The composition root: the wiring and the defaults.
const data = new URL('dist/data/', INSTALLATION)

const parsed = new Map<string, LanguageData>()

/** A bundle of data, parsed once: reading, explaining and the workspace ask for the same ones, and nobody changes them. */
function json(name: string): LanguageData {
  let bundle = parsed.get(name)
  if (!bundle) {
    bundle = JSON.parse(readFileSync(new URL(`${name}.json`, data), 'utf8')) as LanguageData
    parsed.set(name, bundle)
  }
  return bundle
}

/** The language data, with the user's own actors in it. Errors: as `readActors`. */
function language(): LanguageData {
  const file = actorsFile()
  return file ? withOwnActors(json('en'), readActors(file)) : json('en')
}

/** The resources that a Relata installation brings along: language data, the coding scheme, trained weights. */
export function installedResources(tier: Tier = defaultTier()): ReadingResources {
  return {
    tier,
    kernel: tier === 'net' ? readFileSync(new URL('kernel.wasm', data)) : null,
    language: language(),
    scheme: json('scheme'),
    weights: installedWeights,
  }
}

/** The tier that the variable RELATA_TIER names, else the net. Errors: RELATA_USAGE. */
export function defaultTier(): Tier {
  const named = process.env.RELATA_TIER || 'net'
  const tier = TIERS.find(t => t === named)
  if (!tier) throw new RelataError('RELATA_USAGE', `RELATA_TIER is ${named}; it is one of ${TIERS.join(', ')}`)
  return tier
}

const readers = new Map<Tier, Reader>()

/** The reader for English, with everything loaded; the same one on every call, since a reader keeps no state. */
export function openReader(tier: Tier = defaultTier()): Reader {
  let reader = readers.get(tier)
  if (!reader) {
    reader = englishReader(installedResources(tier))
    readers.set(tier, reader)
  }
  return reader
}

/**
 * The reader for many documents: on `threads` threads once there are more than a handful, or on this one. Close it at the end.
 */
export function openReaders({
  tier = defaultTier(),
  threads = usualThreads(),
}: {
  tier?: Tier
  threads?: number
} = {}): Readers {
  return readersForMany(readersHere(openReader(tier)), threads, tier)
}

const engines = new Map<Tier, Engine>()

/** The reader of a tier with its explainer, which says why a claim was read. */
export function openEngine(tier: Tier = defaultTier()): Engine {
  let engine = engines.get(tier)
  if (!engine) {
    const reader = openReader(tier)
    engine = { reader, explain: explainer(installedResources(tier), reader.name) }
    engines.set(tier, engine)
  }
  return engine
}

/** The engine that reads under this name, as claims carry it; undefined for that of another version. */
export function engineOf(reader: string): Engine | undefined {
  const tier = TIERS.find(t => ENGLISH_READER[t] === reader)
  return tier && openEngine(tier)
}

/** Tagging and parsing alone, with the same steps as the reader's. */
export function openParser(tier: Tier = defaultTier()): Parser {
  return englishParser(installedResources(tier))
}

/**
 * Opens a ledger (a file, made where it is not there) with all that can be asked of it. Errors: RELATA_LEDGER_*.
 * The database is loaded here and not above, because reading needs none and should not wait for it.
 */
export async function openWorkspace(ledger: string, collection = usualCollection()): Promise<Workspace> {
  const [{ openLedger, usualKey }, { workspace }, { forgetting }] = await Promise.all([
    import('./ledger/open.js'),
    import('./wiring/open-workspace.js'),
    import('./wiring/relations/forgetting.js'),
  ])
  // an encrypted ledger leaves nothing in plain files
  const drawn = usualKey() === null && !isServer(ledger) ? besideLedger(ledger, `${collection}.drawn`) : undefined
  return workspace(forgetting(await openLedger(ledger, { collection }), drawn), {
    language: language(),
    scheme: json('scheme'),
    resolve: json('resolve'),
    weigh: json('weigh'),
    analyse: json('analyse') as WorkspaceData['analyse'],
    drawn,
  })
}

/** Opens a ledger that is there already, alone, for what needs no reading and no names. Errors: RELATA_LEDGER_*. */
export async function openLedger(address: string, collection = usualCollection()): Promise<Ledger> {
  return (await import('./ledger/open.js')).openExisting(address, { collection })
}

/** The collection that the variable RELATA_COLLECTION names, else `main`. Errors: RELATA_USAGE. */
export function usualCollection(): string {
  const name = process.env.RELATA_COLLECTION || 'main'
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(name))
    throw new RelataError(
      'RELATA_USAGE',
      `"${name}" is no name of a collection: letters, digits, and . _ - behind the first`,
    )
  return name
}

/** What tells today's engine of a tier, with all that it knows, from any other. */
export function engineMarkOf(tier: Tier = defaultTier()): string {
  return engineMark(ENGLISH_READER[tier], [language(), json('scheme')])
}

/** The queue of a ledger on a server. Errors: RELATA_JOBS_SERVER, RELATA_LEDGER_*. */
export async function openQueue(address: string, options?: { asWorker?: boolean }): Promise<JobQueue> {
  return (await import('./ledger/open-queue.js')).openQueue(address, options)
}

/** The collections of a ledger, each opened when it is first asked for; `close` closes all. Errors: RELATA_LEDGER_*. */
export async function openCollections(address: string) {
  const { openLedger } = await import('./ledger/open.js')
  const opened = new Map<string, Promise<Ledger>>()
  const of = (collection: string): Promise<Ledger> => {
    const known = opened.get(collection) ?? openLedger(address, { collection })
    opened.set(collection, known)
    // one that could not be opened is tried again the next time
    known.catch(() => opened.delete(collection))
    return known
  }
  const close = async () => {
    for (const ledger of opened.values()) await (await ledger).close()
  }
  return { of, close }
}

/**
 * Readers on threads of their own from the first document on, so that this thread stays free; see `readingPool`. They are given
 * when all threads have loaded what they need.
 */
export async function openReadingPool(threads: number, tier: Tier, limit?: number): Promise<Readers> {
  const readers = await (await import('./wiring/reading-pool.js')).readingPool(threads, tier, limit)
  const first = document({ text: 'The readers are ready.', language: 'en' })
  await Promise.all(Array.from({ length: threads }, () => readers.annotate(first)))
  return readers
}

/** Backup, restore and copies of ledgers; see src/ledger/backup.ts and src/ledger/copy.ts. */
export const ledgerCopies = () => import('./ledger/backup.js')

/** How a language model is to be asked; the cache is a folder, see src/wiring/model-reading. */
export interface ModelOptions extends Omit<ModelReaderOptions, 'scheme' | 'language' | 'layers' | 'cache'> {
  readonly tier?: Tier
  readonly cache?: string
}

/** Readers by a language model, behind the same contract. Loaded when asked for. Errors: those of reading by it, RELATA_MODEL_*. */
export async function openModelReaders({ tier, cache, ...options }: ModelOptions): Promise<ModelReaders> {
  const [{ modelReaders }, { answerFolder }] = await Promise.all([
    import('./wiring/model-reading/readers.js'),
    import('./wiring/model-reading/cache.js'),
  ])
  const here = openReaders({ tier, threads: 1 })
  return modelReaders(here, () => openReader(tier), {
    ...options,
    scheme: scheme(json('scheme')),
    language: json('en'),
    cache: cache === undefined ? undefined : answerFolder(cache),
  })
}

/** What is followed for a ledger; see src/wiring/follow. Loaded when asked for. Errors: RELATA_FOLLOW_STATE. */
export async function openFollowing(address: string, ledger: Ledger): Promise<Following> {
  return (await import('./wiring/follow/following.js')).openFollowing(address, ledger)
}

/** Comparing readers; see src/wiring/model-reading. Loaded when asked for. */
export const comparing = async () => ({
  ...(await import('./wiring/model-reading/compare.js')),
  ...(await import('./wiring/model-reading/comparing.js')),
})

/** What agents and other readers would have decided; see src/wiring/proposing.ts. Loaded when asked for. */
export const proposals = () => import('./wiring/proposing.js')

/** Whether the installation is whole and a ledger can be used; `relata doctor`. */
export async function examine(ledger: string): Promise<Finding[]> {
  const [{ installation }, { ledgerFindings }] = await Promise.all([
    import('./wiring/doctor/installation.js'),
    import('./wiring/doctor/ledger.js'),
  ])
  return [...(await installation(() => openReader())), ...(await ledgerFindings(ledger))]
}

/** A person's own notes beside a ledger, sealed with the ledger's key where there is one. */
export async function openNotes(ledger: string): Promise<PrivateNotes> {
  const [notes, { usualKey }] = await Promise.all([import('./wiring/private-notes.js'), import('./ledger/open.js')])
  return notes.openNotes(ledger, usualKey())
}

/** Taking persons out, and what is older than it may be kept; see src/wiring/scrubbing. Loaded when asked for. */
export const scrubbing = () => import('./wiring/scrubbing/scrubbing.js')

/** What is computed of all relations; see src/wiring/analyses.ts. Loaded when asked for, since few commands need it. */
export const analyses = () => import('./wiring/analyses.js')

/** Exports, briefs and imports; see src/wiring/exporting.ts, briefing.ts, importing.ts. Loaded when asked for. */
export const exporting = () => import('./wiring/exporting.js')

/** What changes, what is foretold, what competes; see src/wiring/change-analyses.ts. Loaded when asked for, since few commands need it. */
export const changeAnalyses = () => import('./wiring/change-analyses.js')

/**
 * What the watches of a collection tell of all that came behind an entry, newest first: new claims, claims that no longer count,
 * origins gained or lost, denials, disputes, turns. The entry to ask from the next time is `until.entry`. Errors: RELATA_LEDGER_*.
 */
export async function alertsSinceEntry(workspace: Workspace, entry: number): Promise<Alerts> {
  return (await changeAnalyses()).alertsSince(workspace, openWeighing, { entry })
}

/** Where alerts are sent; see src/wiring/hooks. Loaded when asked for. */
export const hooks = async () => ({
  ...(await import('./wiring/hooks/deliver.js')),
  ...(await import('./wiring/hooks/running.js')),
  ...(await import('./wiring/hooks/state.js')),
  ...(await import('./acquire/fetch/host.js')),
})

/** Who told whom: origins, contradictions, sources, lineage, grades; see src/wiring/weighing. Loaded when asked for. */
export async function openWeighing(workspace: Workspace): Promise<Weighing> {
  return (await import('./wiring/weighing/weighing.js')).weighing(workspace, json('weigh'), language())
}

/**
 * A workspace narrowed to what a view holds, and to claims with at least so many independent origins; itself where nothing
 * narrows it.
 */
export async function narrowedTo(
  workspace: Workspace,
  { origins = 1, ...view }: View & { readonly origins?: number },
): Promise<Workspace> {
  if (origins < 2 && Object.values(view).every(value => value === undefined)) return workspace
  const claims = async () => (await openWeighing(workspace)).founded(origins)
  return workspace.through({ ...view, ...(origins > 1 && { told: { least: origins, claims } }) })
}

/** Compares names. */
export async function openMatcher(): Promise<Matcher> {
  const { matcher } = await import('./wiring/matching.js')
  return matcher(json('resolve'), json('en'))
}

export { type Acquired, type AcquireOptions, acquire, acquireSource } from './acquire/acquire.js'
export { judgeLanguage } from './acquire/language.js'
export { byteStream, type Source, source } from './acquire/source.js'
export { acquireVerbatim } from './acquire/verbatim.js'
export type { Balance } from './analyse/balance.js'
export type { Forecast, Forecaster } from './analyse/forecasts/forecasts.js'
export { OUTCOMES, type Outcome } from './analyse/forecasts/outcome.js'
export type { People } from './analyse/people.js'
export type { Telling } from './analyse/telling.js'
export type { TimelineEntry } from './analyse/timeline.js'
export type { View } from './analyse/views.js'
export { type ConlluSentence, readConllu, writeConllu } from './read/conllu.js'
export { TIERS, type Tier } from './read/reader.js'
export { type AnnotationRecord, annotationRecord, failedRecord } from './read/record.js'
export { THRESHOLD as MATCH_THRESHOLD } from './resolve/match/name-match.js'
export type { Suggestion, Suggestions } from './resolve/suggest/suggest.js'
export { type Branch as ActorBranch, trees as actorTrees } from './resolve/tree.js'
export {
  CREDIBILITY,
  type Credibility,
  isCredibility,
  isReliability,
  RELIABILITY,
  type Reliability,
} from './weigh/grades.js'
export type { Origin, Origins } from './weigh/origins/origins.js'
export { readActors } from './wiring/actors-file.js'
export type { NamedCommonEnemies, NamedUneasyAllies } from './wiring/allying.js'
export type { DoubleGame, NamedEdge } from './wiring/ambivalent.js'
export type { LedgerBalance } from './wiring/balancing.js'
export type { Memberships, NamedSpell } from './wiring/belonging.js'
export type { Between, BetweenOptions, Party } from './wiring/between.js'
export type { CentralActor, Centrality } from './wiring/centrality.js'
export type { Changes as LedgerChanges, Since } from './wiring/change/changes.js'
export type { DyadTurns } from './wiring/change/dyad-turns.js'
export type { ClaimChanges } from './wiring/claim-changes.js'
export type { Dossier, Relation, TieEnd } from './wiring/dossier.js'
export { type Changes, EDITABLE } from './wiring/edited-fields.js'
export { type Enqueued, enqueue } from './wiring/enqueuing.js'
export { explainFile, explainKept } from './wiring/explaining.js'
export type { ExportFormat } from './wiring/exporting.js'
export type { NamedFlow } from './wiring/flowing.js'
export type { FollowEvent, Following } from './wiring/follow/following.js'
export type { ForecastSeen } from './wiring/forecasting.js'
export type { Cell, EvidenceRow, Matrix as HypothesesMatrix } from './wiring/hypotheses/matrix.js'
export type { Question } from './wiring/hypotheses/questions.js'
export { inOrder } from './wiring/in-order.js'
export type { Grounds, Judged, Verdict } from './wiring/judging.js'
export { expand, type Kept, keepAcquired, keepReady, readyFrom } from './wiring/keeping.js'
export { usualThreads } from './wiring/many.js'
export type { MatchSchema } from './wiring/matching.js'
export { documentMeant } from './wiring/meant.js'
export type { Compared, Proposed } from './wiring/model-reading/comparing.js'
export type { Network } from './wiring/network.js'
export { type OwnActor, withOwnActors } from './wiring/own-actors.js'
export type { PairNumbers } from './wiring/pair-numbers.js'
export type { DyadMeasures } from './wiring/pairing.js'
export { acquirePasted, type Pasted } from './wiring/paste.js'
export { pause } from './wiring/pause.js'
export type { Readers } from './wiring/readers.js'
export { READ_LANGUAGES, type Reading, readDocument } from './wiring/reading.js'
export { keepAgain, type Reread, readAgain, toReread } from './wiring/rereading.js'
export { type ReviewOptions, type ReviewQueue, reviewQueue } from './wiring/reviewing.js'
export type { Piece } from './wiring/text-diff.js'
export type { NamedEntry, Timeline } from './wiring/timeline.js'
export { type Version, versioned, versionsOf } from './wiring/versions.js'
export type { Alert } from './wiring/watching/alert.js'
export type { Alerts } from './wiring/watching/alerts.js'
export type { Watch, Watchable } from './wiring/watching/watches.js'
export type { Grade } from './wiring/weighing/grading.js'
export type { LineageEdge, LineageGraph, LineageNode } from './wiring/weighing/lineage-graph.js'
export type { Side } from './wiring/weighing/proposition.js'
export type { SourceDetail } from './wiring/weighing/sources.js'
export type { Weighed, Weighing } from './wiring/weighing/weighing.js'
export type { Who } from './wiring/who.js'
export { type WorkEvent, work } from './wiring/working.js'
export type { Workspace } from './wiring/workspace.js'
export { isServer }
