import { type LanguageData, languageFile } from '../language.js'

interface WordList {
  readonly words: readonly string[]
}
interface AbbreviationFile {
  readonly [group: string]: WordList & { readonly ends: 'never' | 'maybe' }
}
interface ContractionFile {
  readonly suffixes: WordList
  readonly words: { readonly cut: Record<string, readonly number[]> }
  readonly whole: WordList
}

/** What the tokeniser knows of a language: en/tokens/*.yaml as look-up tables. */
export interface TokenRules {
  /** Words that keep their full stop (without it), and whether a sentence may end after them. */
  readonly abbreviations: ReadonlyMap<string, 'never' | 'maybe'>
  /** Clitics after an apostrophe: `s`, `ll`. */
  readonly suffixes: ReadonlySet<string>
  /** Fused words (lower case) and the offsets at which they are cut. */
  readonly cuts: ReadonlyMap<string, readonly number[]>
  /** Words that begin or end with an apostrophe, longest first. */
  readonly whole: ReadonlySet<string>
  /** Prefixes that stay with their word over a hyphen. */
  readonly prefixes: ReadonlySet<string>
  /** Units that are cut from the number before them. */
  readonly units: ReadonlySet<string>
}

/** Reads the token rules of a language. Throws where a file is missing. */
export function tokenRules(language: LanguageData): TokenRules {
  const abbreviations = new Map<string, 'never' | 'maybe'>()
  for (const { ends, words } of Object.values(languageFile<AbbreviationFile>(language, 'tokens/abbreviations')))
    for (const word of words) abbreviations.set(word, ends)
  const contractions = languageFile<ContractionFile>(language, 'tokens/contractions')
  const hyphens = languageFile<{ prefixes: WordList }>(language, 'tokens/hyphens')
  const units = languageFile<{ units: WordList }>(language, 'tokens/units')
  return {
    abbreviations,
    suffixes: new Set(contractions.suffixes.words),
    cuts: new Map(Object.entries(contractions.words.cut)),
    whole: new Set(contractions.whole.words),
    prefixes: new Set(hyphens.prefixes.words),
    units: new Set(units.units.words),
  }
}
