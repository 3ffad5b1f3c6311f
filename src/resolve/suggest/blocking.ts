import type { NameData } from '../match/data.js'
import { skeleton } from '../match/fold.js'
import type { NameReading, PreparedName } from '../match/prepare.js'
import type { ParsedName, Token } from '../match/tokens.js'

/** So many words of a name make keys. */
const WORDS = 6

/**
 * Keys of which two names share one where they may be the same: two words by their consonants, one word and the first letter of
 * another, one word alone, all words run together, and the letters of an acronym. In the keys Arabic and Hebrew letters are
 * Latin ones, so that scripts meet.
 */
export function blockingKeys(name: PreparedName, data: NameData): string[] {
  const found = new Set<string>()
  const mark = name.schema === 'person' ? 'p' : 'o'
  for (const reading of name.readings) {
    for (const parsed of [reading.parsed, reading.untranslated])
      if (parsed) for (const key of wordKeys(parsed, data)) found.add(mark + key)
    if (mark === 'o') for (const key of acronymKeys(reading)) found.add(mark + key)
  }
  return [...found]
}

function* wordKeys({ tokens }: ParsedName, data: NameData): Generator<string> {
  const bones = new Map<Token, string>()
  for (const t of tokens) if (t.kind !== 'particle') bones.set(t, bone(t, data))
  const words = [...bones].filter(([t]) => t.kind !== 'initial').slice(0, WORDS)
  for (const [token, x] of words) {
    yield `1${x}`
    for (const group of data.nicknames.get(token.text) ?? [])
      for (const [other, y] of words) if (other !== token) yield `n${group}+${y}`
    for (const [other, y] of bones) if (other !== token) yield `x${x}+${y[0]}`
  }
  for (const [i, [, x]] of words.entries())
    for (const [, y] of words.slice(i + 1)) yield x < y ? `2${x}+${y}` : `2${y}+${x}`
  if (words.length > 1) yield `w${words.map(([, x]) => x).join('')}`
}

/** A word by its consonants, in Latin letters. */
function bone({ text, head, abjad, kind }: Token, { realisations }: NameData): string {
  const written = abjad ? [...text].map(letter => realisations.get(letter)?.find(Boolean) ?? '').join('') : text
  const bare = kind === 'number' ? written : skeleton(written)
  return `${head ? `${head} ` : ''}${bare || written}`
}

function* acronymKeys({ raw, parsed }: NameReading): Generator<string> {
  const letters = raw.replace(/\./g, '').split(/\s+/)[0]
  if (/^\p{Lu}{2,8}$/u.test(letters)) yield `a${letters.toLowerCase()}`
  const words = raw.split(/[\s-]+/).filter(w => /^\p{L}/u.test(w))
  for (const list of [words, words.filter(w => /^\p{Lu}/u.test(w)), parsed.tokens.map(t => t.text)])
    if (list.length > 1)
      yield `a${list
        .map(w => w[0])
        .join('')
        .toLowerCase()}`
}
