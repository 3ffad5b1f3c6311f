import type { Support } from '../../analyse/support.js'
import { RelataError } from '../../base/errors.js'
import type { KeptClaim } from '../../model/ledger.js'
import type { Credibility, Reliability } from '../../weigh/grades.js'
import { comparable } from '../../weigh/propositions/comparable.js'
import { groups as grouped } from '../../weigh/propositions/groups.js'
import type { Grounds, Judged } from '../judging.js'
import { claimMeant, documentMeant } from '../meant.js'
import type { Workspace } from '../workspace.js'
import { type Around, allCompared, propositionsAround } from './around.js'
import { contestedOf } from './contested.js'
import { foundedOf } from './founded.js'
import { type Grade, type Grades, gradeClaim, gradeSource, gradesOf } from './grading.js'
import { weighKnowledge } from './knowledge.js'
import { lineageIndex, type Taking } from './lineage.js'
import { type LineageGraph, lineageGraph } from './lineage-graph.js'
import { nearWeighing } from './near.js'
import { type Proposition, propositionMaker } from './proposition.js'
import { type Propositions, propositionsOf } from './propositions.js'
import { listSources, type Source, type SourceDetail, sourceDetail } from './sources.js'
import { supportsOf } from './supports.js'
import { tellingOf } from './telling.js'
import { textsOf } from './texts.js'

/** A proposition with the grades that were set for its claims and for those who tell it. */
export interface Weighed extends Proposition {
  readonly grades: {
    readonly claims: readonly ({ readonly claim: string } & Grade<`${Credibility}`>)[]
    readonly sources: readonly ({ readonly name: string } & Grade<Reliability>)[]
  }
}

/** What supports claims, but for copies (`withCopies`), with the propositions that tell it. */
export interface DrawnSupports {
  readonly drawn: Propositions
  readonly own: ReadonlyMap<string, Support>
}

/** What can be asked about who told whom, over a workspace. */
export interface Weighing {
  /** What a claim says, and where it comes from. Errors: RELATA_CLAIM_UNKNOWN, RELATA_CLAIM_UNCLEAR. */
  origins(claim: string): Promise<Weighed>
  /** All that is denied by somebody, or told with details that cannot all be right; most claims first. */
  contradictions(): Promise<Weighed[]>
  /** Who publishes and who is quoted, most claims first. */
  sources(): Promise<Source[]>
  /** Errors: RELATA_SOURCE_UNKNOWN. */
  source(name: string): Promise<SourceDetail>
  /**
   * Which documents a document shares text with, and whom it cites. The first time all documents of the ledger are gone over.
   * Errors: RELATA_DOCUMENT_UNKNOWN, RELATA_DOCUMENT_UNCLEAR.
   */
  lineage(document: string, taken?: Taking): Promise<LineageGraph>
  /** The propositions that some claims belong to, without drawing those of a large ledger (see `propositionsAround`). */
  around(claims: readonly KeptClaim[]): Promise<Around>
  grades(): Promise<Grades>
  /** What each claim says and which origin of that it goes back to; claims that tell what is evident have none. @param whole all claims of the ledger with the ids of their actors, where they are at hand */
  supports(whole?: readonly KeptClaim[]): Promise<DrawnSupports>
  /** Claims that come from at least so many independent origins (2 or more), counted low: what may be one origin is one. */
  founded(least: number): Promise<ReadonlySet<string>>
  /** Errors: RELATA_SOURCE_UNKNOWN, RELATA_LEDGER_*. */
  gradeSource(name: string, grade: Reliability, grounds: Grounds): Promise<Judged>
  /** Errors: RELATA_CLAIM_UNKNOWN, RELATA_CLAIM_UNCLEAR, RELATA_LEDGER_*. */
  gradeClaim(claim: string, grade: `${Credibility}`, grounds: Grounds): Promise<Judged>
}

type Data = { readonly [file: string]: unknown }

/** Texts that are kept at hand where all claims are gone over. */
const MANY = 20_000

const made = new WeakMap<Workspace, Weighing>()

/**
 * Weighing over a workspace; the same one for the same workspace, so that what was drawn is at hand.
 * @param few claims of a ledger up to which all are compared for one of them
 */
export function weighing(workspace: Workspace, weigh: Data, language: Data, few?: number): Weighing {
  const known = made.get(workspace)
  if (known) return known
  const fresh = open(workspace, weigh, language, few)
  made.set(workspace, fresh)
  return fresh
}

function open(workspace: Workspace, weigh: Data, language: Data, few?: number): Weighing {
  const { ledger } = workspace
  const knowledge = weighKnowledge(weigh, language)
  const propositions = propositionsOf(workspace, knowledge)
  const texts = textsOf(ledger)
  const index = lineageIndex(workspace, texts)
  const contested = contestedOf(knowledge, textsOf(ledger, MANY))
  const grades = async () => gradesOf(ledger, (await propositions()).world.key)
  const source = async (name: string) => {
    const [drawn, held] = [await propositions(), await grades()]
    return sourceDetail(drawn, held, knowledge, texts, name)
  }
  const weighed = async (proposition: Proposition, key: (name: string) => string): Promise<Weighed> => ({
    ...proposition,
    grades: gradesIn(proposition, await gradesOf(ledger, key), key),
  })
  /** For a large ledger, of which not everything is drawn to answer for one claim. */
  const near = nearWeighing(workspace, knowledge, texts, few)
  return {
    origins: async words => {
      const claim = await claimMeant(ledger, words)
      if (!(await allCompared(ledger, few))) {
        const { proposition, key } = await near.proposition(claim)
        return weighed(proposition, key)
      }
      const drawn = await propositions()
      const make = propositionMaker(drawn, knowledge, texts)
      const group = drawn.of.get(claim.id)
      if (group) return weighed(await make(group), drawn.world.key)
      // a claim that does not count stands alone
      const seen = (await workspace.who()).resolved(claim)
      return weighed(await make(grouped([comparable(seen, '', drawn.world)], drawn.world)[0]), drawn.world.key)
    },
    contradictions: async () => {
      const drawn = await propositions()
      const held = await gradesOf(ledger, drawn.world.key)
      return (await contested(drawn)).map(found => ({ ...found, grades: gradesIn(found, held, drawn.world.key) }))
    },
    sources: async () => listSources(await propositions(), await grades()),
    source,
    lineage: async (words, taken) => {
      const id = await documentMeant(ledger, words)
      const document = await texts(id)
      if (!document) throw new RelataError('RELATA_DOCUMENT_UNKNOWN', `"${words}"`)
      const telling = (await allCompared(ledger, few)) ? tellingOf(ledger, await propositions()) : await near.telling()
      return lineageGraph(document, await index(taken), texts, telling, knowledge)
    },
    around: claims => propositionsAround(workspace, knowledge, texts, claims),
    grades,
    supports: async whole => {
      const drawn = await propositions(whole)
      return { drawn, own: await supportsOf(drawn, propositionMaker(drawn, knowledge, textsOf(ledger, MANY))) }
    },
    founded: foundedOf(propositions, knowledge, texts),
    gradeSource: async (name, grade, grounds) => gradeSource(ledger, (await source(name)).source.name, grade, grounds),
    gradeClaim: (claim, grade, grounds) => gradeClaim(ledger, claim, grade, grounds),
  }
}

/** The grades of a proposition's claims, and of those who publish or say them, by name. */
function gradesIn(
  { affirmed, denied }: Proposition,
  { claims, sources }: Grades,
  key: (name: string) => string,
): Weighed['grades'] {
  const all = [...(affirmed?.claims ?? []), ...(denied?.claims ?? [])]
  const names = new Set(
    all.flatMap(c => [...(c.document.publisher ? [c.document.publisher] : []), ...c.attribution.map(s => s.name)]),
  )
  return {
    claims: all.flatMap(({ id }) => {
      const grade = claims.get(id)
      return grade ? [{ claim: id, ...grade }] : []
    }),
    sources: [...names].sort().flatMap(name => {
      const grade = sources.get(key(name))
      return grade ? [{ name, ...grade }] : []
    }),
  }
}
