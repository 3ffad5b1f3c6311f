import { shingles, type Words } from './words.js'

/** A passage that two texts share: where it stands in each (half-open UTF-16 offsets), and how many of its words are the same. */
export interface Passage {
  readonly a: { readonly start: number; readonly end: number }
  readonly b: { readonly start: number; readonly end: number }
  readonly words: number
}

/** What two texts share. */
export interface Alignment {
  readonly passages: readonly Passage[]
  /** Words within passages that are the same in both. */
  readonly words: number
  /** Share of each text's words that the other has too (containment, Broder 1997), 0 to 1. */
  readonly ofA: number
  readonly ofB: number
}

/** The fewest equal words in a row that count. */
const TILE = 3
/** Words that may be left out, put in or exchanged between two runs of one passage. */
const GAP = 6
/** The fewest equal words of a passage: names and phrases of a subject are shorter. */
const LEAST = 12
/** Runs that a tile may go on with: those found last. */
const NEWEST = 8
/** Places of one shingle in a text that are looked at; more are a text that repeats itself. */
const PLACES = 16

interface Tile {
  readonly a: number
  readonly b: number
  readonly length: number
}

/**
 * The passages that two texts share: the longest runs of equal words first, none of them twice (Greedy String Tiling, Wise
 * 1993), joined where little stands between them; passages may stand in another order.
 */
export function align(a: Words, b: Words): Alignment {
  const passages = joined(tiles(a, b))
    .filter(run => run.words >= LEAST)
    .map(({ first, last, words }) => ({
      a: { start: a.starts[first.a], end: a.ends[last.a + last.length - 1] },
      b: { start: b.starts[first.b], end: b.ends[last.b + last.length - 1] },
      words,
    }))
  const total = passages.reduce((sum, p) => sum + p.words, 0)
  return { passages, words: total, ofA: a.length ? total / a.length : 0, ofB: b.length ? total / b.length : 0 }
}

/** Runs of equal words, in the order of the first text, that do not overlap in either. */
function tiles(a: Words, b: Words): Tile[] {
  const places = new Map<number, number[]>()
  shingles(b, TILE).forEach((hash, at) => {
    const list = places.get(hash)
    if (!list) places.set(hash, [at])
    else if (list.length < PLACES) list.push(at)
  })
  const runs: Tile[] = []
  shingles(a, TILE).forEach((hash, i) => {
    for (const j of places.get(hash) ?? []) {
      if (i > 0 && j > 0 && a.hashes[i - 1] === b.hashes[j - 1]) continue
      let length = 0
      while (i + length < a.length && j + length < b.length && a.hashes[i + length] === b.hashes[j + length]) length++
      if (length >= TILE) runs.push({ a: i, b: j, length })
    }
  })
  const [inA, inB] = [new Uint8Array(a.length), new Uint8Array(b.length)]
  const free = (run: Tile, at: number) => !inA[run.a + at] && !inB[run.b + at]
  const found: Tile[] = []
  runs.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)
  for (const run of runs) {
    for (let from = 0; from < run.length; from++) {
      let length = 0
      while (from + length < run.length && free(run, from + length)) length++
      if (length >= TILE) {
        inA.fill(1, run.a + from, run.a + from + length)
        inB.fill(1, run.b + from, run.b + from + length)
        found.push({ a: run.a + from, b: run.b + from, length })
      }
      from += length
    }
  }
  return found.sort((x, y) => x.a - y.a)
}

/** Tiles that follow each other closely in both texts, as one run each. */
function joined(tiles: readonly Tile[]): { first: Tile; last: Tile; words: number }[] {
  const runs: { first: Tile; last: Tile; words: number }[] = []
  const near = (from: number, to: number) => to >= from && to - from <= GAP
  for (const tile of tiles) {
    const before = runs
      .slice(-NEWEST)
      .findLast(({ last }) => near(last.a + last.length, tile.a) && near(last.b + last.length, tile.b))
    if (before) {
      before.last = tile
      before.words += tile.length
    } else runs.push({ first: tile, last: tile, words: tile.length })
  }
  return runs
}
