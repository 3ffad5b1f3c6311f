import type { NameTotal } from '../../model/rollups.js'
import type { Backend } from '../backend.js'

/** A name as it is asked for with its uses. */
export interface TotalRow {
  name: string
  key: string
  kind: string
  named: number
  uses: number
}

export const total = ({ named, kind, uses, ...rest }: TotalRow) =>
  ({ ...rest, kind, named: named === 1, uses: Number(uses) }) as NameTotal

/** Names with their uses, of a collection; a cross join is not turned round, so that a condition on the names comes first. */
export function totals({ db }: Backend, collection: string) {
  return db
    .selectFrom('names')
    .crossJoin('name_uses')
    .select(['names.name', 'names.key', 'name_uses.kind', 'name_uses.named', 'name_uses.uses'])
    .where('names.collection', '=', collection)
    .whereRef('name_uses.collection', '=', 'names.collection')
    .whereRef('name_uses.name', '=', 'names.number')
}
