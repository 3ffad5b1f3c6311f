/**
 * What was learned about lemmas and features, kept as the `extra` of the tagger's weights.
 * `rules`: by Penn tag, for an ending the number of letters to cut and what to add ("3y": "armies" -> "army"); the longest
 * ending that is listed holds. `words`: by Penn tag, words (small letters) that no rule gives right.
 * `feats`: by `UPOS XPOS` and by `UPOS XPOS word`, the UD features.
 */
export interface Lexicon {
  readonly rules: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly feats: Readonly<Record<string, string>>
}

/** Endings are no longer than this. */
export const LONGEST_ENDING = 5

/** Applies an edit such as `3y`: cuts three letters, adds "y". */
export function applyEdit(word: string, edit: string): string {
  const cut = edit.charCodeAt(0) - 48
  return word.slice(0, word.length - cut) + edit.slice(1)
}

/** The lemma by the longest listed ending; the word itself where there is none. */
export function lemmaByRule(rules: Readonly<Record<string, string>> | undefined, word: string): string {
  if (!rules) return word
  for (let size = Math.min(LONGEST_ENDING, word.length); size >= 0; size--) {
    const edit = rules[word.slice(word.length - size)]
    if (edit !== undefined && edit.charCodeAt(0) - 48 < word.length) return applyEdit(word, edit)
  }
  return word
}
