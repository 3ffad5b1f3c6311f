import { line } from './csv.js'
import type { ExportSource } from './source.js'

/** The actors in CSV, most used first, with those that they stand under. `relata import` reads it again. */
export async function* actorsCsv(source: ExportSource): AsyncGenerator<string> {
  yield line(['actor_id', 'name', 'kind', 'named', 'aliases', 'part_of', 'uses', 'documents'])
  const above = new Map<string, string[]>()
  for (const { child, parent } of source.ties) {
    const name = source.actor(parent)?.name
    if (name) above.set(child, [...(above.get(child) ?? []), name])
  }
  for (const { id, name, kind, named, aliases, uses, documents } of source.actors) {
    const others = aliases.map(a => a.name).join('; ')
    yield line([id, name, kind, named, others, [...new Set(above.get(id) ?? [])].join('; '), uses, documents])
  }
}
