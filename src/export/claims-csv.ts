import type { Claim } from '../model/claim.js'
import type { KeptClaim } from '../model/ledger.js'
import { line } from './csv.js'

type Value = string | number | boolean | null

const names = (list: readonly { name: string }[]) => list.map(p => p.name).join('; ')

/** The columns, in their order. A list's parts are joined by "; ". */
const COLUMNS: Readonly<Record<string, (claim: Claim, recorded: string) => Value>> = {
  id: c => c.id,
  type: c => c.type,
  mode: c => c.mode,
  symmetric: c => c.symmetric,
  actor: c => names(c.actor),
  recipient: c => names(c.recipient),
  origin: c => names(c.origin),
  object: c => c.object.map(o => o.text).join('; '),
  place: c => names(c.place),
  role: c => c.role,
  time: c => c.time?.edtf ?? null,
  time_text: c => c.time?.text ?? null,
  time_basis: c => c.time?.basis ?? null,
  polarity: c => c.polarity,
  realis: c => c.realis,
  hedge: c => c.hedge,
  probability_low: c => c.probability?.[0] ?? null,
  probability_high: c => c.probability?.[1] ?? null,
  attribution: c => names(c.attribution),
  quote: c => c.quote.text,
  quote_start: c => c.quote.start,
  quote_end: c => c.quote.end,
  confidence: c => c.confidence,
  document: c => c.document.id,
  title: c => c.document.title,
  publisher: c => c.document.publisher,
  published: c => c.document.published,
  url: c => c.document.url,
  recorded: (_, recorded) => recorded,
  reader: c => c.reader,
  marks: c => (c.marks ?? []).join('; '),
}

/** Claims as CSV, line by line, with a header. */
export async function* claimsCsv(claims: AsyncIterable<KeptClaim>): AsyncGenerator<string> {
  yield line(Object.keys(COLUMNS))
  const columns = Object.values(COLUMNS)
  for await (const { claim, recorded } of claims) yield line(columns.map(value => value(claim, recorded)))
}
