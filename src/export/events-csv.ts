import type { Claim } from '../model/claim.js'
import { line } from './csv.js'
import { label, voices } from './label.js'
import type { ExportSource } from './source.js'
import { when } from './when.js'

type Value = string | number | boolean | null

const names = (list: readonly { name: string }[], from = 0) =>
  list
    .slice(from)
    .map(p => p.name)
    .join('; ')

/**
 * How near the date is: as ACLED has it, 1 the day, 2 the week, 3 the month; 4, which ACLED has not, anything wider.
 */
function precision(claim: Claim): Value {
  const time = when(claim)
  if (!time) return null
  if (!time.start || !time.end) return 4
  const days = (Date.parse(time.end) - Date.parse(time.start)) / 86_400_000 + 1
  return days === 1 ? 1 : days <= 7 ? 2 : days <= 31 ? 3 : 4
}

/** The columns in their order: ACLED's names for who, when and where, PLOVER's type and mode for what. */
const COLUMNS: Readonly<Record<string, (claim: Claim, score: number, recorded: string) => Value>> = {
  event_id: c => c.id,
  event_date: c => when(c)?.start ?? null,
  end_date: c => when(c)?.end ?? null,
  year: c => when(c)?.start?.slice(0, 4) ?? null,
  time_precision: precision,
  valid_time: c => c.time?.edtf ?? null,
  event_type: c => c.type,
  event_mode: c => c.mode,
  goldstein: (_, score) => score,
  actor1: c => c.actor[0]?.name ?? null,
  assoc_actor_1: c => names(c.actor, 1),
  actor1_kind: c => c.actor[0]?.kind ?? null,
  actor2: c => c.recipient[0]?.name ?? null,
  assoc_actor_2: c => names(c.recipient, 1),
  actor2_kind: c => c.recipient[0]?.kind ?? null,
  origin: c => names(c.origin),
  role: c => c.role,
  location: c => names(c.place),
  polarity: c => c.polarity,
  realis: c => c.realis,
  hedge: c => c.hedge,
  symmetric: c => c.symmetric,
  source: c => voices(c).join('; '),
  source_date: c => c.document.published,
  source_url: c => c.document.url,
  notes: c => c.quote.text,
  summary: label,
  marks: c => (c.marks ?? []).join('; '),
  timestamp: (_, __, recorded) => recorded,
}

/** Claims as event data in CSV, one row a claim, for tools and habits of ACLED and PLOVER. */
export async function* eventsCsv(source: ExportSource): AsyncGenerator<string> {
  yield line(Object.keys(COLUMNS))
  const columns = Object.values(COLUMNS)
  for await (const { claim, recorded } of source.claims()) {
    const score = source.scheme.get(claim.type)?.score ?? 0
    yield line(columns.map(value => value(claim, score, recorded)))
  }
}
