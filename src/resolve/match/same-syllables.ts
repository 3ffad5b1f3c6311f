import type { NameData } from './data.js'
import type { NameMatch } from './name-match.js'
import { chineseSyllables, isWadeGiles, koreanSyllable } from './syllables.js'
import type { ParsedName } from './tokens.js'

/** Another romanisation of the same syllables. */
const SCORE = 0.85

/**
 * Names of people whose syllables are the same in another romanisation: Mao Zedong and Mao Tse-tung, 김정은 and Kim Jong-un.
 * The surname may stand at the end of one. Null where the names are not of that kind.
 */
export function sameSyllables(a: ParsedName, b: ParsedName, data: NameData): NameMatch | null {
  const [one, two] = [texts(a), texts(b)]
  if (!one || !two) return null
  if (a.syllabic || b.syllabic || [...one, ...two].some(isWadeGiles)) {
    const [x, y] = [chinese(one), chinese(two)]
    if (x && y && inSomeOrder(x, y)) return { score: SCORE, reasons: ['the same syllables in Pinyin or Wade-Giles'] }
  }
  if (a.syllabic && b.syllabic) return null
  if (a.syllabic === b.syllabic && ![one, two].every(words => words.length > 1 && data.koreanSurnames.has(words[0])))
    return null
  const [x, y] = [korean(one, data), korean(two, data)]
  return inSomeOrder(x, y) ? { score: SCORE, reasons: ['the same syllables of Korean'] } : null
}

function texts({ tokens }: ParsedName): string[] | null {
  if (tokens.length < 2 || tokens.length > 4) return null
  const found: string[] = []
  for (const { text, head, kind, abjad } of tokens) {
    if (head || abjad || kind === 'number' || kind === 'initial') return null
    found.push(text)
  }
  return found
}

function chinese(words: readonly string[]): string[] | null {
  const found: string[] = []
  for (const word of words) {
    const syllables = chineseSyllables(word)
    if (!syllables) return null
    found.push(...syllables)
  }
  return found.length > 1 && found.length < 5 ? found : null
}

/** The given name as one: "Jong-un" and "Jongun". */
function korean(words: readonly string[], { koreanSurnames }: NameData): string[] {
  return [koreanSurnames.get(words[0]) ?? koreanSyllable(words[0]), koreanSyllable(words.slice(1).join(''))]
}

function inSomeOrder(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  const same = (x: readonly string[]) => x.every((syllable, i) => syllable === b[i])
  return same(a) || same([...a.slice(1), a[0]]) || same([a.at(-1)!, ...a.slice(0, -1)])
}
