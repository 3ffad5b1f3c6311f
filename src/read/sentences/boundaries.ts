import type { Tokens } from '../annotation.js'
import { type LanguageData, languageFile } from '../language.js'
import { tokenRules } from '../tokens/rules.js'
import { datelineEnd } from './dateline.js'

const TERMINATOR = /^(?:[.!?]+|…\.?|\.{2,}|[。！？؟۔])$/
const CLOSER = /^(?:["'”’»)\]}]|''|’’)$/
const OPENER = /^(?:["'“‘«([{¿¡]|``|‘‘|[-–—•*·]+)$/

/** Says where, in a half-open range of tokens, each sentence ends (the index after its last token). */
export type SentenceSplitter = (tokens: Tokens, first: number, last: number) => number[]

/**
 * A splitter by rules over tokens: a terminator ends a sentence where what follows can begin one; an abbreviation ends
 * one only at the end of its block or before a word that usually begins a sentence; closing quotes and brackets that
 * touch the terminator still belong to the sentence. A dateline stands apart from the sentence after it.
 */
export function sentenceSplitter(language: LanguageData): SentenceSplitter {
  const { abbreviations } = tokenRules(language)
  const file = languageFile<{ starters: { words: string[] } }>(language, 'sentences/boundaries')
  const starters = new Set(file.starters.words)

  return (tokens, first, last) => {
    const ends: number[] = []
    const cased = hasCapital(tokens, first, last)
    let begin = datelineEnd(tokens, first, last)
    if (begin > first) ends.push(begin)
    for (let i = begin; i < last; i++) {
      const kind = ending(tokens.text[i])
      if (kind === 'no') continue
      const next = absorb(tokens, i + 1, last)
      if (next >= last) break
      const ends_ =
        kind === 'abbreviation'
          ? abbreviationEnds(tokens, i, next)
          : !(i === begin + 1 && /^\p{N}{1,3}$|^\p{Lu}$/u.test(tokens.text[begin])) && begins(tokens, next, last, cased)
      if (!ends_) continue
      ends.push(next)
      begin = next
      i = next - 1
    }
    if (begin < last) ends.push(last)
    return ends
  }

  function ending(text: string): 'no' | 'terminator' | 'abbreviation' {
    const code = text.charCodeAt(text.length - 1)
    if (code < 128 && code !== 46 && code !== 33 && code !== 63) return 'no'
    if (TERMINATOR.test(text)) return 'terminator'
    return code === 46 && text.length > 1 ? 'abbreviation' : 'no'
  }

  function abbreviationEnds(tokens: Tokens, at: number, next: number): boolean {
    const word = tokens.text[at].slice(0, -1)
    if (/^\p{L}$|^\p{N}/u.test(word)) return false
    if ((abbreviations.get(word) ?? abbreviations.get(word.toLowerCase())) === 'never') return false
    const following =
      OPENER.test(tokens.text[next]) && next + 1 < tokens.count ? tokens.text[next + 1] : tokens.text[next]
    return starters.has(following)
  }
}

/** Moves over closing quotes, brackets and note numbers ("[2]") that touch what is before them. */
function absorb(tokens: Tokens, from: number, last: number): number {
  let at = from
  while (at < last) {
    const text = tokens.text[at]
    if (text !== '[' && tokens.start[at] !== tokens.end[at - 1]) break
    if (CLOSER.test(text) && !opens(tokens, at, last)) at++
    else if (text === '[' && at + 2 < last && /^\p{N}{1,3}$/u.test(tokens.text[at + 1]) && tokens.text[at + 2] === ']')
      at += 3
    else break
  }
  return at
}

/** A straight quote that touches the word after it, and not only the one before, opens: `left."Then`. */
function opens(tokens: Tokens, at: number, last: number): boolean {
  const text = tokens.text[at]
  if (text !== '"' && text !== "'") return false
  return at + 1 < last && tokens.start[at + 1] === tokens.end[at] && /^[\p{L}\p{N}]/u.test(tokens.text[at + 1])
}

/** Whether a sentence can begin here: with anything but a small letter or a closing or separating sign. */
function begins(tokens: Tokens, at: number, last: number, cased: boolean): boolean {
  let i = at
  while (i < last - 1 && OPENER.test(tokens.text[i])) i++
  const text = tokens.text[i]
  if (/^\p{Ll}/u.test(text)) return !cased || isOwnLine(text)
  return !/^[,;:.!?)\]}%]/.test(text)
}

/** Names such as "iPhone" begin with a small letter but may begin a sentence. */
function isOwnLine(text: string): boolean {
  return /^\p{Ll}\p{Lu}/u.test(text)
}

function hasCapital(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (/^\p{Lu}/u.test(tokens.text[i])) return true
  return false
}
