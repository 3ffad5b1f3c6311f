import { spells, writtenAlike } from './abjad.js'
import type { NameData } from './data.js'
import { allowedEdits, soundsAlike, spelledAlike, tooDifferent } from './distance.js'
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
  /** Positions of the paired words in either name. */
  readonly order: readonly (readonly [number, number])[]
  /** The words, with those joined that the other name writes as one. */
  readonly a: readonly Token[]
  readonly b: readonly Token[]
}

type Likeness = Omit<Pair, 'a' | 'b'> | null
const SAME: Likeness = { likeness: 1, way: 'same' }

/** How alike two words are, in the best way. */
function compare(a: Token, b: Token, person: boolean, data: NameData): Likeness {
  if (a.head !== b.head) return null
  if (a.text === b.text) return SAME
  if (a.kind === 'number' || b.kind === 'number') return null
  if (a.abjad || b.abjad) return compareAbjad(a, b, data)
  if (!person) return compareText(a, b, false)
  if (a.kind === 'initial' || b.kind === 'initial')
    return a.text[0] === b.text[0] ? { likeness: 0.85, way: 'initial' } : null
  if (a.kind === 'particle' && b.kind === 'particle') return { likeness: 0.9, way: 'spelling' }
  const groups = data.nicknames.get(a.text)
  const others = groups && data.nicknames.get(b.text)
  if (groups && others && [...groups].some(g => others.has(g))) return { likeness: 0.9, way: 'nickname' }
  // Mario and Maria are known to be two names.
  if (a.given && b.given && a.given !== b.given && a.sound !== b.sound) return null
  return compareText(a, b, true)
}

function compareText(a: Token, b: Token, person: boolean): Likeness {
  if (a.sound === b.sound && a.sound.length > 2) return { likeness: 0.95, way: 'sound' }
  const shorter = Math.min(a.text.length, b.text.length)
  if (shorter < 3 || Math.abs(a.text.length - b.text.length) > 4) return null
  // A letter of three makes another name: Ali and Ala.
  const written = (!person || shorter > 3) && !tooDifferent(a.textMask, b.textMask, allowedEdits(shorter))
  const heard = person && !tooDifferent(a.soundMask, b.soundMask, shorter < 9 ? 1 : 2, true)
  const spelling = written ? spelledAlike(a.text, b.text) : 0
  const sounding = heard ? 0.95 * soundsAlike(a.sound, b.sound) : 0
  if (Math.max(spelling, sounding) > 0)
    return spelling >= sounding ? { likeness: spelling, way: 'spelling' } : { likeness: sounding, way: 'sound' }
  return null
}

function compareAbjad(a: Token, b: Token, data: NameData): Likeness {
  const likeness =
    a.abjad && b.abjad
      ? writtenAlike(a.text, b.text, spelledAlike)
      : a.abjad
        ? spells(a.text, b.text, data.realisations)
        : spells(b.text, a.text, data.realisations)
  return likeness > 0 ? { likeness, way: a.abjad && b.abjad ? 'spelling' : 'consonants' } : null
}

/** Pairs the words of two names, the most alike first; their order does not matter. */
export function align(a: ParsedName, b: ParsedName, schema: NameSchema, data: NameData): Alignment {
  const [listA, listB] = [joined(a.tokens, b.tokens, schema, data), joined(b.tokens, a.tokens, schema, data)]
  const candidates: (Pair & { i: number; j: number })[] = []
  for (const [i, x] of listA.entries())
    for (const [j, y] of listB.entries()) {
      const found = compare(x, y, schema === 'person', data)
      if (found) candidates.push({ a: x, b: y, likeness: found.likeness, way: found.way, i, j })
    }
  if (candidates.length > 1)
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
  const order: [number, number][] = []
  for (const pair of candidates) {
    if (usedA.has(pair.i) || usedB.has(pair.j)) continue
    usedA.add(pair.i)
    usedB.add(pair.j)
    pairs.push(pair)
    order.push([pair.i, pair.j])
  }
  const left = (list: readonly Token[], used: ReadonlySet<number>) => {
    if (used.size === list.length) return []
    const taken = new Set(list.filter((_, i) => used.has(i)).map(t => t.text))
    // A word that is written twice by mistake says nothing new.
    return list.filter((t, i) => !used.has(i) && !taken.has(t.text))
  }
  return { pairs, onlyA: left(listA, usedA), onlyB: left(listB, usedB), order, a: listA, b: listB }
}

/** The words of one name, with neighbours joined that the other name writes as one: "good will", "jan daniel". */
function joined(list: readonly Token[], other: readonly Token[], schema: NameSchema, data: NameData): readonly Token[] {
  if (list.length < 2) return list
  const targets = other.filter(t => t.text.length > 3 && !list.some(own => own.text === t.text))
  if (!targets.length) return list
  const found: Token[] = []
  for (let i = 0; i < list.length; i++) {
    const text = oneWord(list, i, targets, data)
    if (text) {
      found.push(token({ text: text[0], head: list[i].head }, schema, data))
      i += text[1] - 1
    } else found.push(list[i])
  }
  return found
}

/** The longest run of words from one on that is a word of the other name, as one word, and of how many it is. */
function oneWord(
  list: readonly Token[],
  at: number,
  targets: readonly Token[],
  data: NameData,
): [string, number] | null {
  for (let n = Math.min(4, list.length - at); n > 1; n--) {
    let text = ''
    for (let k = at; k < at + n; k++) text += list[k].text
    const fits = targets.some(
      t =>
        t.head === list[at].head &&
        (t.text === text ||
          (list[at].abjad !== t.abjad
            ? text.length > 5 &&
              (t.abjad ? spells(t.text, text, data.realisations) : spells(text, t.text, data.realisations)) > 0
            : text.length > 6 && Math.abs(t.text.length - text.length) < 3 && spelledAlike(t.text, text) > 0.85)),
    )
    if (fits) return [text, n]
  }
  return null
}
