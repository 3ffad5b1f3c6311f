/** Scripts whose letters look alike (Unicode TR 39, whole-script and mixed-script confusables). */
const ALIKE = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu'] as const
export type Script = (typeof ALIKE)[number]

const letters = ALIKE.map(script => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const)
const other = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

/** Signs of measure and mathematics, which stand beside Latin letters without any trick ("μm", "kΩ"). */
const SIGNS = /[µμΩΔπσλ]/gu

/** The scripts that the letters of one word are of, where they are of several that look alike; else none. */
export function mixedScripts(word: string): readonly Script[] {
  if (!other.test(word)) return []
  const found = scriptsOf(word)
  return found.length > 1 ? found : []
}

/** The words of a text whose letters are of several scripts that look alike, each once. */
export function mixedWords(text: string): string[] {
  if (!other.test(text)) return []
  const found = new Set<string>()
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) if (mixedScripts(word).length) found.add(word)
  return [...found]
}

/** A word, by its UTF-16 offsets, whose letters are not all of the script that the rest of its text is written in. */
export interface OddWord {
  readonly start: number
  readonly end: number
  /** Of what scripts its letters are. */
  readonly scripts: readonly Script[]
}

/** In a text with more letters of another script than this share of its Latin ones, a word of that script deceives nobody. */
const SHARE = 1 / 20

/**
 * The words of a text whose letters are of several scripts that look alike and, where nearly all of the text is in Latin letters,
 * those that are of another script as a whole ("Сос" for "Coc").
 */
export function oddWords(text: string): OddWord[] {
  if (!other.test(text)) return []
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const all = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => {
    return { start: index, end: index + word.length, scripts: word.length > 1 ? scriptsOf(word) : [] }
  })
  const strange = all.filter(({ scripts }) => scripts.some(script => script !== 'Latin'))
  const foreign = strange.filter(({ scripts }) => scripts.length === 1)
  const many = foreign.reduce((sum, { start, end }) => sum + end - start, 0)
  return many > latin * SHARE ? strange.filter(({ scripts }) => scripts.length > 1) : strange
}

function scriptsOf(word: string): readonly Script[] {
  const bare = word.length <= 4 ? word.replace(SIGNS, '') : word
  return letters.filter(([, pattern]) => pattern.test(bare)).map(([script]) => script)
}
