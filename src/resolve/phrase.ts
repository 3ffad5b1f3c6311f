import { nameKey } from './keys.js'

/** Words by which a phrase says whose people it is about; see src/resolve/data/heads.yaml. */
export interface Heads {
  readonly agents: ReadonlySet<string>
  readonly others: ReadonlySet<string>
}

interface WordsFile {
  readonly agents: { readonly words: readonly string[] }
  readonly others: { readonly words: readonly string[] }
}

/** The words from the data file `heads`. */
export function heads(data: { readonly [file: string]: unknown }): Heads {
  const file = data.heads as WordsFile
  return { agents: new Set(file.agents.words), others: new Set(file.others.words) }
}

/** The longest name, in words, that is looked for in a phrase. */
const LONGEST = 7

/**
 * Whose people a phrase is about, by its own words: the key of a name before a noun for those who act ("dozens of Hamas
 * operatives"), or after such a noun and "of" ("fighters of the Front"). Null for "Hamas-inspired youths" (the hyphen
 * makes another word of it), "former Front fighters", "residents of Norvany".
 * @param isName says whether a key is that of a name which can have people
 */
export function phraseParent(
  phrase: string,
  isName: (key: string) => boolean,
  { agents, others }: Heads,
): string | null {
  const words = [...phrase.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}]+)*(?:-(?=\p{L})[\p{L}\p{N}'’]+)*/gu)].map(
    m => m[0],
  )
  const lower = words.map(w => w.toLowerCase())
  if (lower.some(w => others.has(w) || others.has(w.split('-')[0]))) return null
  for (let first = 0; first < words.length; first++) {
    for (let last = Math.min(words.length, first + LONGEST); last > first; last--) {
      const key = nameKey(words.slice(first, last).join(' '))
      if (!/^\p{Lu}/u.test(words[first].replace(/^al-/i, '')) || !isName(key)) continue
      if (lower.slice(last).some(w => agents.has(w)) && !/^(of|in|at|from|near|with)$/.test(lower[last] ?? ''))
        return key
      const before = lower.slice(0, first).filter(w => w !== 'the')
      if (last === words.length && before.at(-1) === 'of' && agents.has(before.at(-2) ?? '')) return key
    }
  }
  return null
}
