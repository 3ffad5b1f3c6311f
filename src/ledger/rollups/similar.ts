import { sql } from 'kysely'
import { nameKey, trigramsOf } from '../../base/name-key.js'
import type { NameTotal, SimilarName } from '../../model/rollups.js'
import type { Backend } from '../backend.js'
import { storable } from '../rows.js'
import { total, totals } from './totals.js'

/** The share of the searched trigrams that a name must have. */
const LEAST = 0.5
/** Names that are looked at closely. */
const MOST = 1000

/**
 * Names that are written like some words. A name that has at least half of n trigrams has one of any n/2 + 1 of them, so that
 * only names with one of the rarest are looked at ("prefix filter", Chaudhuri, Ganti and Kaushik 2006). Where even those are many,
 * the rarest trigrams decide alone.
 */
export async function similarNames(
  backend: Backend,
  collection: string,
  words: string,
  limit: number,
): Promise<SimilarName[]> {
  const wanted = trigramsOf(nameKey(storable(words)))
  const needed = wanted.length - Math.ceil(LEAST * wanted.length) + 1
  const asked: string[] = []
  let sum = 0
  for (const { gram, names } of (await rarest(backend, collection, wanted)).slice(0, needed)) {
    if (asked.length && sum + names > MOST) break
    asked.push(gram)
    sum += names
  }
  const candidates = await keysOf(backend, collection, await backend.namesWith(collection, asked, false, MOST))
  const alike = new Map<number, Pick<SimilarName, 'shared' | 'similarity'>>()
  for (const [number, key] of candidates) {
    const both = sharedGrams(key, wanted)
    if (both < LEAST * wanted.length) continue
    const similarity = both / (trigramsOf(key).length + wanted.length - both)
    alike.set(number, { shared: both / wanted.length, similarity })
  }
  const found = await numbered(backend, collection, [...alike.keys()])
  return found
    .map(({ number, ...name }) => ({ ...name, ...alike.get(number)! }))
    .sort((a, b) => b.shared - a.shared || b.similarity - a.similarity || b.uses - a.uses || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
}

/** Trigrams with the number of names that have them, the rarest first; beyond `MOST` it is known only where all are so frequent. */
async function rarest(backend: Backend, collection: string, grams: readonly string[]) {
  const counted = async (most: number) => {
    const counts = await backend.gramCounts(collection, grams, most)
    return grams.map(gram => ({ gram, names: counts.get(gram) ?? 0 })).sort((a, b) => a.names - b.names)
  }
  const few = await counted(MOST + 1)
  return few.length && few[0].names > MOST ? counted(Number.MAX_SAFE_INTEGER) : few
}

/** How many of some trigrams a key has: as `trigramsOf` has them, which would take longer to make than to look for. */
function sharedGrams(key: string, grams: readonly string[]): number {
  const words = `__${key.replaceAll(' ', '_ __')}_`
  let shared = 0
  for (const gram of grams) if (words.includes(gram)) shared++
  return shared
}

/** The keys of names by their numbers: as one text, because handing over single values takes longer than reading. */
async function keysOf({ db, listed, gathered }: Backend, collection: string, numbers: readonly number[]) {
  if (!numbers.length) return []
  const { rows } = await sql<{ keys: string }>`select ${gathered(['number', 'key'])} as keys from names
    where collection = ${collection} and number in ${listed(numbers)}`.execute(db)
  return JSON.parse(rows[0].keys ?? '[]') as (readonly [number: number, key: string])[]
}

/** Names in which words begin with each of some words: the trigrams of a word's beginning lead to them. */
export async function withWords(
  backend: Backend,
  collection: string,
  words: readonly string[],
  limit: number,
): Promise<NameTotal[]> {
  const keys = words.flatMap(word => nameKey(storable(word)).split(' ')).filter(Boolean)
  // the last trigram of each is that of its end
  const grams = [...new Set(keys.flatMap(key => trigramsOf(key).slice(0, -1)))]
  if (!grams.length) return []
  const numbers = await backend.namesWith(collection, grams, true, MOST)
  const fits = ({ key }: NameTotal) => {
    const own = key.split(' ')
    return keys.every(want => own.some(word => word.startsWith(want)))
  }
  const found = (await numbered(backend, collection, numbers)).map(({ number: _, ...name }) => name).filter(fits)
  found.sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1))
  return found.slice(0, limit)
}

async function numbered(backend: Backend, collection: string, numbers: readonly number[]) {
  if (!numbers.length) return []
  const rows = totals(backend, collection).select('names.number').where('names.number', 'in', backend.listed(numbers))
  return (await rows.execute()).map(({ number, ...row }) => ({ number, ...total(row) }))
}
