import type { LegalForm, NameData } from './data.js'
import { spelledAlike } from './distance.js'

/** The words without legal forms, and their class: of a person only at the end, where they are slips. */
export function withoutForms(
  words: readonly string[],
  data: NameData,
  endOnly: boolean,
): { words: string[]; form: string | null } {
  const left: string[] = []
  const found: string[] = []
  for (let i = 0; i < words.length; ) {
    const match = formAt(words, i, data)
    if (match && (!endOnly || i + match[0].length === words.length)) {
      found.push(match[1])
      i += match[0].length
    } else left.push(words[i++])
  }
  // A name that is nothing but legal forms keeps them.
  if (!left.length) return { words: [...words], form: null }
  return { words: left, form: found.find(f => f !== 'any') ?? found[0] ?? null }
}

/** The longest legal form that begins at a word. In one of several words the others tell what a misspelt long word means. */
function formAt(words: readonly string[], at: number, { forms, longForms }: NameData): LegalForm | undefined {
  const stands = ([form]: LegalForm, same: (written: string, word: string) => boolean) =>
    at + form.length <= words.length && form.every((word, k) => same(words[at + k], word))
  const exact = forms.get(words[at])?.find(form => stands(form, (written, word) => written === word))
  if (exact && exact[0].length > 2) return exact
  return longForms.find(form => stands(form, isWord)) ?? exact
}

/** The same word, or a long one misspelt; its first letter is right. */
function isWord(written: string, word: string): boolean {
  if (written === word) return true
  return word.length > 4 && written[0] === word[0] && written.length > 4 && spelledAlike(written, word) > 0.7
}
