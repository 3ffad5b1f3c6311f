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
  const counts = await backend.gramCounts(collection, wanted)
  const rarest = wanted.map(gram => ({ gram, names: counts.get(gram) ?? 0 })).sort((a, b) => a.names - b.names)
  const needed = wanted.length - Math.ceil(LEAST * wanted.length) + 1
  const asked: string[] = []
  let sum = 0
  for (const { gram, names } of rarest.slice(0, needed)) {
    if (asked.length && sum + names > MOST) break
    asked.push(gram)
    sum += names
  }
  const numbers = await backend.namesWith(collection, asked, false, MOST)
  const found: SimilarName[] = []
  const grams = new Set(wanted)
  for (const row of await numbered(backend, collection, numbers)) {
    const own = trigramsOf(row.key)
    const both = own.filter(gram => grams.has(gram)).length
    const shared = both / wanted.length
    if (shared >= LEAST) found.push({ ...row, shared, similarity: both / (own.length + wanted.length - both) })
  }
  found.sort(
    (a, b) => b.shared - a.shared || b.similarity - a.similarity || b.uses - a.uses || (a.name < b.name ? -1 : 1),
  )
  return found.slice(0, limit)
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
  const found = (await numbered(backend, collection, numbers)).filter(fits)
  found.sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1))
  return found.slice(0, limit)
}

async function numbered(backend: Backend, collection: string, numbers: readonly number[]): Promise<NameTotal[]> {
  if (!numbers.length) return []
  const rows = totals(backend, collection).where('names.number', 'in', backend.listed(numbers))
  return (await rows.execute()).map(total)
}
