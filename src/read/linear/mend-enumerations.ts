import type { Tokens } from '../annotation.js'

/**
 * "two posts, a lorry and a gun": what stands with an indefinite article or a number between the first and the last of a
 * list is one of its members, no apposition. Mends a sentence (half-open) in place, in time linear in its words.
 */
export function mendEnumerations({ head, deprel, upos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    const start = head[i]
    if (deprel[i] !== 'appos' || upos[i] !== 'NOUN' || start < first || start > i || upos[start] !== 'NOUN') continue
    let indefinite = false
    for (let t = start + 1; t < i; t++)
      if (head[t] === i && (deprel[t] === 'nummod' || /^(?:a|an|several|some|many|dozens)$/i.test(text[t])))
        indefinite = true
    // the list goes on right behind, with no comma that would close an apposition, or with one before "and"
    let and = i + 1
    while (and < last && !/^(?:and|or)$/i.test(text[and]) && upos[and] !== 'VERB' && upos[and] !== 'AUX') and++
    if (!indefinite || and >= last || upos[and] !== 'CCONJ') continue
    const end = head[and]
    if (end > and && deprel[end] === 'conj' && head[end] === start) deprel[i] = 'conj'
  }
}
