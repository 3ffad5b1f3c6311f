import type { NameData } from './data.js'
import { spelledAlike } from './distance.js'

/** The words without legal forms, and their class: of a person only at the end, where they are slips. */
export function withoutForms(
  words: readonly string[],
  { forms }: NameData,
  endOnly: boolean,
): { words: string[]; form: string | null } {
  const left: string[] = []
  const found: string[] = []
  for (let i = 0; i < words.length; ) {
    const match = forms.find(([form]) => form.every((word, k) => isFormWord(words[i + k], word, form.length)))
    if (match && (!endOnly || i + match[0].length === words.length)) {
      found.push(match[1])
      i += match[0].length
    } else left.push(words[i++])
  }
  // A name that is nothing but legal forms keeps them.
  if (!left.length) return { words: [...words], form: null }
  return { words: left, form: found.find(f => f !== 'any') ?? found[0] ?? null }
}

/** In a form of several words, the others tell what is meant by a long word that is misspelt. */
function isFormWord(written: string | undefined, word: string, length: number): boolean {
  if (written === word) return true
  return written !== undefined && length > 2 && word.length > 4 && spelledAlike(written, word) > 0.7
}
