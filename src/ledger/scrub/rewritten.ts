import { noLayers } from '../../model/no-layers.js'
import type { Scrubbing } from '../../model/scrub.js'
import { layersRecord } from '../rows.js'
import type { Stored } from '../verify/content.js'

/** Keys whose values are no words of a document or person: changing them would change what the record is. */
const NO_WORDS = new Set([
  'id',
  'type',
  'mode',
  'kind',
  'reader',
  'entity',
  'basis',
  'edtf',
  'published',
  'made',
  'actor_id',
])

/** A record with every text in it rewritten; its keys and their order stay. */
function rewriteJson(json: string, rewrite: (text: string) => string): string {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return NO_WORDS.has(key) ? value : rewrite(value)
    if (Array.isArray(value)) return value.map(item => walk(item, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]))
  }
  return JSON.stringify(walk(JSON.parse(json), ''))
}

/** The rows of an entry as they are once it is scrubbed; the same rows where nothing of it is concerned. */
export function rewritten(stored: Stored, { text }: Pick<Scrubbing, 'text'>): Stored {
  const readingOf = new Map([...stored.readings, ...stored.rereadings].map(r => [r.id, r.document]))
  const maybe = <T extends string | null>(value: T, document: string | null): T =>
    (value === null ? null : text(value, document)) as T
  const record = (json: string, document: string | null) => {
    const changed = rewriteJson(json, value => text(value, document))
    // a record that only looks otherwise when it is written anew stays as it stands
    return changed === rewriteJson(json, value => value) ? json : changed
  }
  return {
    ...stored,
    documents: stored.documents.map(row => ({
      ...row,
      text: text(row.text, row.id),
      title: maybe(row.title, row.id),
      byline: maybe(row.byline, row.id),
      publisher: maybe(row.publisher, row.id),
      url: maybe(row.url, row.id),
      source: maybe(row.source, row.id),
    })),
    readings: stored.readings.map(row => ({ ...row, layers: record(row.layers, row.document) })),
    rereadings: stored.rereadings.map(row => ({ ...row, layers: row.layers && record(row.layers, row.document) })),
    mentions: stored.mentions.map(row => {
      const document = readingOf.get(row.reading) ?? null
      return { ...row, name: text(row.name, document), text: text(row.text, document) }
    }),
    claims: stored.claims.map(row => ({
      ...row,
      quote: text(row.quote, row.document),
      record: record(row.record, row.document),
    })),
    judgements: stored.judgements.map(row => ({ ...row, record: record(row.record, null) })),
  }
}

/** The rows of an entry without what was in a document and what was read from it. */
export function erased(stored: Stored, gone: ReadonlySet<string>): Stored {
  const nothing = layersRecord(noLayers())
  const readings = new Set([...stored.readings, ...stored.rereadings].filter(r => gone.has(r.document)).map(r => r.id))
  return {
    ...stored,
    documents: stored.documents.map(row =>
      gone.has(row.id) ? { ...row, text: '', words: 0, title: null, byline: null, url: null, source: null } : row,
    ),
    readings: stored.readings.map(row => (gone.has(row.document) ? { ...row, layers: nothing, claims: 0 } : row)),
    rereadings: stored.rereadings.map(row =>
      gone.has(row.document) ? { ...row, layers: row.layers && nothing, claims: 0 } : row,
    ),
    mentions: stored.mentions.filter(row => !readings.has(row.reading)),
    claims: stored.claims.filter(row => !gone.has(row.document)),
  }
}
