import { RelataError } from '../../base/errors.js'
import { HEDGES, POLARITIES, REALIS } from '../../model/claim-terms.js'
import { daysOf } from '../../model/edtf.js'
import { ENTITY_KINDS } from '../../model/entity-kinds.js'
import type { EntityKind } from '../../model/mention.js'
import { codedAcled, isNobody } from './acled.js'
import {
  edtfSpan,
  type Imported,
  type ImportedClaim,
  type ImportedParty,
  type ImportOptions,
  imported,
  Left,
} from './imported.js'

type Row = Readonly<Record<string, string>>

/**
 * Event data (columns of Relata, ACLED or PLOVER) or a list of actors, in CSV with a header. Errors: RELATA_IMPORT_INVALID with the line.
 */
export async function importTable(text: string, options: ImportOptions): Promise<Imported> {
  const { default: Papa } = await import('papaparse')
  const { data, errors, meta } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    transformHeader: name =>
      name
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
    // the apostrophe that keeps a spreadsheet from taking a text for a formula is no part of it
    transform: cell => cell.trim().replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/, ''),
  })
  const [wrong] = errors.filter(e => e.type === 'Quotes')
  if (wrong) throw new RelataError('RELATA_IMPORT_INVALID', `line ${(wrong.row ?? 0) + 2}: ${wrong.message}`)
  const columns = new Set(meta.fields)
  if (columns.has('event_type') && (columns.has('actor1') || columns.has('actor_name'))) return events(data, options)
  if (columns.has('name')) return actors(data)
  throw new RelataError('RELATA_IMPORT_INVALID', 'it has no columns event_type and actor1, nor a column name')
}

const parts = (cell: string | undefined) => (cell ?? '').split(/\s*;\s*/).filter(Boolean)
const among = <T extends string>(value: string | undefined, known: readonly T[], usual: T): T =>
  known.includes(value as T) ? (value as T) : usual

function events(rows: readonly Row[], options: ImportOptions): Imported {
  const [claims, left]: [ImportedClaim[], Left] = [[], new Left()]
  for (const row of rows) {
    const coded = codedOf(row, options)
    const actor = parties(row, ['actor1', 'actor_name'], ['assoc_actor_1'], row.actor1_kind)
    const recipient = parties(row, ['actor2', 'recipient_name'], ['assoc_actor_2'], row.actor2_kind)
    if (!coded) left.add('the event type has none of the coding scheme')
    else if (!actor.length && !recipient.length) left.add('nobody is named')
    else
      claims.push(
        imported({
          type: coded[0],
          mode: coded[1],
          symmetric: coded[2] ?? (row.symmetric ? row.symmetric === 'true' : options.symmetric(coded[0])),
          role: row.role || null,
          actor,
          recipient,
          origin: parts(row.origin).map(name => ({ name, kind: 'organization', named: true })),
          place: parts([row.location, row.admin1, row.country].filter(Boolean).join('; ')),
          time: timeOf(row),
          polarity: among(row.polarity, POLARITIES, 'affirmed'),
          realis: among(row.realis, REALIS, 'actual'),
          hedge: among(row.hedge, HEDGES, 'none'),
          voices: parts(row.source),
          words: row.notes || row.event_text || null,
        }),
      )
  }
  return { reader: 'import:events/1', claims, left: left.counts }
}

function codedOf(row: Row, { types, otherwise }: ImportOptions) {
  // a short row lacks its last cells
  const type = row.event_type?.toLowerCase() ?? ''
  if (types.has(type)) return [type, row.event_mode?.toLowerCase() || null, undefined] as const
  return (
    codedAcled(row.event_type ?? '', row.sub_event_type ?? '') ??
    (otherwise ? ([otherwise, null, undefined] as const) : null)
  )
}

function parties(
  row: Row,
  first: readonly string[],
  others: readonly string[],
  kind: string | undefined,
): ImportedParty[] {
  const names = [...new Set([...first.flatMap(c => row[c] || []), ...others.flatMap(c => parts(row[c]))])]
  return names.map((name, i) => ({
    name,
    kind: isNobody(name) ? 'group' : among<EntityKind>(i ? undefined : kind, ENTITY_KINDS, 'organization'),
    named: !isNobody(name),
  }))
}

/** In EDTF, or the date as far as it is precise: ACLED's 3 means the month. */
function timeOf(row: Row): string | null {
  if (daysOf(row.valid_time ?? null)) return row.valid_time
  const [date, end] = [row.event_date, row.end_date].map(cell => isoDate(cell ?? ''))
  if (!date) return isoDate(row.year ?? '')
  if (end && end !== date) return edtfSpan(date, end)
  return row.time_precision === '3' ? date.slice(0, 7) : date
}

/** ISO 8601 of a date as ISO has it, or as ACLED writes it ("12 January 2024"); null for anything else. */
function isoDate(cell: string): string | null {
  const iso = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(cell)?.[0]
  if (iso) return iso
  const match = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})$/.exec(cell)
  const month = match && 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(match[2].toLowerCase()) / 3
  return match && month !== null && month >= 0 && Number.isInteger(month)
    ? `${match[3]}-${String(month + 1).padStart(2, '0')}-${match[1].padStart(2, '0')}`
    : null
}

/** Who is who: a claim for each other name, and for what somebody is part of. */
function actors(rows: readonly Row[]): Imported {
  const [claims, left]: [ImportedClaim[], Left] = [[], new Left()]
  for (const row of rows) {
    const self = {
      name: row.name,
      kind: among<EntityKind>(row.kind, ENTITY_KINDS, 'organization'),
      named: row.named !== 'false',
    }
    const aliases = [...new Set([...parts(row.aliases), ...parts(row.alias)])].filter(name => name !== self.name)
    const wholes = [...parts(row.part_of), ...parts(row.part), ...parts(row.member_of)]
    if (!self.name || !self.named) left.add('the row has no name')
    else if (!aliases.length && !wholes.length) left.add('the actor has no other name and is part of nothing')
    else {
      for (const name of aliases)
        claims.push(imported({ type: 'same_as', actor: [self], recipient: [{ ...self, name }] }))
      const type = self.kind === 'person' ? 'member' : 'part_of'
      for (const name of wholes)
        claims.push(imported({ type, actor: [self], recipient: [{ name, kind: 'organization', named: true }] }))
    }
  }
  return { reader: 'import:actors/1', claims, left: left.counts }
}
