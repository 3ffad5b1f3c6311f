import type { ExportFormat } from '../../relata.js'

/** What each format is good for, in the order in which `relata export --help` lists them. */
export const FORMAT_SUMMARIES = {
  jsonl: 'claim records, one a line',
  csv: 'claims, with every field',
  'csv-events': 'claims as event data, with the columns of ACLED and PLOVER',
  'csv-actors': 'who takes part, with aliases',
  'csv-dyads': 'who does what to whom, by year',
  ftm: 'FollowTheMoney entities, for OpenAleph and the ftm tools',
  'ftm-statements': 'the same as statements, in CSV',
  stix: 'a STIX 2.1 bundle, for OpenCTI and MISP',
  gexf: 'the network over time, for Gephi',
  graphml: 'a graph with an edge for each claim, for igraph, networkx, yEd',
  oligrapher: 'a map for Oligrapher (LittleSis)',
  jsonld: 'JSON-LD with PROV-O and schema.org Claim',
  timeline: 'a time line for TimelineJS',
} as const satisfies Record<ExportFormat, string>

/** The list of formats for a help text. */
export function formatsText(): string {
  const width = Math.max(...Object.keys(FORMAT_SUMMARIES).map(name => name.length))
  const lines = Object.entries(FORMAT_SUMMARIES).map(([name, what]) => `  ${name.padEnd(width)}  ${what}`)
  return `\nFormats:\n${lines.join('\n')}\n`
}
