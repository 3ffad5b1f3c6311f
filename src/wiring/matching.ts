import { readCsv } from '../base/csv.js'
import { RelataError } from '../base/errors.js'
import { type NameData, nameData } from '../resolve/match/data.js'
import { matchNames } from '../resolve/match/match.js'
import type { NameMatch } from '../resolve/match/name-match.js'

/** What kinds of names are told apart: people, and everything that is none. */
export type MatchSchema = 'person' | 'organization'

export interface Matcher {
  /** @param schema without one both readings are tried, and the better counts */
  match(name1: string, name2: string, schema?: MatchSchema): NameMatch
  /** The rows of a CSV file with name1, name2 and perhaps schema, each with a score at its end. Errors: RELATA_PAIRS_INVALID. */
  matchPairs(csv: string): Generator<string>
}

/** A matcher from the parsed data files. */
export function matcher(
  resolve: { readonly [file: string]: unknown },
  language: { readonly [file: string]: unknown },
): Matcher {
  const data = nameData(resolve, language)
  const match = (name1: string, name2: string, schema?: MatchSchema) =>
    schema ? matchNames(name1, name2, schema, data) : either(name1, name2, data)
  return {
    match,
    *matchPairs(csv) {
      const [head = [], ...rows] = readCsv(csv)
      const [one, two, schema] = ['name1', 'name2', 'schema'].map(name =>
        head.findIndex(h => h.trim().toLowerCase() === name),
      )
      if (one < 0 || two < 0) throw new RelataError('RELATA_PAIRS_INVALID', `columns: ${head.join(', ') || 'none'}`)
      yield row([...head, 'score'])
      for (const cells of rows) {
        const { score } = match(cells[one] ?? '', cells[two] ?? '', schemaOf(cells[schema]))
        yield row([...head.map((_, i) => cells[i] ?? ''), score.toFixed(3)])
      }
    },
  }
}

function either(name1: string, name2: string, data: NameData): NameMatch {
  const [person, organization] = [
    matchNames(name1, name2, 'person', data),
    matchNames(name1, name2, 'organization', data),
  ]
  return organization.score > person.score ? organization : person
}

/** Person and its like are people; Company, Organization, LegalEntity, Vessel and all others are not. */
function schemaOf(name: string | undefined): MatchSchema | undefined {
  if (!name?.trim()) return undefined
  return name.trim().toLowerCase() === 'person' ? 'person' : 'organization'
}

/** A line of CSV with the cells as they came: they are the caller's own. */
function row(cells: readonly string[]): string {
  return `${cells.map(c => (/[",\n\r]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(',')}\n`
}
