import type { NameData } from './data.js'
import { spelledAlike } from './distance.js'
import { type NameSchema, type ParsedName, type Token, token } from './tokens.js'

/** Two words that stand for each other, how alike they are, and in what way. */
export interface Pair {
  readonly a: Token
  readonly b: Token
  readonly likeness: number
  readonly way: 'same' | 'spelling' | 'sound' | 'nickname' | 'initial' | 'consonants'
}

export interface Alignment {
  readonly pairs: readonly Pair[]
  /** Words of either name that stand for none of the other. */
  readonly onlyA: readonly Token[]
  readonly onlyB: readonly Token[]
}

/** How alike two words are, in the best way. */
function compare(a: Token, b: Token, person: boolean, abjad: boolean, data: NameData): Omit<Pair, 'a' | 'b'> | null {
  if (a.text === b.text) return { likeness: 1, way: 'same' }
  if (a.kind === 'number' || b.kind === 'number') return null
  if (person && (a.kind === 'initial' || b.kind === 'initial'))
    return a.text[0] === b.text[0] ? { likeness: 0.85, way: 'initial' } : null
  if (a.kind === 'particle' && b.kind === 'particle') return { likeness: 0.9, way: 'spelling' }
  if (abjad && a.skeleton.length > 1 && a.skeleton === b.skeleton) return { likeness: 0.85, way: 'consonants' }
  const groups = person ? data.nicknames.get(a.text) : undefined
  const others = data.nicknames.get(b.text)
  if (groups && others && [...groups].some(g => others.has(g))) return { likeness: 0.9, way: 'nickname' }
  if (a.sound === b.sound && Math.min(a.text.length, b.text.length) > 2) return { likeness: 0.95, way: 'sound' }
  const spelling = spelledAlike(a.text, b.text)
  const sounding = person ? 0.95 * spelledAlike(a.sound, b.sound) : 0
  if (Math.max(spelling, sounding) > 0)
    return spelling >= sounding ? { likeness: spelling, way: 'spelling' } : { likeness: sounding, way: 'sound' }
  return null
}

/** Pairs the words of two names, the most alike first; their order does not matter. */
export function align(a: ParsedName, b: ParsedName, schema: NameSchema, data: NameData): Alignment {
  const [listA, listB] = [joined(a.tokens, b.tokens, schema, data), joined(b.tokens, a.tokens, schema, data)]
  const candidates: (Pair & { i: number; j: number })[] = []
  for (const [i, x] of listA.entries())
    for (const [j, y] of listB.entries()) {
      const found = compare(x, y, schema === 'person', a.abjad || b.abjad, data)
      if (found) candidates.push({ a: x, b: y, ...found, i, j })
    }
  candidates.sort(
    (x, y) =>
      y.likeness - x.likeness ||
      y.a.weight - x.a.weight ||
      Math.abs(x.i - x.j) - Math.abs(y.i - y.j) ||
      x.i - y.i ||
      x.j - y.j,
  )
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const pairs: Pair[] = []
  for (const { i, j, ...pair } of candidates) {
    if (usedA.has(i) || usedB.has(j)) continue
    usedA.add(i)
    usedB.add(j)
    pairs.push(pair)
  }
  const left = (list: readonly Token[], used: ReadonlySet<number>) => {
    const taken = new Set(list.filter((_, i) => used.has(i)).map(t => t.text))
    // A word that is written twice by mistake says nothing new.
    return list.filter((t, i) => !used.has(i) && !taken.has(t.text))
  }
  return { pairs, onlyA: left(listA, usedA), onlyB: left(listB, usedB) }
}

/** The words of one name, with neighbours joined that the other name writes as one: "good will", "jan daniel". */
function joined(list: readonly Token[], other: readonly Token[], schema: NameSchema, data: NameData): Token[] {
  const single = new Set(list.map(t => t.text))
  const found: Token[] = []
  for (let i = 0; i < list.length; i++) {
    const size = [4, 3, 2].find(n => {
      if (i + n > list.length) return false
      const text = list
        .slice(i, i + n)
        .map(t => t.text)
        .join('')
      return other.some(
        t =>
          !single.has(t.text) &&
          t.text.length > 3 &&
          (t.text === text || (text.length > 6 && spelledAlike(t.text, text) > 0.85)),
      )
    })
    if (size) {
      found.push(
        token(
          list
            .slice(i, i + size)
            .map(t => t.text)
            .join(''),
          schema,
          data,
        ),
      )
      i += size - 1
    } else found.push(list[i])
  }
  return found
}
