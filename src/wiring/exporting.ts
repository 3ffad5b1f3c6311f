import { relatedPairs } from '../analyse/sides.js'
import type { Brief } from '../export/brief/brief.js'
import type { Exporter, ExportSource } from '../export/source.js'
import type { KeptClaim } from '../model/ledger.js'
import { CREDIBILITY } from '../weigh/grades.js'
import { gradesOf } from './weighing/grading.js'
import type { Workspace } from './workspace.js'

export { makeBrief } from './briefing.js'
export { importFile } from './importing.js'

interface Format {
  /** What a program or a browser is told that it gets. */
  readonly mediaType: string
  /** The usual ending of a file's name. */
  readonly extension: string
  load(): Promise<Exporter>
}

const [json, csv] = ['application/json', 'text/csv; charset=utf-8']

/** The formats in which a ledger's claims can be had; each gives its text piece by piece, and is loaded when it is asked for. */
export const EXPORTS = {
  jsonl: {
    mediaType: 'application/jsonl',
    extension: 'jsonl',
    load: async () => {
      const { claimsJsonl } = await import('../export/claims-jsonl.js')
      return source => claimsJsonl(source.claims())
    },
  },
  csv: {
    mediaType: csv,
    extension: 'csv',
    load: async () => {
      const { claimsCsv } = await import('../export/claims-csv.js')
      return source => claimsCsv(source.claims())
    },
  },
  'csv-events': {
    mediaType: csv,
    extension: 'csv',
    load: async () => (await import('../export/events-csv.js')).eventsCsv,
  },
  'csv-actors': {
    mediaType: csv,
    extension: 'csv',
    load: async () => (await import('../export/actors-csv.js')).actorsCsv,
  },
  'csv-dyads': {
    mediaType: csv,
    extension: 'csv',
    load: async () => (await import('../export/dyads-csv.js')).dyadsCsv,
  },
  ftm: {
    mediaType: 'application/x-ndjson',
    extension: 'ftm.json',
    load: async () => (await import('../export/ftm/entities.js')).ftm,
  },
  'ftm-statements': {
    mediaType: csv,
    extension: 'csv',
    load: async () => (await import('../export/ftm/statements.js')).ftmStatements,
  },
  stix: {
    mediaType: 'application/stix+json;version=2.1',
    extension: 'stix.json',
    load: async () => (await import('../export/stix/bundle.js')).stix,
  },
  gexf: {
    mediaType: 'application/xml',
    extension: 'gexf',
    load: async () => (await import('../export/graph/gexf.js')).gexf,
  },
  graphml: {
    mediaType: 'application/xml',
    extension: 'graphml',
    load: async () => (await import('../export/graph/graphml.js')).graphml,
  },
  oligrapher: {
    mediaType: json,
    extension: 'oligrapher.json',
    load: async () => (await import('../export/graph/oligrapher.js')).oligrapher,
  },
  jsonld: {
    mediaType: 'application/ld+json',
    extension: 'jsonld',
    load: async () => (await import('../export/jsonld.js')).jsonLd,
  },
  timeline: {
    mediaType: json,
    extension: 'timeline.json',
    load: async () => (await import('../export/timeline.js')).timelineJs,
  },
} as const satisfies Record<string, Format>
export type ExportFormat = keyof typeof EXPORTS
export const EXPORT_FORMATS = Object.keys(EXPORTS) as ExportFormat[]

/** A view of a ledger in a format; nothing is gathered in memory that grows with the claims, but for what the format sums up. */
export async function* exportClaims(workspace: Workspace, format: ExportFormat): AsyncGenerator<string> {
  const exporter: Exporter = await EXPORTS[format].load()
  const { inPieces } = await import('../export/in-pieces.js')
  yield* inPieces(exporter(await exportSource(workspace)))
}

/** What exports are made of. */
export async function exportSource(workspace: Workspace): Promise<ExportSource> {
  const { ledger, scheme } = workspace
  const [who, standing, revision] = [await workspace.who(), await workspace.standing(), await ledger.revision()]
  const { claims: graded } = await gradesOf(ledger, name => name)
  return {
    collection: ledger.collection,
    revision,
    scheme,
    actors: who.actors.list,
    actor: id => who.actors.get(id),
    ties: who.ties,
    pairs: claim => relatedPairs(claim, scheme),
    grades: new Map([...graded].map(([id, g]) => [id, { ...g, meaning: CREDIBILITY[g.grade] }])),
    async *claims(): AsyncGenerator<KeptClaim> {
      for await (const { claim, recorded } of ledger.claims())
        yield { claim: standing.marked(who.resolved(claim)), recorded }
    },
  }
}

export type BriefFormat = 'markdown' | 'html' | 'pdf' | 'csl'

/** A brief in a format; PDF is made by Chromium. Errors: RELATA_BROWSER_MISSING. */
export async function briefText(brief: Brief, format: BriefFormat): Promise<string | Uint8Array> {
  if (format === 'markdown') return (await import('../export/brief/markdown.js')).briefMarkdown(brief)
  if (format === 'csl') return (await import('../export/brief/csl.js')).briefCsl(brief)
  const html = (await import('../export/brief/html.js')).briefHtml(brief)
  return format === 'html' ? html : (await import('./pdf.js')).pdf(html)
}
