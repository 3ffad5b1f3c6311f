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
  const bare = word.length <= 4 ? word.replace(SIGNS, '') : word
  const found = letters.filter(([, pattern]) => pattern.test(bare)).map(([script]) => script)
  return found.length > 1 ? found : []
}

/** The words of a text whose letters are of several scripts that look alike, each once. */
export function mixedWords(text: string): string[] {
  if (!other.test(text)) return []
  const found = new Set<string>()
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) if (mixedScripts(word).length) found.add(word)
  return [...found]
}
